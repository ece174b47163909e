package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.CellLists;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.ProposedIndicator;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * Reads rows that hold actions.
 */
final class ActionRows {

	private static final int LONGEST_NUMBER = 20;

	/** The term goes on in the next line, or from the one above. */
	private static final Pattern ENDS_OPEN = Pattern
		.compile("[\\s\\p{Z}]*(?:[\\p{Pd},].*|.*(?:[\\p{Pd},]|\\b(?:do|od|i|oraz)))[\\s\\p{Z}]*");

	private static final Pattern ITEM_END = Pattern.compile("[\\s\\p{Z}]*[,;][\\s\\p{Z}]*$");

	private final TableGrid grid;

	private final TableLayout layout;

	private final OutlineDraft outline;

	private final ActionValues values;

	private final List<ImportIssue> issues;

	private final CurrentColumns columns;

	private final SectionCells sections;

	private final boolean numbered;

	/** Whether it was said that the plan's kind has no funding. */
	private boolean unfunded;

	/** Columns that are not understood, told once for all tables with the same head. */
	private final Set<String> reported;

	/** The headings that were compared with the rows below. */
	private TableHeadings compared;

	/**
	 * @param numbered whether the table numbers its actions
	 * @param reported columns that are not understood, told once for all tables with the
	 * same head
	 */
	ActionRows(TableLayout layout, OutlineDraft outline, ActionValues values, List<ImportIssue> issues,
			CurrentColumns columns, SectionCells sections, boolean numbered, Set<String> reported) {
		this.grid = layout.grid();
		this.layout = layout;
		this.outline = outline;
		this.values = values;
		this.issues = issues;
		this.columns = columns;
		this.sections = sections;
		this.numbered = numbered;
		this.reported = reported;
	}

	void goOn(TableGrid.Row row) {
		ElementDraft action = this.outline.lastAction();
		ElementDraft more = new ElementDraft("");
		for (Placed cell : row.filled()) {
			ColumnRole role = this.columns.role(cell);
			if (role == ColumnRole.PARTIES || role == ColumnRole.PARTNERS) {
				this.values.parties(more, cell.source(), false,
						(role == ColumnRole.PARTIES) ? List.of(cell.source()) : List.of(),
						(role == ColumnRole.PARTNERS) ? List.of(cell.source()) : List.of());
				action.join(Column.PARTIES, new CellValue.Parties(Stream
					.concat(((CellValue.Parties) action.value(Column.PARTIES)).parties().stream(),
							((CellValue.Parties) more.value(Column.PARTIES)).parties().stream())
					.collect(Collectors.toMap(Party::name, (party) -> party, (one, other) -> one, LinkedHashMap::new))
					.values()
					.stream()
					.toList()), cell.source());
			}
			else if (role == ColumnRole.FUNDING && this.values.has(Column.FUNDING)
					&& action.value(Column.FUNDING) instanceof CellValue.Funding before
					&& before.kind() == FundingKind.SOURCES) {
				this.values.funding(more, cell.source(), false, List.of(cell.source()));
				action.join(Column.FUNDING,
						new CellValue.Funding(FundingKind.SOURCES,
								Stream
									.concat(before.sources().stream(),
											((CellValue.Funding) more.value(Column.FUNDING)).sources().stream())
									.distinct()
									.toList()),
						cell.source());
			}
			else {
				action.labels().add(cell.source());
			}
		}
	}

	/** A row is one action, unless its text lists several. */
	void read(TableGrid.Row row) {
		compare(row);
		List<SourceCell> beside = this.sections.open(row);
		this.outline.ensureArea(row.filled().getFirst().source());
		beside.addAll(beside(row));
		this.outline.ensureGoal(row.filled().getFirst().source());
		List<SourceCell> texts = new ArrayList<>(this.columns.sources(row, ColumnRole.TEXT));
		List<String> listed = (texts.size() == 1) ? listed(row, texts.getFirst().raw()) : List.of();
		if (listed.isEmpty()) {
			action(row, texts, beside, 0, 1);
			return;
		}
		for (int i = 0; i < listed.size(); i++) {
			action(row, List.of(part(texts.getFirst(), listed.get(i))), (i == 0) ? beside : new ArrayList<>(), i,
					listed.size());
		}
	}

	/**
	 * The actions of a cell: those of a list, or lines with as many terms beside them.
	 */
	private List<String> listed(TableGrid.Row row, String raw) {
		List<String> listed = CellLists.several(raw);
		List<String> lines = raw.lines().filter((line) -> !FoldedText.normal(line).isEmpty()).toList();
		List<String> terms = this.columns.sources(row, ColumnRole.TIME_FRAME)
			.stream()
			.flatMap((cell) -> cell.raw().lines())
			.filter((line) -> !FoldedText.normal(line).isEmpty())
			.toList();
		boolean alongside = listed.isEmpty() && lines.size() > 1 && lines.size() == terms.size()
				&& terms.stream().allMatch(ColumnGuess::isTime)
				&& terms.stream().noneMatch((term) -> ENDS_OPEN.matcher(term).matches())
				&& (Character.isLowerCase(lines.getFirst().strip().codePointAt(0))
						|| lines.stream().noneMatch((line) -> Character.isLowerCase(line.strip().codePointAt(0))));
		return alongside ? lines : listed;
	}

	/** Headings may lack cells that stand over labels. */
	private void compare(TableGrid.Row row) {
		TableHeadings headings = this.columns.headings();
		if (headings != null && headings != this.compared) {
			if (this.grid.isRagged() && row.cells().size() > headings.size()) {
				this.issues.add(IssueKind.HEADER_FEWER_CELLS.at(this.grid.number(), headings.rows().getLast(),
						headings.size() + " / " + row.cells().size()));
			}
			this.compared = headings;
		}
	}

	/** A row that somebody said is one action. */
	void read(TableGrid.Row row, List<SourceCell> texts, List<SourceCell> beside) {
		action(row, texts, beside, 0, 1);
	}

	/**
	 * @param index which of several actions of the row it is, from 0
	 */
	private void action(TableGrid.Row row, List<SourceCell> texts, List<SourceCell> beside, int index, int count) {
		List<SourceCell> numbers = (index > 0) ? List.of()
				: this.columns.number(row).stream().map(Placed::source).toList();
		FootnoteMarks.Marked text = this.values.marked(texts);
		NumberedText numbered = title(text.text());
		String number = FoldedText.normal(ActionValues.raw(numbers)).replaceAll("[.)]$", "");
		if (!number.isEmpty() && number.length() <= LONGEST_NUMBER && count == 1) {
			numbered = new NumberedText(number, numbered.hasNumber() && numbered.number().equals(number)
					? numbered.text() : FoldedText.normal(text.text()));
		}
		else {
			beside.addAll(numbers);
			numbers = List.of();
		}
		this.outline.checkAction(numbered, texts.getFirst(), this.numbered);
		ElementDraft action = new ElementDraft(numbered.number());
		String words = CellLists.withoutBullet(numbered.text());
		action.put(Column.TEXT, new CellValue.Words((count > 1) ? ITEM_END.matcher(words).replaceFirst("") : words),
				text.marks(), Stream.concat(numbers.stream(), texts.stream()).toList());
		SourceCell at = texts.getFirst();
		PeriodColumns periods = new PeriodColumns(this.grid.width(), this.columns.reading(), this.columns.headings());
		List<Placed> spent = periods.spent(row);
		this.values.time(action, at, this.columns.asks(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME),
				parts(row, ColumnRole.FROM, index, count), parts(row, ColumnRole.TO, index, count),
				spent.isEmpty() ? parts(row, ColumnRole.TIME_FRAME, index, count)
						: spent.stream().map(Placed::source).toList(),
				spent.isEmpty() ? periods.marked(row) : periods.term(spent, ColumnRole.COST));
		this.values.parties(action, at, this.columns.asks(ColumnRole.PARTIES),
				parts(row, ColumnRole.PARTIES, index, count), parts(row, ColumnRole.PARTNERS, index, count));
		List<SourceCell> funding = parts(row, ColumnRole.FUNDING, index, count);
		this.values.funding(action, at, this.columns.asks(ColumnRole.FUNDING), funding);
		if (!this.values.has(Column.FUNDING) && !funding.isEmpty() && !this.unfunded) {
			report(IssueKind.COLUMN_NOT_IN_KIND, funding.getFirst());
			this.unfunded = true;
		}
		List<Placed> sums = (index == 0) ? periods.sums(row) : List.of();
		this.values.cost(action, sums.stream().map(periods::cost).toList(), sums.stream().map(Placed::source).toList());
		action.labels().addAll(beside);
		if (index == 0) {
			periods.costs(row)
				.stream()
				.filter((cell) -> !sums.contains(cell))
				.map(Placed::source)
				.forEach(action.labels()::add);
			action.indicators().addAll(indicators(row));
		}
		this.outline.add(action);
	}

	/** What is merged down over several rows is measured once, with the first of them. */
	private List<ProposedIndicator> indicators(TableGrid.Row row) {
		return ProposedIndicator.of(own(row, ColumnRole.INDICATOR), own(row, ColumnRole.BASELINE),
				this.columns.heading(ColumnRole.BASELINE), own(row, ColumnRole.TARGET),
				this.columns.heading(ColumnRole.TARGET), own(row, ColumnRole.DATA_SOURCE));
	}

	private String own(TableGrid.Row row, ColumnRole role) {
		return this.columns.cells(row, role)
			.stream()
			.filter((cell) -> !cell.goesOn())
			.map(Placed::raw)
			.collect(Collectors.joining("\n"));
	}

	/** A text and its number, or the word "działanie" and its number. */
	static NumberedText title(String raw) {
		return LevelTitle.of(raw)
			.filter((said) -> said.word() == LevelTitle.Word.ACTION && !said.number().isEmpty()
					&& !said.text().isEmpty())
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.ofRow(raw));
	}

	/**
	 * What stands in the columns that hold no value: labels, or a goal beside its rows.
	 */
	private List<SourceCell> beside(TableGrid.Row row) {
		List<SourceCell> beside = new ArrayList<>();
		for (Placed cell : row.cells()) {
			ColumnRole role = this.columns.role(cell);
			if (cell.isBlank() || !role.isRemark() || cell.goesOn() && TableHeadings.isLabel(cell.raw())) {
				if (this.columns.reading().isHidden(cell) && !cell.isBlank() && !cell.goesOn()) {
					report(IssueKind.CELL_SPANS_COLUMNS, cell.source());
				}
				continue;
			}
			boolean left = cell.from() < this.columns.reading().text();
			SourceCell source = cell.origin().source();
			if (left && role == ColumnRole.LABEL && !this.columns.has(ColumnRole.GOAL) && !this.layout.isTold()
					&& !cell.goesOn() && NumberedText.roman(cell.raw()).hasNumber()) {
				this.outline.openGoal(NumberedText.any(cell.raw()), source);
				continue;
			}
			beside.add(source);
			if (role == ColumnRole.LABEL && !TableHeadings.isLabel(cell.raw()) && !this.layout.isSeen()
					&& !isSaidToMean(cell) && this.reported.add(this.layout.signature() + "/" + cell.from())) {
				report(left ? IssueKind.LABEL_NOT_UNDERSTOOD : IssueKind.COLUMN_NOT_UNDERSTOOD, source);
			}
		}
		return beside;
	}

	/**
	 * A column whose heading is understood, though the plan has no such level or value.
	 */
	private boolean isSaidToMean(Placed cell) {
		return this.columns.headings() != null && cell.from() >= 0
				&& this.columns.headings().meant().get(cell.from()) != null
				&& this.columns.headings().cells().get(cell.from()) != this.columns.headings()
					.cells()
					.get(Math.min(this.columns.reading().text(), this.grid.width() - 1));
	}

	private void report(IssueKind kind, SourceCell cell) {
		this.issues.add(kind.at(cell, cell.raw()));
	}

	/** Where a row holds several actions, values in as many lines belong to one each. */
	private List<SourceCell> parts(TableGrid.Row row, ColumnRole role, int index, int count) {
		List<SourceCell> cells = this.columns.sources(row, role);
		if (count == 1) {
			return TableReader.TERMS.contains(role) ? cells.stream().map(ActionRows::withoutNumber).toList() : cells;
		}
		return cells.stream().map((cell) -> {
			List<String> lines = cell.raw().lines().filter((line) -> !FoldedText.normal(line).isEmpty()).toList();
			return (lines.size() == count) ? part(cell, CellLists.withoutNumber(lines.get(index))) : cell;
		}).toList();
	}

	/** "1. od 2027" beside "1. Klub seniora". */
	private static SourceCell withoutNumber(SourceCell cell) {
		String term = CellLists.withoutNumber(cell.raw());
		return (!ColumnGuess.isTime(cell.raw()) && ColumnGuess.isTime(term)) ? part(cell, term) : cell;
	}

	private static SourceCell part(SourceCell cell, String raw) {
		return new SourceCell(cell.table(), cell.row(), cell.cell(), raw);
	}

}
