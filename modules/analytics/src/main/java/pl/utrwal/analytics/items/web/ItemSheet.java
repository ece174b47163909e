package pl.utrwal.analytics.items.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.webkit.json.ItemJson;

/**
 * Items as lines of a spreadsheet.
 */
@Component
class ItemSheet {

	private static final List<String> COLUMNS = List.of("plan", "kind", "area", "goal", "number", "text", "time",
			"start", "due", "lead", "partners", "funding", "notes", "status", "label", "overdue", "stale");

	private final MessageSource messages;

	ItemSheet(MessageSource messages) {
		this.messages = messages;
	}

	String name(Locale locale) {
		return say("items.title", locale);
	}

	List<String> heading(Locale locale) {
		return COLUMNS.stream().map((column) -> say("items.column." + column, locale)).toList();
	}

	/**
	 * Texts, and days as {@code LocalDate}; null for an empty cell.
	 */
	List<List<Object>> rows(List<Item> items, Locale locale) {
		return items.stream().map((item) -> row(item, locale)).toList();
	}

	private List<Object> row(Item item, Locale locale) {
		List<String> path = item.path();
		TimeFrame frame = item.timeFrame();
		return Stream
			.of(item.table().title(), say("kind." + item.table().kind(), locale), path.getFirst(), path.getLast(),
					item.row().number(), item.row().text(), frame.source(), frame.start().orElse(null),
					frame.due().orElse(null), names(item, (party) -> party.role() != PartyRole.PARTNER),
					names(item, (party) -> party.role() == PartyRole.PARTNER), funding(item.funding(), locale),
					String.join("\n", ItemJson.of(item.table(), item.row(), (name) -> null, (id) -> null).notes()),
					(item.status() != null) ? say("status." + item.status(), locale) : null, item.standing().label(),
					yes(item.standing().overdue(), locale), yes(item.standing().stale(), locale))
			.map(Object.class::cast)
			.collect(Collectors.toList());
	}

	private String yes(boolean holds, Locale locale) {
		return holds ? say("items.yes", locale) : null;
	}

	private static String names(Item item, Predicate<Party> which) {
		return item.parties().stream().filter(which).map(Party::name).collect(Collectors.joining(", "));
	}

	private String funding(CellValue.Funding funding, Locale locale) {
		return (funding.kind() == FundingKind.SOURCES) ? String.join(", ", funding.sources())
				: say("value." + ItemJson.lower(funding.kind()), locale);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
