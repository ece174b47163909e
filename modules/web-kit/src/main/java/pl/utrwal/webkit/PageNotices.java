package pl.utrwal.webkit;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a module has to say on every page at its head, such as that something newer is
 * missing there.
 */
public interface PageNotices {

	/**
	 * @param request for the page, by somebody who is signed in
	 */
	List<Notice> notices(HttpServletRequest request, Locale locale);

	/**
	 * @param messageKey of the sentence
	 * @param arguments of it
	 */
	record Notice(String messageKey, List<String> arguments) {
	}

}
