package pl.utrwal.monitoring.indicators.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorProgress;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.webkit.TableFormatter;

/**
 * Indicators in words. Templates know it as {@code indicatorWords}.
 */
@Component("indicatorWords")
public class IndicatorWords {

	private static final int MOST_DECIMALS = 6;

	private final MessageSource messages;

	private final TableFormatter words;

	IndicatorWords(MessageSource messages, TableFormatter words) {
		this.messages = messages;
		this.words = words;
	}

	/**
	 * A value with its unit.
	 */
	public String value(Definition definition, String value, Locale locale) {
		return definition.number() ? (number(new BigDecimal(value), locale) + " " + definition.unit()).strip() : value;
	}

	/**
	 * With the digits that it was given with.
	 */
	public String number(BigDecimal number, Locale locale) {
		NumberFormat numbers = NumberFormat.getNumberInstance(locale);
		numbers.setMinimumFractionDigits(Math.max(0, number.scale()));
		numbers.setMaximumFractionDigits(MOST_DECIMALS);
		return numbers.format(number);
	}

	/**
	 * A year or a day of ISO 8601.
	 */
	public String when(String yearOrDay, Locale locale) {
		return (yearOrDay.length() == 4) ? yearOrDay : this.words.shortDay(LocalDate.parse(yearOrDay), locale);
	}

	/**
	 * How far an indicator has come on a day.
	 */
	public String far(IndicatorView sheet, LocalDate day, Locale locale) {
		IndicatorProgress reach = sheet.reach(day);
		Definition definition = sheet.definition();
		String gap = (reach.gap() == null) ? ""
				: definition.number() ? value(definition, reach.gap().toPlainString(), locale)
						: say("reach.steps", locale, reach.gap().intValueExact());
		String key = (reach.kind() == IndicatorProgress.Kind.SHORT && definition.direction().equals("KEEP"))
				? "reach.strayed" : "reach." + reach.kind().code();
		if (reach.kind() == IndicatorProgress.Kind.ON_WAY && !definition.number()) {
			// steps of a scale need not be of one size
			key = "reach.short";
		}
		String words = say(key, locale, String.valueOf(reach.share()), gap);
		return reach.late() ? say("reach.late", locale, words, this.words.shortDay(definition.targetOn(), locale))
				: words;
	}

	/**
	 * What the picture of an indicator shows.
	 */
	public String description(IndicatorView sheet, LocalDate day, Locale locale) {
		Definition definition = sheet.definition();
		String none = say("value.unknown", locale);
		return say("indicators.chart.description", locale,
				(definition.baseline() != null) ? value(definition, definition.baseline(), locale) + ", "
						+ when(definition.baselineOn(), locale) : none,
				(definition.target() != null)
						? value(definition, definition.target(), locale) + ((definition.targetOn() != null)
								? ", " + this.words.shortDay(definition.targetOn(), locale) : "")
						: none,
				sheet.measurements().size(), far(sheet, day, locale));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
