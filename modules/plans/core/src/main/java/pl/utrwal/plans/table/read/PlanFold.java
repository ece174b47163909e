package pl.utrwal.plans.table.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Consultation;
import pl.utrwal.kernel.table.Correction;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.table.SourceDocument;
import pl.utrwal.kernel.table.Succession;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;

/**
 * Makes the table of a plan out of its events; pure, so that "then" is drawn by the code
 * that draws "now". Its switch has no default: the compiler asks for a case of each
 * event.
 */
@Component
public final class PlanFold {

	private final PlanKinds kinds;

	public PlanFold(PlanKinds kinds) {
		this.kinds = kinds;
	}

	/**
	 * An event that does not concern the table leaves all but version and position as
	 * they are. Never fails.
	 */
	public PlanTable apply(PlanTable table, Recorded recorded) {
		return evolve(table, recorded).at(recorded.version(), recorded.position());
	}

	private PlanTable evolve(PlanTable table, Recorded recorded) {
		return (recorded.event() instanceof PlanEvent change) ? evolve(table, change, recorded) : table;
	}

	private PlanTable evolve(PlanTable table, PlanEvent event, Recorded recorded) {
		long version = recorded.version();
		return switch (event) {
			case PlanDrafted e -> table.withHeading(
					new Heading(e.municipality(), e.kind(), e.title(), e.period().timeFrame(), e.predecessor()),
					this.kinds.find(e.kind()).orElseThrow().levels());
			case ElementAdded e -> added(table, e, version);
			case PlanRetitled e -> table.withHeading(table.heading().withTitle(e.after()));
			case PlanPeriodChanged e -> table.withHeading(table.heading().withPeriod(e.after().timeFrame()));
			case DocumentImported e ->
				table.withHeading(table.heading().withDocument(new SourceDocument(e.fileName(), e.sha256())))
					.withUnplaced(Source.cells(e.unplaced()));
			case ImportBegun e -> table.withHeading(table.heading().withImporting(e.elements()));
			case ImportCompleted e -> table.withHeading(table.heading().withImporting(null));
			case ImportUndone e -> PlanTable.empty(e.plan());
			case PlanDiscarded e -> PlanTable.empty(e.plan());
			case ReadingForgotten e -> table;
			case ActCited e -> table.withHeading(table.heading().withCitedAct(e.act()));
			case IndicatorsNamed e -> table;
			case AuthorNamed e -> table.withHeading(table.heading().withAuthor(e.author()));
			case PlanSignedOff e -> table.withHeading(table.heading().withSignOff(new SignOff(e.place(), e.day())));
			case FootnoteAdded e -> table.withFootnote(new Footnote(e.mark(), e.text(), Source.cells(e.source())));
			case ElementReworded e -> value(table, e.element(), version, Column.TEXT, new CellValue.Words(e.after()));
			case ElementDescribed e -> value(table, e.element(), version, e.column(), new CellValue.Words(e.after()));
			case ElementRescheduled e ->
				value(table, e.element(), version, Column.TIME_FRAME, new CellValue.When(e.after().timeFrame()));
			case ElementDated e -> dated(table, e.element(), version, e.before(), e.after());
			case ElementUndated e -> dated(table, e.element(), version, e.before(), e.after());
			case PartyAssigned e -> parties(table, e.element(), version,
					(parties) -> Stream.concat(parties.stream(), Stream.of(e.party().party())).toList());
			case PartyUnassigned e -> parties(table, e.element(), version,
					(parties) -> parties.stream().filter((party) -> !party.equals(e.party().party())).toList());
			case ElementFunded e -> value(table, e.element(), version, Column.FUNDING, e.after().funding());
			case ElementCosted e -> value(table, e.element(), version, Column.COST, e.after().cost());
			case ElementQuantified e -> value(table, e.element(), version, Column.QUANTITIES, e.after().quantities());
			case ElementReferred e -> value(table, e.element(), version, Column.REFERENCES, Link.references(e.after()));
			case ReferenceResolved e -> resolved(table, e, version);
			case ElementNoted e -> changeElement(table, e.element(), version, (section) -> section.withNote(e.note()),
					(row) -> row.withNote(e.note()));
			case NoteTakenBack e -> changeElement(table, e.element(), version,
					(section) -> section.withoutNote(e.note()), (row) -> row.withoutNote(e.note()));
			case ElementRenumbered e -> changeElement(table, e.element(), version,
					(section) -> section.withNumber(e.after()), (row) -> row.withNumber(e.after()));
			case ElementMoved e -> move(table, e, version);
			case ElementWithdrawn e -> changeElement(table, e.element(), version,
					(section) -> section.withWithdrawn(true), (row) -> row.withWithdrawn(true));
			case ElementRemoved e -> table.remove(e.element());
			case ElementRestored e -> changeElement(table, e.element(), version,
					(section) -> section.withWithdrawn(false), (row) -> row.withWithdrawn(false));
			case ElementCorrected e -> marked(table, e.element(), version, e.column(), e.before(), (cell) -> cell
				.corrected(correction(e.before(), e.after(), recorded).accepted(actor(recorded), recorded.at())));
			case CorrectionProposed e -> marked(table, e.element(), version, e.column(), e.before(),
					(cell) -> cell.proposed(correction(e.before(), e.after(), recorded)));
			case CorrectionAccepted e -> marked(table, e.element(), version, e.column(), e.before(),
					(cell) -> cell.proposed()
						.map((correction) -> cell.corrected(correction.accepted(actor(recorded), recorded.at())))
						.orElse(cell));
			case CorrectionDeclined e -> marked(table, e.element(), version, e.column(), e.before(), Cell::declined);
			case ConsultationOpened e ->
				lifecycle(table, (life) -> life.with(new Consultation(e.from(), e.to(), null, null)));
			case ConsultationClosed e -> lifecycle(table, (life) -> life
				.with(new Consultation(life.consultation().from(), life.consultation().to(), e.day(), e.outcome())));
			case PlanAdopted e -> acted(table, Act.Kind.ADOPTION, e.act(), version);
			case PlanAmended e -> acted(table, Act.Kind.AMENDMENT, e.act(), version);
			case PlanRepealed e -> acted(table, Act.Kind.REPEAL, e.act(), version);
			case PlanSucceeded e -> lifecycle(table, (life) -> life.with(new Succession(e.successor(), e.from())));
		};
	}

	private static PlanTable lifecycle(PlanTable table, UnaryOperator<Lifecycle> change) {
		return table.withHeading(table.heading().withLifecycle(change.apply(table.heading().lifecycle())));
	}

	private static PlanTable acted(PlanTable table, Act.Kind kind, Resolution act, long version) {
		return lifecycle(table, (life) -> life.with(new Act(kind, act.number(), act.body(), act.date(),
				act.inForceFrom(), act.annex(), table.period(), version)));
	}

	/** A text that an act gave may lack the words that were put right. */
	private static PlanTable marked(PlanTable table, ElementId id, long version, String column, String before,
			UnaryOperator<Cell> change) {
		return table.element(id)
			.filter((element) -> element.cells().get(column).value().equals(new CellValue.Words(before)))
			.map((element) -> changeElement(table, id, version, (section) -> section.withCell(column, change),
					(row) -> row.withCell(column, change)))
			.orElse(table);
	}

	private static Correction correction(String before, String after, Recorded recorded) {
		return Correction.proposed(before, after, actor(recorded), recorded.at(),
				recorded.metadata().getOrDefault(Provenance.REASON, ""));
	}

	private static AccountId actor(Recorded recorded) {
		return new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, ""));
	}

	/** In a text that an act gave the row may wait for something else, or not at all. */
	private static PlanTable dated(PlanTable table, ElementId element, long version, Frame before, Frame after) {
		return replaced(table, element, version, Column.TIME_FRAME, new CellValue.When(before.timeFrame()),
				new CellValue.When(after.timeFrame()));
	}

	private static PlanTable replaced(PlanTable table, ElementId id, long version, String column, CellValue before,
			CellValue after) {
		return table.element(id)
			.filter((element) -> element.cells().get(column).value().equals(before))
			.map((element) -> value(table, id, version, column, after))
			.orElse(table);
	}

	private static PlanTable added(PlanTable table, ElementAdded event, long version) {
		int index = levelIndex(table, event.level());
		Level level = table.levels().get(index);
		Map<String, Cell> cells = Content.cells(event.contents(), level);
		List<SourceCell> labels = Source.cells(event.labels());
		Section parent = (event.parent() != null) ? table.pathTo(event.parent()).getLast() : null;
		if (level.isRow()) {
			return table.insertRow(event.parent(), place(event.index(), parent.rows()),
					new Row(event.element(), index, version, event.number(), cells, List.of(), labels, false));
		}
		return table.insertSection(event.parent(),
				place(event.index(), (parent != null) ? parent.sections() : table.sections()),
				new Section(event.element(), index, version, event.number(), cells, List.of(), labels, false, List.of(),
						List.of()));
	}

	private static int levelIndex(PlanTable table, String name) {
		return IntStream.range(0, table.levels().size())
			.filter((index) -> table.levels().get(index).name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static int place(Integer index, List<?> siblings) {
		return (index != null) ? index : siblings.size();
	}

	private static PlanTable value(PlanTable table, ElementId element, long version, String column, CellValue value) {
		return changeElement(table, element, version, (section) -> section.withValue(column, value),
				(row) -> row.withValue(column, value));
	}

	private static PlanTable parties(PlanTable table, ElementId element, long version,
			UnaryOperator<List<Party>> change) {
		return table.element(element)
			.map((found) -> ((CellValue.Parties) found.cells().get(Column.PARTIES).value()).parties())
			.map((parties) -> value(table, element, version, Column.PARTIES,
					new CellValue.Parties(change.apply(parties))))
			.orElse(table);
	}

	/** A text that an act gave may lack the reference that was resolved. */
	private static PlanTable resolved(PlanTable table, ReferenceResolved event, long version) {
		return table.element(event.element())
			.map((found) -> ((CellValue.References) found.cells().get(Column.REFERENCES).value()).references())
			.filter((references) -> event.index() < references.size()
					&& references.get(event.index()).equals(event.before().reference()))
			.map((references) -> {
				List<Reference> changed = new ArrayList<>(references);
				changed.set(event.index(), event.after().reference());
				return value(table, event.element(), version, Column.REFERENCES, new CellValue.References(changed));
			})
			.orElse(table);
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

}
