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
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SourceDocument;
import pl.utrwal.kernel.table.TableFold;
import pl.utrwal.strategy.contract.PlanKind;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.ActionSource;
import pl.utrwal.strategy.contract.events.Anchor;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.AuthorNamed;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.FootnoteAdded;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.GoalTargeted;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.PlanPeriodChanged;
import pl.utrwal.strategy.contract.events.PlanRetitled;
import pl.utrwal.strategy.contract.events.Source;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;

/**
 * Makes the table of a strategy out of its events.
 */
public final class StrategyFold implements TableFold {

	@Override
	public PlanTable empty(PlanId id) {
		return PlanTable.empty(id);
	}

	@Override
	public PlanTable apply(PlanTable table, Recorded recorded) {
		PlanTable next = (recorded.event() instanceof StrategyEvent event) ? evolve(table, event, recorded.version())
				: table;
		return next.at(recorded.version(), recorded.position());
	}

	private static PlanTable evolve(PlanTable table, StrategyEvent event, long version) {
		return switch (event) {
			case StrategyDrafted e -> table.withHeading(new Heading(e.municipality(), e.kind(), e.title(),
					e.period().timeFrame(), null, null, e.predecessor()), PlanKind.of(e.kind()).orElseThrow().levels());
			case PlanRetitled e -> table.withHeading(table.heading().withTitle(e.after()));
			case PlanPeriodChanged e -> table.withHeading(table.heading().withPeriod(e.after().timeFrame()));
			case DocumentImported e ->
				table.withHeading(table.heading().withDocument(new SourceDocument(e.fileName(), e.sha256())))
					.withUnplaced(Source.cells(e.unplaced()));
			case AuthorNamed e -> table.withHeading(table.heading().withAuthor(e.author()));
			case FootnoteAdded e -> table.withFootnote(new Footnote(e.mark(), e.text(), Source.cells(e.source())));
			case AreaAdded e -> table.insertSection(null, place(e.index(), table.sections()), section(e.area(), 0,
					version, e.number(), Map.of(Column.TEXT, words(e.text(), e.source())), e.labels()));
			case GoalAdded e -> table.insertSection(e.area(), place(e.index(), holder(table, e.area()).sections()),
					goal(table, e, version));
			case ActionAdded e ->
				table.insertRow(e.goal(), place(e.index(), holder(table, e.goal()).rows()), row(table, e, version));
			case ElementReworded e -> {
				CellValue after = new CellValue.Words(e.after());
				yield changeElement(table, e.element(), version, (section) -> section.withValue(Column.TEXT, after),
						(row) -> row.withValue(Column.TEXT, after));
			}
			case GoalTargeted e -> changeElement(table, e.goal(), version,
					(goal) -> goal.withValue(Column.TARGET_GROUP, new CellValue.Words(e.after())), (row) -> row);
			case ActionRescheduled e -> changeRow(table, e.action(), version,
					(row) -> row.withValue(Column.TIME_FRAME, new CellValue.When(e.after().timeFrame())));
			case PartyAssigned e -> changeRow(table, e.action(), version,
					(row) -> row.withValue(Column.PARTIES, with(row, e.party().party())));
			case PartyUnassigned e -> changeRow(table, e.action(), version,
					(row) -> row.withValue(Column.PARTIES, without(row, e.party().party())));
			case ActionFunded e ->
				changeRow(table, e.action(), version, (row) -> row.withValue(Column.FUNDING, e.after().funding()));
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

	private static int place(Integer index, List<?> siblings) {
		return (index != null) ? index : siblings.size();
	}

	private static Section holder(PlanTable table, ElementId id) {
		return table.pathTo(id).getLast();
	}

	private static Section goal(PlanTable table, GoalAdded event, long version) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, words(event.text(), event.source()));
		cells.put(Column.TARGET_GROUP, words(event.targetGroup(), event.targetSource()));
		cells.keySet().retainAll(keys(table.levels().get(1)));
		return section(event.goal(), 1, version, event.number(), cells, event.labels());
	}

	private static Section section(ElementId id, int level, long version, String number, Map<String, Cell> cells,
			List<Source> labels) {
		return new Section(id, level, version, number, cells, List.of(), Source.cells(labels), false, List.of(),
				List.of());
	}

	private static Row row(PlanTable table, ActionAdded event, long version) {
		ActionSource source = event.source();
		Map<String, Cell> known = Map.of(Column.TEXT, words(event.text(), source.text()), Column.PARTIES,
				cell(new CellValue.Parties(event.parties().stream().map(Assignment::party).toList()), source.parties()),
				Column.TIME_FRAME, cell(new CellValue.When(event.timeFrame().timeFrame()), source.timeFrame()),
				Column.FUNDING, cell(event.funding().funding(), source.funding()));
		Map<String, Cell> cells = new LinkedHashMap<>();
		for (String key : keys(table.levels().getLast())) {
			List<String> marks = event.anchors()
				.stream()
				.filter((anchor) -> anchor.column().equals(key))
				.map(Anchor::mark)
				.toList();
			cells.put(key, new Cell(known.get(key).value(), marks, known.get(key).source()));
		}
		return new Row(event.action(), version, event.number(), cells, List.of(), Source.cells(source.labels()), false);
	}

	private static List<String> keys(Level level) {
		return level.columns().stream().map(Column::key).toList();
	}

	private static Cell words(String text, List<Source> source) {
		return cell(new CellValue.Words(text), source);
	}

	private static Cell cell(CellValue value, List<Source> source) {
		return new Cell(value, List.of(), Source.cells(source));
	}

	private static CellValue with(Row row, Party party) {
		return new CellValue.Parties(added(parties(row), party));
	}

	private static CellValue without(Row row, Party party) {
		return new CellValue.Parties(parties(row).stream().filter((candidate) -> !candidate.equals(party)).toList());
	}

	private static List<Party> parties(Row row) {
		return ((CellValue.Parties) row.cells().get(Column.PARTIES).value()).parties();
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
