package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.CostWords;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.FundingWords;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.PartyNames;

/**
 * Makes the values of an action out of the cells that say them.
 */
final class ActionValues {

	private final PlanKind kind;

	private final FootnoteMarks marks;

	private final List<ImportIssue> issues;

	private final Integer year;

	/**
	 * @param year that the whole plan is for; null if it is for several
	 */
	ActionValues(PlanKind kind, FootnoteMarks marks, List<ImportIssue> issues, Integer year) {
		this.kind = kind;
		this.year = year;
		this.marks = marks;
		this.issues = issues;
	}

	boolean has(String column) {
		return this.kind.levels().getLast().column(column).isPresent();
	}

	/** The text of some cells, and the marks of footnotes in it. */
	FootnoteMarks.Marked marked(List<SourceCell> cells) {
		FootnoteMarks.Marked marked = this.marks.read(raw(cells));
		marked.unknown().forEach((mark) -> this.issues.add(IssueKind.FOOTNOTE_MISSING.at(cells.getFirst(), mark)));
		return marked;
	}

	static String raw(List<SourceCell> cells) {
		return cells.stream().map(SourceCell::raw).collect(Collectors.joining("\n"));
	}

	/**
	 * @param at where it is missing, if it is asked for
	 * @param whole cells that say it in one
	 */
	void time(ElementDraft action, SourceCell at, boolean asked, List<SourceCell> from, List<SourceCell> to,
			List<SourceCell> whole) {
		time(action, at, asked, from, to, whole, Optional.empty());
	}

	/**
	 * @param said what the cells mean, where it is not what they say
	 */
	void time(ElementDraft action, SourceCell at, boolean asked, List<SourceCell> from, List<SourceCell> to,
			List<SourceCell> whole, Optional<String> said) {
		List<SourceCell> source = Stream.of(from, to, whole).flatMap(List::stream).toList();
		FootnoteMarks.Marked marked = marked(source);
		TimeFrame frame = whole.isEmpty()
				? TimeFrame.parse(this.marks.read(raw(from)).text(), this.marks.read(raw(to)).text())
				: TimeFrame.parseWithin(said.orElseGet(() -> FoldedText.normal(marked.text())), this.year);
		if (source.isEmpty()) {
			if (asked) {
				this.issues.add(IssueKind.TIME_MISSING.at(at.table(), at.row(), ""));
			}
		}
		else if (frame.form() == Form.UNSPECIFIED) {
			this.issues.add(IssueKind.TIME_NOT_UNDERSTOOD.at(source.getFirst(), frame.source()));
		}
		action.put(Column.TIME_FRAME, new CellValue.When(frame), marked.marks(), source);
	}

	/**
	 * An action all of whose values stand in cells of their own.
	 * @param source of its text
	 * @param cells that were found for a role
	 * @param costLabel what names the cost, and perhaps its unit; empty if nothing does
	 */
	ElementDraft action(String number, FootnoteMarks.Marked text, SourceCell source,
			Function<ColumnRole, List<SourceCell>> cells, String costLabel) {
		ElementDraft action = new ElementDraft(number);
		action.put(Column.TEXT, new CellValue.Words(FoldedText.normal(text.text())), text.marks(), List.of(source));
		time(action, source, true, cells.apply(ColumnRole.FROM), cells.apply(ColumnRole.TO),
				cells.apply(ColumnRole.TIME_FRAME));
		parties(action, source, true, cells.apply(ColumnRole.PARTIES), cells.apply(ColumnRole.PARTNERS));
		funding(action, source, true, cells.apply(ColumnRole.FUNDING));
		List<SourceCell> costs = cells.apply(ColumnRole.COST);
		cost(action, costs.stream().map((cell) -> CostWords.read(cell.raw(), costLabel)).toList(), costs);
		return action;
	}

	/**
	 * @param partners cells that name those who join in
	 */
	void parties(ElementDraft action, SourceCell at, boolean asked, List<SourceCell> cells, List<SourceCell> partners) {
		PartyRole role = this.kind.levels().getLast().column(Column.PARTIES).map(Column::alone).orElse(PartyRole.LEAD);
		List<Party> parties = new ArrayList<>();
		FootnoteMarks.Marked marked = marked(cells);
		if (!cells.isEmpty()) {
			parties.addAll(names(marked.text(), role, cells.getFirst()));
		}
		FootnoteMarks.Marked joining = marked(partners);
		if (!partners.isEmpty()) {
			PartyNames.read(joining.text(), PartyRole.PARTNER)
				.parties()
				.stream()
				.map((party) -> new Party(party.name(), PartyRole.PARTNER))
				.filter((party) -> parties.stream().noneMatch((other) -> other.name().equals(party.name())))
				.forEach(parties::add);
		}
		if (parties.isEmpty() && asked) {
			this.issues.add(IssueKind.PARTY_MISSING.at(at.table(), at.row(), ""));
		}
		action.put(Column.PARTIES, new CellValue.Parties(parties),
				Stream.concat(marked.marks().stream(), joining.marks().stream()).distinct().toList(),
				Stream.concat(cells.stream(), partners.stream()).toList());
	}

	void funding(ElementDraft action, SourceCell at, boolean asked, List<SourceCell> source) {
		if (!has(Column.FUNDING)) {
			action.labels().addAll(source);
			return;
		}
		FootnoteMarks.Marked marked = marked(source);
		CellValue.Funding funding;
		if (source.isEmpty()) {
			if (asked) {
				this.issues.add(IssueKind.FUNDING_MISSING.at(at.table(), at.row(), ""));
			}
			funding = new CellValue.Funding(FundingKind.UNKNOWN, List.of());
		}
		else {
			funding = FundingWords.read(marked.text(),
					(text) -> names(text, PartyRole.LEAD, source.getFirst()).stream().map(Party::name).toList());
		}
		action.put(Column.FUNDING, funding, marked.marks(), source);
	}

	/**
	 * Takes what a line such as "Termin: 2027–2030" says for all of some actions: those
	 * that say it themselves keep it.
	 * @return false for a line that says nothing that could hold for several
	 */
	boolean fill(List<ElementDraft> actions, SourceCell line) {
		return ProseReader.Label.of(line.raw())
			.filter((label) -> !label.rest().isEmpty())
			.filter((label) -> fill(actions, label.role(),
					new SourceCell(line.table(), line.row(), line.cell(), label.rest())))
			.isPresent();
	}

	private boolean fill(List<ElementDraft> actions, ColumnRole role, SourceCell value) {
		return switch (role) {
			case TIME_FRAME -> fill(actions, Column.TIME_FRAME,
					(action) -> time(action, value, false, List.of(), List.of(), List.of(value)));
			case PARTIES ->
				fill(actions, Column.PARTIES, (action) -> parties(action, value, false, List.of(value), List.of()));
			case FUNDING -> fill(actions, Column.FUNDING, (action) -> funding(action, value, false, List.of(value)));
			default -> false;
		};
	}

	private boolean fill(List<ElementDraft> actions, String column, Consumer<ElementDraft> say) {
		if (!has(column)) {
			return false;
		}
		actions.stream().filter((action) -> !action.has(column) || action.source(column).isEmpty()).forEach(say);
		return true;
	}

	/** Where the kind has no such column, it is kept beside the row. */
	void cost(ElementDraft action, List<CellValue.Cost> costs, List<SourceCell> source) {
		if (!has(Column.COST)) {
			action.labels().addAll(source);
			return;
		}
		action.put(Column.COST,
				new CellValue.Cost(costs.stream().map(CellValue.Cost::source).collect(Collectors.joining(" + ")),
						costs.stream().flatMap((cost) -> cost.parts().stream()).toList()),
				List.of(), source);
	}

	private List<Party> names(String raw, PartyRole role, SourceCell cell) {
		PartyNames names = PartyNames.read(raw, role);
		names.oddities().forEach((oddity) -> this.issues.add(oddity.kind().at(cell, oddity.raw())));
		return names.parties();
	}

}
