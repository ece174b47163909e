package pl.utrwal.plans.table.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.application.AsOf;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;

import static org.assertj.core.api.Assertions.assertThat;

class RowQueryTest {

	private static final AsOf NOW = new AsOf(null, null, null);

	private static final PlanTable TABLE = PlanTable.empty(new PlanId("plan"))
		.withSections(List.of(
				section("one",
						List.of(section("goal", List.of(), row("a", "Świetlica dla dzieci", "Gmina", "2027"),
								row("b", "Autobus", "Żegluga", "2026"), row("c", "Ławki", "Ośrodek", "")))),
				section("two", List.of(), row("d", "Festyn", "Gmina", "2025"))));

	private static final Map<ElementId, RowStanding> STANDINGS = Map.of(new ElementId("a"),
			standing("a", StatusKind.DONE, false), new ElementId("b"), standing("b", null, true), new ElementId("c"),
			standing("c", StatusKind.LATE, false));

	@Test
	void nothingAskedIsTheWholePlan() {
		assertThat(new RowQuery(" ", null, null, null).of(TABLE, STANDINGS)).isSameAs(TABLE);
	}

	@Test
	void rowsAreChosenByWordsPartyAndStatus() {
		assertThat(rows(new RowQuery("swietlic", "", "", ""))).containsExactly("a");
		assertThat(rows(new RowQuery("żegluga", "", "", ""))).containsExactly("b");
		assertThat(rows(new RowQuery("", "Gmina", "", ""))).containsExactly("a", "d");
		assertThat(rows(new RowQuery("", "", "done", ""))).containsExactly("a");
		assertThat(rows(new RowQuery("", "", "overdue", ""))).containsExactly("b");
		assertThat(rows(new RowQuery("", "", "unreported", ""))).as("of what stands in the plan").containsExactly("b");
		assertThat(rows(new RowQuery("świetlica", "Gmina", "late", ""))).isEmpty();
		assertThat(new RowQuery("świetlica", "", "", "").of(TABLE, STANDINGS).sections()).extracting(Element::id)
			.as("no empty headings")
			.containsExactly(new ElementId("one"));
	}

	@Test
	void rowsAreSortedUnderTheirHeadings() {
		assertThat(rows(new RowQuery("", "", "", "due"))).as("no day is last").containsExactly("b", "a", "c", "d");
		assertThat(rows(new RowQuery("", "", "", "text"))).as("Ł after L, Ś after S")
			.containsExactly("b", "c", "a", "d");
		assertThat(rows(new RowQuery("", "", "", "party"))).as("Ż last").containsExactly("a", "c", "b", "d");
		assertThat(rows(new RowQuery("", "", "", "sideways"))).containsExactly("a", "b", "c", "d");
	}

	@Test
	void itStandsInAddresses() {
		RowQuery rows = new RowQuery("dzieci & młodzież", "", "late", "due");
		assertThat(rows.of(NOW)).isEqualTo("?q=dzieci%20%26%20m%C5%82odzie%C5%BC&status=late&sort=due");
		assertThat(rows.of(new AsOf(null, LocalDate.of(2026, 5, 1), null)))
			.isEqualTo("?knownOn=2026-05-01&q=dzieci%20%26%20m%C5%82odzie%C5%BC&status=late&sort=due");
		assertThat(new RowQuery("", "", "", "").of(NOW)).isEmpty();
	}

	private static List<String> rows(RowQuery query) {
		return query.of(TABLE, STANDINGS).rows().map((row) -> row.id().value()).toList();
	}

	private static RowStanding standing(String row, StatusKind kind, boolean overdue) {
		return new RowStanding(new ElementId(row), kind, null, null, overdue, null, false);
	}

	private static Section section(String id, List<Section> sections, Row... rows) {
		return new Section(new ElementId(id), 0, 0, "", Map.of(Column.TEXT, words(id)), List.of(), List.of(), false,
				sections, List.of(rows));
	}

	private static Row row(String id, String text, String party, String due) {
		return new Row(new ElementId(id), 1, 0, "",
				Map.of(Column.TEXT, words(text), "parties",
						Cell.of(new CellValue.Parties(List.of(new Party(party, PartyRole.LEAD)))), Column.TIME_FRAME,
						Cell.of(new CellValue.When(TimeFrame.parse(due)))),
				List.of(), List.of(), false);
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

}
