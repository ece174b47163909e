package pl.utrwal.webkit;

import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message that the next page shows once: "the account was added".
 */
public record Flash(String messageKey, List<String> arguments) {

	/**
	 * Shows the message on the page that the redirect leads to.
	 */
	public static void show(RedirectAttributes redirect, String messageKey, String... arguments) {
		redirect.addFlashAttribute("flash", new Flash(messageKey, List.of(arguments)));
	}

}
