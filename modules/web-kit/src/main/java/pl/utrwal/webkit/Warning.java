package pl.utrwal.webkit;

import java.util.List;
import java.util.Locale;

import org.springframework.ui.Model;

/**
 * What of a form is likely wrong, though it may be meant. Its message is
 * {@code warning.<code>}.
 *
 * @param arguments stand for {@code {0}} and so on in the message: words, days, amounts
 */
public record Warning(String code, List<Object> arguments) {

	public Warning {
		arguments = List.copyOf(arguments);
	}

	public Object[] shown(Locale locale) {
		return RuleArguments.of(this.arguments, locale);
	}

	/**
	 * Whether a form is to be shown again and ask, before anything is saved. The fragment
	 * {@code webkit/warnings :: warnings} then says why, and sends with the form that it
	 * was read.
	 * @param sure what the form sent with it: only the same warnings were read
	 */
	public static boolean ask(List<Warning> warnings, String sure, Model model) {
		if (warnings.isEmpty() || warnings.toString().equals(sure)) {
			return false;
		}
		model.addAttribute("warnings", warnings);
		return true;
	}

}
