package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
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
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.Marks;
import pl.utrwal.plans.importing.Numbered;
import pl.utrwal.plans.importing.PartyNames;
import pl.utrwal.plans.importing.Words;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Reads the rows of one table, from top to bottom.
 */
final class TableReader {

	private static final int GOAL = 1;

	private static final int ROW = 2;

	private static final int LONGEST_NUMBER = 20;

	private final PlanKind kind;

	private final Block.Table table;

	private final PlanTablesReader.Plan plan;

	/** The headings that say what is known, by the numbers of their rows. */
	private final Map<Integer, Headings> known;

	private final List<Draft> areas;

	private final Marks marks;

	private final List<ImportIssue> issues;

	/** Do rows that span the table with a roman number head areas, not goals? */
	private final boolean romanAreas;

	/** Labels that stood in a row of their own, for the next action. */
	private final List<SourceCell> labels = new ArrayList<>();

	/** Headings that stood before the first area. */
	private final List<SourceCell> headings = new ArrayList<>();

	private final Set<ColumnRole> notInKind = EnumSet.noneOf(ColumnRole.class);

	private Reading reading;

	/** The one that the rows belong to; null before the first. */
	private Draft area;

	/** Null once it was compared with the rows below. */
	private Block.Row header;

	private int lastGoal;

	private int lastAction;

	/**
	 * @param areas those of the tables before; new ones are added
	 */
	TableReader(PlanKind kind, Block.Table table, PlanTablesReader.Plan plan, List<Draft> areas, Marks marks,
			List<ImportIssue> issues) {
		this.kind = kind;
		this.table = table;
		this.plan = plan;
		this.known = Headings.in(table);
		this.reading = plan.reading();
		this.areas = areas;
		this.marks = marks;
		this.issues = issues;
		List<String> spanning = table.rows()
			.stream()
			.filter((row) -> row.cells().size() == 1)
			.map((row) -> row.cells().getFirst().raw())
			.toList();
		this.romanAreas = kind == StrategyKinds.CARE_SYSTEM_SCHEDULE
				&& spanning.stream().anyMatch((raw) -> Numbered.roman(raw).hasNumber())
				&& spanning.stream().anyMatch((raw) -> Numbered.arabic(raw).hasNumber());
		if (this.reading.has(ColumnRole.AREA) && !areas.isEmpty()) {
			this.area = areas.getLast();
		}
	}

	void openArea(List<SourceCell> title) {
		keepLabels();
		String raw = title.isEmpty() ? "" : title.getFirst().raw();
		this.marks.read(raw);
		this.area = Draft.section(Numbered.any(raw), title);
		this.area.labels().addAll(this.headings);
		this.headings.clear();
		this.areas.add(this.area);
		this.lastGoal = 0;
	}

	void read() {
		List<Block.Row> rows = this.table.rows();
		for (int i = 0; i < rows.size(); i++) {
			row(rows.get(i), i + 1 < rows.size() && isHeader(rows.get(i + 1)));
		}
		keepLabels();
		if (!this.headings.isEmpty()) {
			ensureArea(this.headings.getFirst());
		}
	}

	private boolean isHeader(Block.Row row) {
		return row == this.plan.headings() || this.known.containsKey(row.number());
	}

	private void row(Block.Row row, boolean beforeHeader) {
		List<Block.Cell> filled = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
		Block.Cell only = (filled.size() == 1) ? filled.getFirst() : null;
		if (isHeader(row)) {
			header(row);
		}
		else if (only != null && Headings.isLabel(only.raw())) {
			this.labels.add(source(row, only));
		}
		else if (row.cells().size() > 1 && !filled.isEmpty()
				&& filled.stream().allMatch((cell) -> this.reading.role(row, cell).isSection())) {
			sections(row).forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, cell));
		}
		else if (only != null && isHeading(row, only)) {
			if (beforeHeader || headsArea(only)) {
				openArea(List.of(source(row, only)));
			}
			else {
				goal(source(row, only));
			}
		}
		else if (isAction(row)) {
			action(row);
		}
		else {
			filled.forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, source(row, cell)));
		}
	}

	private void header(Block.Row row) {
		Optional<Headings> found = Optional.ofNullable(this.known.get(row.number()));
		if (!this.reading.has(ColumnRole.AREA) && !this.reading.has(ColumnRole.GOAL) && !this.romanAreas) {
			ensureArea(source(row, row.cells().getFirst()));
		}
		if (found.isPresent() && !this.plan.isTold()) {
			this.reading = Guess.of(this.table, found.get());
		}
		this.header = row;
		List<SourceCell> into = (this.area != null) ? this.area.labels() : this.headings;
		for (Block.Cell cell : row.cells()) {
			if (cell.isBlank()) {
				continue;
			}
			into.add(source(row, cell));
			ColumnRole.meantBy(cell.raw())
				.filter((role) -> role.isMisspeltIn(cell.raw()) && !Headings.isLabel(cell.raw()))
				.ifPresent((role) -> report(IssueKind.HEADER_MISSPELT, source(row, cell)));
			if (!this.plan.isTold() && found.isPresent() && found.get().isUnknown(cell)
					&& this.reading.role(row, cell) == ColumnRole.LABEL) {
				report(IssueKind.COLUMN_NOT_UNDERSTOOD, source(row, cell));
			}
		}
		boolean lower = found.isPresent() && found.get() == this.known.get(row.number() - 1);
		if (lower) {
			return;
		}
		missing().forEach(
				(role) -> this.issues.add(IssueKind.COLUMN_MISSING.at(this.table.number(), row.number(), role.code())));
	}

	private List<ColumnRole> missing() {
		List<ColumnRole> time = this.reading.has(ColumnRole.TIME_FRAME) ? List.of()
				: (this.kind == StrategyKinds.CARE_SYSTEM_SCHEDULE && !this.reading.has(ColumnRole.FROM)
						&& !this.reading.has(ColumnRole.TO)) ? List.of(ColumnRole.TIME_FRAME)
								: List.of(ColumnRole.FROM, ColumnRole.TO);
		List<ColumnRole> funding = this.kind.levels().get(ROW).column(Column.FUNDING).isPresent()
				? List.of(ColumnRole.FUNDING) : List.of();
		return Stream.of(time, funding, List.of(ColumnRole.PARTIES))
			.flatMap(List::stream)
			.filter((role) -> !this.reading.has(role))
			.toList();
	}

	/** A row of one cell spans the table; else its number must tell. */
	private boolean isHeading(Block.Row row, Block.Cell cell) {
		boolean startsLikeOne = Character.isUpperCase(Words.normal(cell.raw()).codePointAt(0));
		return row.cells().size() == 1 && (startsLikeOne || Numbered.any(cell.raw()).hasNumber())
				|| cell.number() == 1 && Numbered.roman(cell.raw()).hasNumber();
	}

	private boolean headsArea(Block.Cell cell) {
		return this.reading.has(ColumnRole.GOAL)
				|| !this.reading.has(ColumnRole.AREA) && this.romanAreas && Numbered.roman(cell.raw()).hasNumber();
	}

	private boolean isAction(Block.Row row) {
		List<Block.Cell> text = this.reading.cells(row, ColumnRole.TEXT);
		return !text.isEmpty()
				&& (this.reading.says(row, ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME, ColumnRole.FUNDING,
						ColumnRole.PARTIES, ColumnRole.NUMBER) || Numbered.arabic(text.getFirst().raw()).hasNumber());
	}

	/**
	 * Opens what the row's section columns name.
	 * @return those of their cells that say nothing new
	 */
	private List<SourceCell> sections(Block.Row row) {
		List<SourceCell> rest = new ArrayList<>();
		for (Block.Cell cell : row.cells()) {
			ColumnRole role = this.reading.role(row, cell);
			if (cell.isBlank() || !role.isSection()) {
				continue;
			}
			SourceCell source = source(row, cell);
			if (Headings.isLabel(cell.raw()) || !opens(role, source)) {
				rest.add(source);
			}
		}
		return rest;
	}

	/** The same words again go on with what they opened. */
	private boolean opens(ColumnRole role, SourceCell source) {
		String text = Numbered.any(source.raw()).text();
		boolean hasGoal = this.area != null && !this.area.inner().isEmpty();
		return switch (role) {
			case AREA -> {
				boolean opens = this.area == null || !this.area.text(Column.TEXT).equals(text);
				if (opens) {
					openArea(List.of(source));
				}
				yield opens;
			}
			case GOAL -> {
				boolean opens = !hasGoal || !this.area.inner().getLast().text(Column.TEXT).equals(text);
				if (opens) {
					goal(source);
				}
				yield opens;
			}
			default -> hasGoal && targets(this.area.inner().getLast(), source);
		};
	}

	private boolean targets(Draft goal, SourceCell source) {
		if (!this.kind.levels().get(GOAL).column(Column.TARGET_GROUP).isPresent()) {
			reportNotInKind(ColumnRole.TARGET_GROUP, source);
			return false;
		}
		if (!goal.text(Column.TARGET_GROUP).isEmpty()) {
			return false;
		}
		this.marks.read(source.raw());
		goal.put(Column.TARGET_GROUP, new CellValue.Words(Words.normal(source.raw())), List.of(), List.of(source));
		return true;
	}

	private void goal(SourceCell cell) {
		ensureArea(cell);
		keepLabels();
		this.marks.read(cell.raw());
		Numbered heading = Numbered.any(cell.raw());
		checkNumber(heading, this.lastGoal, cell);
		this.lastGoal = heading.hasNumber() ? heading.place() : this.lastGoal + 1;
		addGoal(heading, List.of(cell));
	}

	private void addGoal(Numbered heading, List<SourceCell> source) {
		Draft goal = Draft.section(heading, source);
		if (this.kind.levels().get(GOAL).column(Column.TARGET_GROUP).isPresent()) {
			goal.put(Column.TARGET_GROUP, new CellValue.Words(""), List.of(), List.of());
		}
		this.area.inner().add(goal);
		this.lastAction = 0;
	}

	private void action(Block.Row row) {
		if (this.header != null && row.cells().size() > this.header.cells().size()) {
			this.issues.add(IssueKind.HEADER_FEWER_CELLS.at(this.table.number(), this.header.number(),
					this.header.cells().size() + " / " + row.cells().size()));
			this.header = null;
		}
		List<SourceCell> beside = sections(row);
		ensureArea(source(row, row.cells().getFirst()));
		beside.addAll(beside(row));
		if (this.area.inner().isEmpty()) {
			this.issues.add(IssueKind.GOAL_MISSING.at(this.table.number(), row.number(), ""));
			addGoal(new Numbered("", ""), List.of());
		}
		List<SourceCell> texts = sources(row, ColumnRole.TEXT);
		List<SourceCell> numbers = sources(row, ColumnRole.NUMBER);
		Marks.Marked text = marked(texts);
		Numbered numbered = Numbered.arabic(text.text());
		String number = Words.normal(raw(numbers)).replaceAll("[.)]$", "");
		if (!number.isEmpty() && number.length() <= LONGEST_NUMBER) {
			numbered = new Numbered(number, Words.normal(text.text()));
		}
		else {
			beside.addAll(numbers);
			numbers = List.of();
		}
		checkNumber(numbered, this.lastAction, texts.getFirst());
		this.lastAction = numbered.hasNumber() ? numbered.place() : this.lastAction + 1;
		Draft action = new Draft(numbered.number());
		action.put(Column.TEXT, new CellValue.Words(numbered.text()), text.marks(),
				Stream.concat(numbers.stream(), texts.stream()).toList());
		time(row, action);
		parties(row, action);
		funding(row, action, beside);
		action.labels().addAll(this.labels);
		action.labels().addAll(beside);
		this.labels.clear();
		this.area.inner().getLast().inner().add(action);
	}

	private void time(Block.Row row, Draft action) {
		List<SourceCell> from = sources(row, ColumnRole.FROM);
		List<SourceCell> to = sources(row, ColumnRole.TO);
		List<SourceCell> whole = sources(row, ColumnRole.TIME_FRAME);
		List<SourceCell> source = Stream.of(from, to, whole).flatMap(List::stream).toList();
		Marks.Marked marked = marked(source);
		TimeFrame frame = whole.isEmpty()
				? TimeFrame.parse(this.marks.read(raw(from)).text(), this.marks.read(raw(to)).text())
				: TimeFrame.parse(Words.normal(marked.text()));
		if (source.isEmpty()) {
			this.issues.add(IssueKind.TIME_MISSING.at(this.table.number(), row.number(), ""));
		}
		else if (frame.form() == Form.UNSPECIFIED) {
			this.issues.add(IssueKind.TIME_NOT_UNDERSTOOD.at(source.getFirst(), frame.source()));
		}
		action.put(Column.TIME_FRAME, new CellValue.When(frame), marked.marks(), source);
	}

	private void parties(Block.Row row, Draft action) {
		List<SourceCell> source = sources(row, ColumnRole.PARTIES);
		Marks.Marked marked = marked(source);
		PartyRole role = (this.kind == StrategyKinds.CARE_SYSTEM_SCHEDULE) ? PartyRole.UNSPECIFIED : PartyRole.LEAD;
		List<Party> parties = source.isEmpty() ? List.of() : names(marked.text(), role, source.getFirst());
		if (parties.isEmpty()) {
			this.issues.add(IssueKind.PARTY_MISSING.at(this.table.number(), row.number(), ""));
		}
		action.put(Column.PARTIES, new CellValue.Parties(parties), marked.marks(), source);
	}

	private void funding(Block.Row row, Draft action, List<SourceCell> beside) {
		List<SourceCell> source = sources(row, ColumnRole.FUNDING);
		if (!this.kind.levels().get(ROW).column(Column.FUNDING).isPresent()) {
			source.forEach((cell) -> reportNotInKind(ColumnRole.FUNDING, cell));
			beside.addAll(source);
			return;
		}
		Marks.Marked marked = marked(source);
		CellValue.Funding funding;
		if (source.isEmpty()) {
			this.issues.add(IssueKind.FUNDING_MISSING.at(this.table.number(), row.number(), ""));
			funding = new CellValue.Funding(FundingKind.UNKNOWN, List.of());
		}
		else if (Words.isDash(marked.text())) {
			funding = new CellValue.Funding(FundingKind.NONE, List.of());
		}
		else {
			funding = new CellValue.Funding(FundingKind.SOURCES,
					names(marked.text(), PartyRole.LEAD, source.getFirst()).stream().map(Party::name).toList());
		}
		action.put(Column.FUNDING, funding, marked.marks(), source);
	}

	private List<Party> names(String raw, PartyRole role, SourceCell cell) {
		PartyNames names = PartyNames.read(raw, role);
		names.oddities().forEach((oddity) -> this.issues.add(oddity.kind().at(cell, oddity.raw())));
		return names.parties();
	}

	/**
	 * What stands in the columns that hold no value: labels, or a goal beside its rows.
	 */
	private List<SourceCell> beside(Block.Row row) {
		List<SourceCell> beside = new ArrayList<>();
		for (Block.Cell cell : row.cells()) {
			if (cell.isBlank() || this.reading.role(row, cell) != ColumnRole.LABEL) {
				continue;
			}
			boolean left = Reading.place(row, cell) > this.reading.text();
			SourceCell source = source(row, cell);
			if (left && !this.reading.has(ColumnRole.GOAL) && !this.plan.isTold()
					&& Numbered.roman(cell.raw()).hasNumber()) {
				goal(source);
				continue;
			}
			beside.add(source);
			if (!Headings.isLabel(cell.raw()) && !this.plan.isTold()) {
				report(left ? IssueKind.LABEL_NOT_UNDERSTOOD : IssueKind.COLUMN_NOT_UNDERSTOOD, source);
			}
		}
		return beside;
	}

	private void checkNumber(Numbered numbered, int last, SourceCell cell) {
		if (!numbered.hasNumber()) {
			report(IssueKind.NUMBER_MISSING, cell);
		}
		else if (numbered.place() <= last) {
			report(IssueKind.NUMBER_RESTARTS, cell);
		}
		else if (numbered.place() > last + 1) {
			report(IssueKind.NUMBER_SKIPS, cell);
		}
	}

	/** Labels that no action follows belong to the goal above them, or to the area. */
	private void keepLabels() {
		if (this.labels.isEmpty()) {
			return;
		}
		ensureArea(this.labels.getFirst());
		List<SourceCell> into = this.area.inner().isEmpty() ? this.area.labels() : this.area.inner().getLast().labels();
		into.addAll(this.labels);
		this.labels.clear();
	}

	private void ensureArea(SourceCell at) {
		if (this.area == null) {
			this.issues.add(IssueKind.AREA_TITLE_MISSING.at(at.table(), at.row(), ""));
			this.area = Draft.section(new Numbered("", ""), List.of());
			this.area.labels().addAll(this.headings);
			this.headings.clear();
			this.areas.add(this.area);
		}
	}

	private void report(IssueKind kind, SourceCell cell) {
		this.issues.add(kind.at(cell, cell.raw()));
	}

	private void reportNotInKind(ColumnRole role, SourceCell cell) {
		if (this.notInKind.add(role)) {
			report(IssueKind.COLUMN_NOT_IN_KIND, cell);
		}
	}

	/** The text of some cells, and the marks of footnotes in it. */
	private Marks.Marked marked(List<SourceCell> cells) {
		Marks.Marked marked = this.marks.read(raw(cells));
		marked.unknown().forEach((mark) -> this.issues.add(IssueKind.FOOTNOTE_MISSING.at(cells.getFirst(), mark)));
		return marked;
	}

	private static String raw(List<SourceCell> cells) {
		return cells.stream().map(SourceCell::raw).collect(Collectors.joining("\n"));
	}

	private List<SourceCell> sources(Block.Row row, ColumnRole role) {
		return this.reading.cells(row, role).stream().map((cell) -> source(row, cell)).toList();
	}

	private SourceCell source(Block.Row row, Block.Cell cell) {
		return new SourceCell(this.table.number(), row.number(), cell.number(), cell.raw());
	}

}
