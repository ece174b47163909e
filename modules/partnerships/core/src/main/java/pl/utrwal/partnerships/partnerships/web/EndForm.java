package pl.utrwal.partnerships.partnerships.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import pl.utrwal.webkit.Form;

/**
 * When it is over.
 */
class EndForm implements Form {

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate ended;

}
