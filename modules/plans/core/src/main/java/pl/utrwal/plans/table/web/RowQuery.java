package pl.utrwal.plans.table.web;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.util.UriUtils;

import pl.utrwal.application.AsOf;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.webkit.SearchedText;

/**
 * Which rows of a plan are shown, and in which order, as it stands in the plan's address.
 * Rows stay under their headings.
 *
 * @param q words that a row has, in any form
 * @param party what the plan calls somebody who is named in the row
 * @param status the code of a kind of status, or {@code overdue}, {@code stale} or
 * {@code unreported}
 * @param sort {@code due}, {@code text} or {@code party}; anything else is the plan's own
 * order
 */
public record RowQuery(String q, String party, String status, String sort) {

	/**
	 * What can be asked of a status besides its kind.
	 */
	public static final List<String> STANDINGS = List.of("overdue", "stale", "unreported");

	public static final List<String> SORTS = List.of("due", "text", "party");

	public RowQuery {
		q = Objects.requireNonNullElse(q, "").strip();
		party = Objects.requireNonNullElse(party, "");
		status = Objects.requireNonNullElse(status, "");
		sort = Objects.requireNonNullElse(sort, "");
	}

	/**
	 * Whether the whole plan is shown in its own order.
	 */
	public boolean isEmpty() {
		return parameters().isEmpty();
	}

	/**
	 * As it is added to an address that has parameters already; empty for the whole plan.
	 */
	public String more() {
		return parameters().isEmpty() ? "" : "&" + parameters();
	}

	/**
	 * Of a state of the plan, as it stands in an address, with the question mark.
	 */
	public String of(AsOf state) {
		return state.isNow() ? (isEmpty() ? "" : "?" + parameters()) : state.query() + more();
	}

	private String parameters() {
		return Stream
			.of(Map.entry("q", this.q), Map.entry("party", this.party), Map.entry("status", this.status),
					Map.entry("sort", this.sort))
			.filter((parameter) -> !parameter.getValue().isEmpty())
			.map((parameter) -> parameter.getKey() + "="
					+ UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * The table with these rows, and the sections that hold them.
	 */
	PlanTable of(PlanTable table, Map<ElementId, RowStanding> standings) {
		if (isEmpty()) {
			return table;
		}
		SearchedText words = SearchedText.of(this.q);
		return table.withSections(of(table.sections(), words, standings));
	}

	private List<Section> of(List<Section> sections, SearchedText words, Map<ElementId, RowStanding> standings) {
		return sections.stream()
			.map((section) -> section.withContent(of(section.sections(), words, standings),
					section.rows()
						.stream()
						.filter((row) -> holds(row, words, standings.get(row.id())))
						.sorted(order())
						.toList()))
			.filter((section) -> isOnlySorted() || !section.rows().isEmpty() || !section.sections().isEmpty())
			.toList();
	}

	private boolean isOnlySorted() {
		return this.q.isEmpty() && this.party.isEmpty() && this.status.isEmpty();
	}

	/**
	 * @param standing null for a row that was withdrawn
	 */
	private boolean holds(Row row, SearchedText words, RowStanding standing) {
		return (this.q.isEmpty() || texts(row).anyMatch(words::isIn))
				&& (this.party.isEmpty() || parties(row).anyMatch(this.party::equals))
				&& (this.status.isEmpty() || (standing != null && stands(standing)));
	}

	private boolean stands(RowStanding standing) {
		return switch (this.status) {
			case "overdue" -> standing.overdue();
			case "stale" -> standing.stale();
			case "unreported" -> standing.kind() == null;
			default -> StatusKind.of(this.status).filter((kind) -> kind == standing.kind()).isPresent();
		};
	}

	private Comparator<Row> order() {
		Comparator<String> alphabet = Comparator.nullsLast(Collator.getInstance(Locale.of("pl"))::compare);
		return switch (this.sort) {
			case "due" -> Comparator.comparing(RowQuery::due, Comparator.nullsLast(Comparator.naturalOrder()));
			case "text" -> Comparator.comparing(Row::text, alphabet);
			case "party" -> Comparator.comparing((row) -> parties(row).findFirst().orElse(null), alphabet);
			default -> (one, other) -> 0;
		};
	}

	private static LocalDate due(Row row) {
		return Optional.ofNullable(row.cells().get(Column.TIME_FRAME))
			.map(Cell::value)
			.filter(CellValue.When.class::isInstance)
			.flatMap((value) -> ((CellValue.When) value).timeFrame().due())
			.orElse(null);
	}

	/**
	 * Whom a row names, in its order.
	 */
	private static Stream<String> parties(Row row) {
		return row.cells()
			.values()
			.stream()
			.map(Cell::value)
			.filter(CellValue.Parties.class::isInstance)
			.flatMap((value) -> ((CellValue.Parties) value).parties().stream())
			.map(Party::name);
	}

	private static Stream<String> texts(Row row) {
		return Stream.concat(Stream.of(row.number()),
				row.cells().values().stream().map(Cell::value).flatMap(CellValue::texts));
	}

	/**
	 * Whom the rows of a plan name, in alphabetical order.
	 */
	static List<String> parties(PlanTable table) {
		return table.rows()
			.flatMap(RowQuery::parties)
			.distinct()
			.sorted(Collator.getInstance(Locale.of("pl")))
			.toList();
	}

}
