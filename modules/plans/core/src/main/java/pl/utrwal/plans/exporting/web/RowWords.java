package pl.utrwal.plans.exporting.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.webkit.TableFormatter;

/**
 * The words of a plan's cells in a file: as the plan says them, so that the file can be
 * taken in again. Of what nothing is known, nothing is said.
 */
@Component
class RowWords {

	private final TableFormatter words;

	private final MessageSource messages;

	RowWords(TableFormatter words, MessageSource messages) {
		this.words = words;
		this.messages = messages;
	}

	String head(Level level, Column column, Locale locale) {
		return say("column." + level.name() + "." + column.key(), locale);
	}

	/**
	 * An element above the rows, with what it is: {@code Cel 1.2. Text}.
	 */
	String titled(String level, Section section, Locale locale) {
		String name = say("level." + level, locale);
		String number = section.number().replaceFirst("[.)]+$", "");
		return Stream
			.of(name.substring(0, 1).toUpperCase(locale) + name.substring(1)
					+ (number.isBlank() ? ":" : " " + number + "."), section.text())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" "));
	}

	String said(Column column, CellValue value, Locale locale) {
		return this.words.written(value, column.alone(), locale);
	}

	/**
	 * What was reported of a row, and what follows from its dates.
	 */
	String standing(RowStanding standing, Locale locale) {
		String reported = (standing.kind() == null) ? ""
				: (standing.label() != null) ? standing.label() : say("status." + standing.kind().code(), locale);
		return Stream
			.of(reported, standing.overdue() ? say("standing.overdue", locale) : "",
					standing.stale() ? say("standing.stale", locale) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
