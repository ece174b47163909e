package pl.utrwal.strategy.read.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SourceDocument;
import pl.utrwal.kernel.table.TableFold;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.ActionSource;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.Source;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;

/**
 * Makes the table of a strategy out of its events.
 */
public final class StrategyFold implements TableFold {

	public static final String TEXT = "text";

	public static final String PARTIES = "parties";

	public static final String TIME_FRAME = "timeFrame";

	public static final String FUNDING = "funding";

	private static final List<String> LEVELS = List.of("area", "goal", "action");

	private static final List<Column> COLUMNS = List.of(new Column(TEXT, ColumnKind.WORDS),
			new Column(PARTIES, ColumnKind.PARTIES), new Column(TIME_FRAME, ColumnKind.TIME_FRAME),
			new Column(FUNDING, ColumnKind.FUNDING));

	@Override
	public PlanTable empty(PlanId id) {
		return new PlanTable(id, null, null, "", null, LEVELS, COLUMNS, List.of(), null, List.of(), -1, -1);
	}

	@Override
	public PlanTable apply(PlanTable table, Recorded recorded) {
		PlanTable next = (recorded.event() instanceof StrategyEvent event) ? evolve(table, event, recorded.version())
				: table;
		return next.at(recorded.version(), recorded.position());
	}

	private static PlanTable evolve(PlanTable table, StrategyEvent event, long version) {
		return switch (event) {
			case StrategyDrafted e -> new PlanTable(e.plan(), e.municipality(), e.kind(), e.title(),
					e.period().timeFrame(), table.levels(), table.columns(), table.sections(), table.document(),
					table.unplaced(), table.version(), table.position());
			case DocumentImported e ->
				new PlanTable(table.id(), table.municipality(), table.kind(), table.title(), table.period(),
						table.levels(), table.columns(), table.sections(), new SourceDocument(e.fileName(), e.sha256()),
						Source.cells(e.unplaced()), table.version(), table.position());
			case AreaAdded e -> table.insertSection(null, table.sections().size(),
					section(e.area(), 0, version, e.number(), e.text(), e.source(), e.labels()));
			case GoalAdded e -> table.changeSection(e.area(),
					(area) -> area.withContent(
							added(area.sections(),
									section(e.goal(), 1, version, e.number(), e.text(), e.source(), e.labels())),
							area.rows()));
			case ActionAdded e -> table.changeSection(e.goal(),
					(goal) -> goal.withContent(goal.sections(), added(goal.rows(), row(e, version))));
			case ElementReworded e -> {
				CellValue after = new CellValue.Words(e.after());
				yield changeElement(table, e.element(), version, (section) -> section.withText(after),
						(row) -> row.withValue(TEXT, after));
			}
			case ActionRescheduled e -> changeRow(table, e.action(), version,
					(row) -> row.withValue(TIME_FRAME, new CellValue.When(e.after().timeFrame())));
			case PartyAssigned e ->
				changeRow(table, e.action(), version, (row) -> row.withValue(PARTIES, with(row, e.party().party())));
			case PartyUnassigned e ->
				changeRow(table, e.action(), version, (row) -> row.withValue(PARTIES, without(row, e.party().party())));
			case ActionFunded e ->
				changeRow(table, e.action(), version, (row) -> row.withValue(FUNDING, e.after().funding()));
			case ElementNoted e -> changeElement(table, e.element(), version, (section) -> section.withNote(e.note()),
					(row) -> row.withNote(e.note()));
			case ElementRenumbered e -> changeElement(table, e.element(), version,
					(section) -> section.withNumber(e.after()), (row) -> row.withNumber(e.after()));
			case ElementMoved e -> move(table, e, version);
			case ElementWithdrawn e -> changeElement(table, e.element(), version,
					(section) -> section.withWithdrawn(true), (row) -> row.withWithdrawn(true));
			case ElementRestored e -> changeElement(table, e.element(), version,
					(section) -> section.withWithdrawn(false), (row) -> row.withWithdrawn(false));
		};
	}

	private static Section section(ElementId id, int level, long version, String number, String text,
			List<Source> source, List<Source> labels) {
		return new Section(id, level, version, number, new Cell(new CellValue.Words(text), Source.cells(source)),
				List.of(), Source.cells(labels), false, List.of(), List.of());
	}

	private static Row row(ActionAdded event, long version) {
		ActionSource source = event.source();
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(TEXT, new Cell(new CellValue.Words(event.text()), Source.cells(source.text())));
		cells.put(PARTIES, new Cell(new CellValue.Parties(event.parties().stream().map(Assignment::party).toList()),
				Source.cells(source.parties())));
		cells.put(TIME_FRAME,
				new Cell(new CellValue.When(event.timeFrame().timeFrame()), Source.cells(source.timeFrame())));
		cells.put(FUNDING, new Cell(event.funding().funding(), Source.cells(source.funding())));
		return new Row(event.action(), version, event.number(), cells, List.of(), Source.cells(source.labels()), false);
	}

	private static CellValue with(Row row, Party party) {
		return new CellValue.Parties(added(parties(row), party));
	}

	private static CellValue without(Row row, Party party) {
		return new CellValue.Parties(parties(row).stream().filter((candidate) -> !candidate.equals(party)).toList());
	}

	private static List<Party> parties(Row row) {
		return ((CellValue.Parties) row.cells().get(PARTIES).value()).parties();
	}

	private static PlanTable move(PlanTable table, ElementMoved event, long version) {
		PlanTable without = table.remove(event.element());
		Optional<Row> row = table.rows().filter((candidate) -> candidate.id().equals(event.element())).findFirst();
		if (row.isPresent()) {
			return without.insertRow(event.toParent(), event.toIndex(), row.get().withVersion(version));
		}
		Section section = table.pathTo(event.element()).getLast();
		return without.insertSection(event.toParent(), event.toIndex(), section.withVersion(version));
	}

	private static PlanTable changeElement(PlanTable table, ElementId element, long version,
			UnaryOperator<Section> section, UnaryOperator<Row> row) {
		return changeRow(table.changeSection(element, (candidate) -> section.apply(candidate).withVersion(version)),
				element, version, row);
	}

	private static PlanTable changeRow(PlanTable table, ElementId element, long version, UnaryOperator<Row> change) {
		return table.changeRow(element, (row) -> change.apply(row).withVersion(version));
	}

	private static <T> List<T> added(List<T> list, T item) {
		return Stream.concat(list.stream(), Stream.of(item)).toList();
	}

}
