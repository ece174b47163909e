package pl.utrwal.webkit;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What the message of a broken rule is filled with.
 */
public final class RuleArguments {

	private RuleArguments() {
	}

	/**
	 * Days and amounts as the language writes them.
	 */
	public static Object[] of(RuleBroken broken, Locale locale) {
		return of(broken.arguments(), locale);
	}

	static Object[] of(List<?> arguments, Locale locale) {
		return arguments.stream().map((argument) -> shown(argument, locale)).toArray();
	}

	private static Object shown(Object argument, Locale locale) {
		return switch (argument) {
			case LocalDate day -> day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
			case Money money -> {
				NumberFormat numbers = NumberFormat.getNumberInstance(locale);
				numbers.setMinimumFractionDigits(2);
				yield numbers.format(money.amount());
			}
			default -> argument;
		};
	}

}
