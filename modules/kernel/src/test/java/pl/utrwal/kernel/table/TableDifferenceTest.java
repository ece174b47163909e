package pl.utrwal.kernel.table;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.TableDifference.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class TableDifferenceTest {

	private final PlanTable table = table("plan",
			section("area", 0,
					List.of(section("one", 1, List.of(), List.of(row("a"), row("b"), row("c"), row("d"), row("e"))),
							section("two", 1, List.of(), List.of(row("f"), row("g")))),
					List.of()));

	@Test
	void aTableDoesNotDifferFromItself() {
		TableDifference difference = TableDifference.between(this.table, this.table);
		assertThat(difference.isEmpty()).isTrue();
		assertThat(difference.apply(this.table)).isEqualTo(this.table);
	}

	@Test
	void oneRowThatMovedIsOneMove() {
		assertThat(moves(move("a", "one", 4))).containsExactly(moved("a", "one", 0, "one", 4));
		assertThat(moves(move("e", "one", 0))).containsExactly(moved("e", "one", 4, "one", 0));
		assertThat(moves(move("c", "two", 0))).containsExactly(moved("c", "one", 2, "two", 0));
		assertThat(moves(move("two", "area", 0))).hasSize(1);
	}

	@Test
	void whoOnlyMadeRoomDidNotMove() {
		PlanTable after = this.table.insertRow(id("one"), 1, row("new")).remove(id("d"));
		TableDifference difference = difference(after);
		assertThat(difference.moved()).isEmpty();
		assertThat(difference.added()).extracting((placed) -> placed.element().id(), TableDifference.Placed::place)
			.containsExactly(tuple(id("new"), new Place(id("one"), 1)));
		assertThat(difference.removed()).extracting((placed) -> placed.element().id()).containsExactly(id("d"));
	}

	@Test
	void whatASectionHoldsIsAddedWithIt() {
		Section three = section("three", 1, List.of(), List.of(row("h")));
		PlanTable after = move("a", "two", 1).insertSection(id("area"), 0, three);
		TableDifference difference = difference(after);
		assertThat(difference.added()).extracting((placed) -> placed.element().id())
			.containsExactly(id("three"), id("h"));
		assertThat(((Section) difference.added().getFirst().element()).rows()).isEmpty();
		assertThat(difference.moved()).extracting(Moved::element).containsExactly(id("a"));
	}

	@Test
	void tellsWhatChangedInARow() {
		PlanTable after = this.table
			.changeRow(id("a"), (row) -> row.withValue(Column.TEXT, new CellValue.Words("inaczej")).withVersion(7))
			.changeRow(id("b"), (row) -> row.withNumber("9").withNote("uwaga"))
			.changeRow(id("c"), (row) -> row.withWithdrawn(true))
			.changeSection(id("two"), (section) -> section.withWithdrawn(true));
		TableDifference difference = difference(after);
		assertThat(difference.cells()).singleElement().satisfies((change) -> {
			assertThat(change.element()).isEqualTo(id("a"));
			assertThat(change.column()).isEqualTo(Column.TEXT);
			assertThat(change.before().value()).isEqualTo(new CellValue.Words("a"));
			assertThat(change.after().value()).isEqualTo(new CellValue.Words("inaczej"));
		});
		assertThat(difference.versions()).containsExactly(Map.entry(id("a"), 7L));
		assertThat(difference.renumbered()).containsExactly(new Of<>(id("b"), "", "9"));
		assertThat(difference.notes()).containsExactly(new Of<>(id("b"), List.of(), List.of("uwaga")));
		assertThat(difference.withdrawn()).containsExactly(id("c"), id("two"));
		assertThat(difference.restored()).isEmpty();
		assertThat(TableDifference.between(after, this.table).restored()).containsExactly(id("c"), id("two"));
	}

	@Test
	void tellsWhatChangedInThePlanAsAWhole() {
		PlanTable after = this.table.withHeading(this.table.heading().withTitle("Nowy tytuł"))
			.withFootnote(new Footnote("*", "przypis", List.of()))
			.withUnplaced(List.of(new SourceCell(1, 2, 3, "reszta")))
			.at(4, 5);
		TableDifference difference = difference(after);
		assertThat(difference.heading()).isEqualTo(new Changed<>(this.table.heading(), after.heading()));
		assertThat(difference.footnotes().after()).hasSize(1);
		assertThat(difference.levels()).isNull();
		assertThat(difference.isEmpty()).isFalse();
	}

	@Test
	void anElementOfAnotherLevelIsAnother() {
		PlanTable after = this.table.remove(id("two")).insertSection(null, 1, section("two", 0, List.of(), List.of()));
		TableDifference difference = difference(after);
		assertThat(difference.added()).extracting((placed) -> placed.element().id()).containsExactly(id("two"));
		assertThat(difference.removed()).extracting((placed) -> placed.element().id())
			.containsExactly(id("two"), id("f"), id("g"));
	}

	@Test
	void isAboutTheTableThatItWasMadeFrom() {
		TableDifference difference = TableDifference.between(this.table, move("a", "two", 0).at(1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> difference.apply(this.table.at(9, 9)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TableDifference.between(this.table, table("other", this.table.sections().getFirst())));
	}

	private TableDifference difference(PlanTable after) {
		TableDifference difference = TableDifference.between(this.table, after);
		assertThat(difference.apply(this.table)).isEqualTo(after);
		TableDifference back = TableDifference.between(after, this.table);
		assertThat(back.apply(after)).isEqualTo(this.table);
		return difference;
	}

	private List<Moved> moves(PlanTable after) {
		return difference(after).moved();
	}

	private static Moved moved(String element, String from, int fromIndex, String to, int toIndex) {
		return new Moved(id(element), new Place(id(from), fromIndex), new Place(id(to), toIndex));
	}

	private PlanTable move(String element, String parent, int index) {
		PlanTable without = this.table.remove(id(element));
		return switch (this.table.element(id(element)).orElseThrow()) {
			case Row row -> without.insertRow(id(parent), index, row);
			case Section section -> without.insertSection(id(parent), index, section);
		};
	}

	private static PlanTable table(String id, Section... sections) {
		return PlanTable.empty(new PlanId(id)).withSections(List.of(sections));
	}

	private static Section section(String id, int level, List<Section> sections, List<Row> rows) {
		return new Section(id(id), level, 0, "", words(id), List.of(), List.of(), false, sections, rows);
	}

	private static Row row(String id) {
		return new Row(id(id), 2, 0, "", words(id), List.of(), List.of(), false);
	}

	private static Map<String, Cell> words(String text) {
		return Map.of(Column.TEXT, Cell.of(new CellValue.Words(text)));
	}

	private static ElementId id(String id) {
		return new ElementId(id);
	}

}
