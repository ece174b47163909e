package pl.utrwal.partnerships.web.partnerships;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * When it is over.
 */
class EndForm {

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate ended;

	public LocalDate getEnded() {
		return this.ended;
	}

	public void setEnded(LocalDate ended) {
		this.ended = ended;
	}

}
