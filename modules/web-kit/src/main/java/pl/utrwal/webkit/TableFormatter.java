package pl.utrwal.webkit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.DateRange;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * The values of a plan's table in words. Templates know it as {@code words}.
 */
@Component("words")
public class TableFormatter {

	private static final Pattern ACTIONS = Pattern.compile("[\\P{L}]*d ?z ?i ?a ?ł ?a ?n ?i ?[ae][\\P{L}]*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final int BLANKS = 2;

	private static final int MOST_DECIMALS = 6;

	private final MessageSource messages;

	TableFormatter(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What the document says beside a row that no column of the plan holds. A label that
	 * only says that these are actions is none of it.
	 */
	public String beside(List<SourceCell> labels) {
		return labels.stream()
			.map((label) -> label.raw().replaceAll("[\\s\\p{Z}]+", " ").strip())
			.filter((said) -> !said.isEmpty() && !ACTIONS.matcher(said).matches())
			.collect(Collectors.joining(" · "));
	}

	/**
	 * What a time frame was understood to mean; not a repetition of its source text.
	 */
	public String understood(TimeFrame frame, Locale locale) {
		if (frame.isFulfilled()) {
			return say("frame.fulfilled", locale, frame.start().map((day) -> date(day, locale)).orElse(""));
		}
		String dates = frame.ranges().stream().map((range) -> range(range, locale)).collect(Collectors.joining("; "));
		String again = recurrence(frame.recurrence(), locale);
		return switch (frame.form()) {
			case INTERVAL, SEVERAL -> again.isEmpty() ? dates : dates + ", " + again;
			case RECURRING -> again.isEmpty() ? say("frame.recurring", locale) : again;
			case ONGOING ->
				again.isEmpty() ? say("frame.ongoing", locale) : say("frame.ongoing-reviewed", locale, again);
			case CONDITIONAL -> say("frame.conditional", locale);
			case DELEGATED -> say("frame.delegated", locale);
			case UNSPECIFIED -> say(frame.source().isBlank() ? "value.unknown" : "frame.unspecified", locale);
		};
	}

	/**
	 * The words that differ between two texts; none where only white space does.
	 */
	public List<TextDifference.Part> changed(String before, String after) {
		return TextDifference.of(before, after)
			.stream()
			.filter((part) -> part.kind() != TextDifference.Kind.SAME && !part.text().isBlank())
			.toList();
	}

	/**
	 * How a cost was understood, with its sum.
	 */
	public String understood(CellValue.Cost cost, Locale locale) {
		if (cost.parts().isEmpty()) {
			return say(cost.source().isBlank() ? "value.unknown" : "cost.not-understood", locale);
		}
		String parts = cost.parts()
			.stream()
			.map((part) -> (part.count() > 1)
					? say("cost.part", locale, String.valueOf(part.count()), money(part.each(), locale))
					: money(part.each(), locale))
			.collect(Collectors.joining(" + "));
		boolean one = cost.parts().size() == 1 && cost.parts().getFirst().count() == 1;
		return one ? parts : say("cost.sum", locale, parts, money(cost.total(), locale));
	}

	/**
	 * Whether the words of a cost are an amount and nothing else, so that there is
	 * nothing to add to them.
	 */
	public boolean saysItself(CellValue.Cost cost) {
		String digits = cost.total().toString().replace(".", "");
		String written = cost.source().replaceAll("\\D", "");
		return cost.parts().isEmpty() || digits.equals(written) || digits.equals(written + "00");
	}

	/**
	 * How numbers were understood, each with what it counts.
	 */
	public String understood(CellValue.Quantities quantities, Locale locale) {
		if (quantities.quantities().isEmpty()) {
			return say(quantities.source().isBlank() ? "value.unknown" : "quantity.not-understood", locale);
		}
		return quantities.quantities()
			.stream()
			.map((quantity) -> quantity(quantity, locale))
			.collect(Collectors.joining(" · "));
	}

	private String quantity(Quantity quantity, Locale locale) {
		NumberFormat numbers = NumberFormat.getNumberInstance(locale);
		numbers.setMaximumFractionDigits(MOST_DECIMALS);
		String number = numbers.format(new BigDecimal(quantity.value()));
		return say(quantity.approximate() ? "quantity.about" : "quantity.exact", locale, number, quantity.unit())
			.strip();
	}

	/**
	 * An amount to the grosz, with its currency.
	 */
	public String money(Money money, Locale locale) {
		NumberFormat numbers = NumberFormat.getNumberInstance(locale);
		numbers.setMinimumFractionDigits(2);
		return say("cost.amount", locale, numbers.format(money.amount()));
	}

	/**
	 * A moment in the time of Poland, to the minute.
	 */
	public String moment(Instant at, Locale locale) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
			.withLocale(locale)
			.format(at.atZone(Poland.ZONE));
	}

	public String day(LocalDate day, Locale locale) {
		return date(day, locale);
	}

	/**
	 * A day in few letters.
	 */
	public String shortDay(LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
	}

	/**
	 * The month of a day.
	 */
	public String month(LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
	}

	/**
	 * A value as a document writes it, so that it can be read as the same again; empty
	 * where nothing is known.
	 * @param alone the role of a party of which no role is said; null for none
	 */
	public String written(CellValue value, PartyRole alone, Locale locale) {
		return switch (value) {
			case CellValue.Words words -> words.text();
			case CellValue.When when -> when.timeFrame().source();
			case CellValue.Parties parties -> written(parties.parties(), alone, locale);
			case CellValue.Funding funding -> switch (funding.kind()) {
				case SOURCES -> String.join(", ", funding.sources());
				case NONE -> say("value.none", locale);
				case UNKNOWN -> "";
			};
			case CellValue.Cost cost -> cost.source();
			case CellValue.Quantities quantities -> quantities.source();
			case CellValue.References references -> lines(references);
		};
	}

	private String written(List<Party> parties, PartyRole alone, Locale locale) {
		String leads = leads(parties).stream()
			.map((party) -> (party.role() == alone) ? party.name() : withRole(party, locale))
			.collect(Collectors.joining(", "));
		String others = partners(parties).stream().map(Party::name).collect(Collectors.joining(", "));
		return Stream.of(leads, others.isEmpty() ? "" : say("table.partners", locale, others))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String withRole(Party party, Locale locale) {
		return say("table.party", locale, party.name(), say(key("role", party.role()), locale));
	}

	/**
	 * A value in one line of text, with what is known of it beside its words.
	 */
	public String plain(CellValue value, Locale locale) {
		String text = switch (value) {
			case CellValue.When when when when.timeFrame().isFulfilled() ->
				when.timeFrame().source() + " (" + understood(when.timeFrame(), locale) + ")";
			case CellValue.Parties parties ->
				parties.parties().stream().map((party) -> withRole(party, locale)).collect(Collectors.joining(", "));
			case CellValue.References references -> references.references()
				.stream()
				.map((reference) -> reference.isOpen() ? reference.words()
						: say("table.reference", locale, reference.words(), reference.meaning()))
				.collect(Collectors.joining("; "));
			default -> written(value, null, locale);
		};
		return text.isBlank() ? say("value.unknown", locale) : text;
	}

	/**
	 * What a value was understood as, beside its words; empty where they say it
	 * themselves.
	 */
	public String told(CellValue value, Locale locale) {
		return switch (value) {
			case CellValue.When when -> when.timeFrame().source().isBlank() || when.timeFrame().isFulfilled() ? ""
					: understood(when.timeFrame(), locale);
			case CellValue.Cost cost -> cost.source().isBlank() ? "" : understood(cost, locale);
			case CellValue.Quantities quantities -> quantities.source().isBlank() ? "" : understood(quantities, locale);
			default -> "";
		};
	}

	private static String key(String prefix, Enum<?> constant) {
		return prefix + "." + constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The parties of a cell, and some empty lines for more.
	 */
	public List<Party> withBlanks(List<Party> parties) {
		return Stream.concat(parties.stream(), Stream.generate(() -> new Party("", PartyRole.PARTNER)).limit(BLANKS))
			.toList();
	}

	/**
	 * What an element refers to, as a text field shows it: one a line.
	 */
	public String lines(CellValue.References references) {
		return lines(references.references().stream().map(Reference::words).toList());
	}

	/**
	 * As a text field shows a list.
	 */
	public String lines(List<String> items) {
		return String.join("\n", items);
	}

	public boolean isUnderstood(TimeFrame frame) {
		return frame.form() != TimeFrame.Form.UNSPECIFIED;
	}

	/**
	 * How often, in words; empty for what is done once, and where there are no words for
	 * it but those of the plan.
	 */
	public String recurrence(String period, Locale locale) {
		return (period != null) ? this.messages.getMessage("recurrence." + period, null, "", locale) : "";
	}

	public List<Party> leads(List<Party> parties) {
		return parties.stream().filter((party) -> party.role() != PartyRole.PARTNER).toList();
	}

	public List<Party> partners(List<Party> parties) {
		return parties.stream().filter((party) -> party.role() == PartyRole.PARTNER).toList();
	}

	/**
	 * How much there is in a plan.
	 * @param counts in the order of the message {@code counts.<kind>}
	 */
	public String counts(String kind, Map<String, Long> counts, Locale locale) {
		return ofKind("counts.", kind, counts.values().toArray(), locale);
	}

	/**
	 * How much there is in a section of the highest level; rows that were withdrawn are
	 * left out.
	 * @param kind of the plan
	 */
	public String size(String kind, Section area, Locale locale) {
		long rows = area.allRows().filter((row) -> !row.withdrawn()).count();
		return ofKind("area-size.", kind, new Object[] { area.sections().size(), rows }, locale);
	}

	/**
	 * A kind that an office defined has no words of its own for this: rows are counted.
	 */
	private String ofKind(String key, String kind, Object[] numbers, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage(key + kind, numbers, null, locale))
			.orElseGet(() -> this.messages.getMessage(key + "rows", numbers, locale));
	}

	/**
	 * The last part of the CSS class that sets a column's width.
	 */
	public String width(Column column) {
		return switch (column.kind()) {
			case WORDS -> "text";
			case PARTIES -> "who";
			case TIME_FRAME -> "when";
			case FUNDING -> "money";
			case COST -> "cost";
			case QUANTITIES, REFERENCES -> "who";
		};
	}

	private String range(DateRange range, Locale locale) {
		if (range.start() == null) {
			return say("frame.until", locale, date(range.end(), locale));
		}
		if (range.end() == null) {
			return say("frame.from", locale, date(range.start(), locale));
		}
		return range.start().equals(range.end()) ? date(range.start(), locale)
				: say("frame.from-until", locale, date(range.start(), locale), date(range.end(), locale));
	}

	private static String date(LocalDate date, Locale locale) {
		return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
