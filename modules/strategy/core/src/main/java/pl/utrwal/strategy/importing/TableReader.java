package pl.utrwal.strategy.importing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.ProposedIndicator;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Reads the rows of one table, from top to bottom.
 */
final class TableReader {

	private static final int ROW = 2;

	private static final int LONGEST_NUMBER = 20;

	private static final Set<ColumnRole> SAID_OF_ACTIONS = EnumSet.of(ColumnRole.FROM, ColumnRole.TO,
			ColumnRole.TIME_FRAME, ColumnRole.FUNDING, ColumnRole.PARTIES, ColumnRole.NUMBER, ColumnRole.PARTNERS,
			ColumnRole.COST);

	/** Rows that say any of it are no headings of others. */
	private static final Set<ColumnRole> SAID_OF_ROWS = EnumSet
		.complementOf(EnumSet.of(ColumnRole.NUMBER, ColumnRole.TEXT, ColumnRole.LABEL));

	/** "Wskaźnik: liczba porad". */
	private static final Pattern LABEL = Pattern
		.compile("^[\\s\\p{Z}]*([\\p{L} ()/]{4,60}?)[\\s\\p{Z}]*(?::|[\\p{Z} ]\\p{Pd}[\\p{Z} ]).*$", Pattern.DOTALL);

	private static final int LONGEST_LABEL = 60;

	static final Set<ColumnRole> TERMS = EnumSet.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME);

	private static final Pattern SUM = Pattern.compile("(?:razem|ogółem|suma|łącznie|w sumie)(?!\\p{L}).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private final PlanKind kind;

	private final TableGrid grid;

	private final TableLayout plan;

	private final OutlineDraft outline;

	private final List<ImportIssue> issues;

	/** Which words name areas and which goals in this document. */
	private final Map<LevelTitle.Word, ColumnRole> levels;

	/** Do rows that span the table with a roman number head areas, not goals? */
	private final boolean romanAreas;

	/** Or those with a number of one part, where goals have two? */
	private final boolean nestedAreas;

	/** Does the column of numbers tell groups from their rows? */
	private final boolean romanGroups;

	/** What rows without values are, by the parts of their numbers. */
	private final Map<Integer, ColumnRole> numberedLevels;

	/** Actions since the last row that says something of them, or of their goal. */
	private int unremarked;

	/** Columns that are not understood, told once for all tables with the same head. */
	private final Set<String> reported;

	/** What somebody said that rows are. */
	private final Map<Place, RowRole> told;

	private final List<SourceCell> unplaced;

	private final CurrentColumns columns;

	private final SectionCells sections;

	private final ActionRows actions;

	private final ActionValues values;

	TableReader(PlanKind kind, TableLayout plan, OutlineDraft outline, Map<LevelTitle.Word, ColumnRole> levels,
			ActionValues values, FootnoteMarks marks, List<ImportIssue> issues, Set<String> reported,
			Map<Place, RowRole> told, List<SourceCell> unplaced) {
		this.reported = reported;
		this.values = values;
		this.told = told;
		this.unplaced = unplaced;
		this.kind = kind;
		this.plan = plan;
		this.grid = plan.grid();
		this.columns = new CurrentColumns(plan);
		this.outline = outline;
		this.levels = levels;
		this.issues = issues;
		List<String> spanning = this.grid.rows()
			.stream()
			.filter((row) -> spanning(row) != null)
			.map((row) -> spanning(row).raw())
			.filter((raw) -> LevelTitle.of(raw).isEmpty())
			.toList();
		this.romanAreas = (kind == StrategyKinds.CARE_SYSTEM_SCHEDULE || !this.grid.isRagged())
				&& spanning.stream().anyMatch((raw) -> NumberedText.roman(raw).hasNumber())
				&& spanning.stream().anyMatch((raw) -> NumberedText.arabic(raw).hasNumber());
		this.nestedAreas = !this.romanAreas
				&& spanning.stream().anyMatch((raw) -> parts(NumberedText.arabic(raw).number()) == 1)
				&& spanning.stream().anyMatch((raw) -> parts(NumberedText.arabic(raw).number()) == 2);
		List<String> numbers = this.grid.rows().stream().flatMap((row) -> numberOf(row).stream()).toList();
		this.romanGroups = !this.columns.has(ColumnRole.GOAL)
				&& numbers.stream().anyMatch((number) -> number.matches("[IVXL]+"))
				&& numbers.stream().anyMatch((number) -> number.matches("\\d+"));
		this.numberedLevels = numberedLevels();
		boolean numbered = this.columns.has(ColumnRole.NUMBER) || this.grid.rows()
			.stream()
			.filter((row) -> !isHeader(row))
			.flatMap((row) -> this.columns.cells(row, ColumnRole.TEXT).stream())
			.anyMatch((cell) -> ActionRows.title(cell.raw()).hasNumber());
		this.sections = new SectionCells(kind, outline, marks, this.columns, issues);
		this.actions = new ActionRows(plan, outline, values, issues, this.columns, this.sections, numbered, reported);
	}

	private static int parts(String number) {
		return number.isEmpty() ? 0 : number.split("\\.").length;
	}

	/**
	 * Areas are numbered 1, goals 1.1, and actions 1.1.1; or there are but two of these.
	 */
	private Map<Integer, ColumnRole> numberedLevels() {
		if (this.columns.has(ColumnRole.GOAL) || this.columns.has(ColumnRole.AREA)) {
			return Map.of();
		}
		List<TableGrid.Row> rows = this.grid.rows().stream().filter((row) -> !isHeader(row)).toList();
		List<Integer> above = rows.stream()
			.filter(this::isBare)
			.map((row) -> parts(number(row)))
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
		boolean below = !above.isEmpty() && rows.stream()
			.filter((row) -> this.columns.says(row, SAID_OF_ROWS))
			.allMatch((row) -> parts(number(row)) > above.getFirst());
		if (!below || above.getLast() == 0) {
			return Map.of();
		}
		return (above.size() == 1) ? Map.of(above.getFirst(), ColumnRole.GOAL)
				: Map.of(above.get(0), ColumnRole.GOAL, above.get(1), ColumnRole.AREA);
	}

	/** Has it nothing but a text and its number? */
	private boolean isBare(TableGrid.Row row) {
		return row.cells().size() > 1
				&& row.filled()
					.stream()
					.map(this.columns::role)
					.allMatch((role) -> role == ColumnRole.NUMBER || role == ColumnRole.TEXT)
				&& row.filled()
					.stream()
					.anyMatch((cell) -> this.columns.role(cell) == ColumnRole.TEXT && !cell.goesOn());
	}

	/** From its own column, or from the text; empty if it has none. */
	private String number(TableGrid.Row row) {
		return numberOf(row).orElseGet(() -> this.columns.cells(row, ColumnRole.TEXT)
			.stream()
			.findFirst()
			.map((cell) -> NumberedText.any(cell.raw()).number())
			.orElse(""));
	}

	/** Does it say of actions, or of their goal, what its first words name? */
	private boolean isRemark(TableGrid.Row row) {
		List<Placed> filled = row.filled();
		boolean labelled = filled.size() == 2 && filled.getLast().span() > 1
				&& isRemark(filled.getFirst().raw().replaceAll("[\\s\\p{Z}:]+$", ""));
		return labelled || spanning(row) != null && filled.size() == 1
				&& isRemark(LABEL.matcher(filled.getFirst().raw()).replaceFirst("$1"));
	}

	/**
	 * "Termin: 2027–2030" in a row over the table, which then is taken for its actions.
	 */
	private boolean tellsOfAll(TableGrid.Row row) {
		return row.filled().size() == 1 && spanning(row) != null
				&& this.values.fill(this.outline.actions(this.grid.number()), row.filled().getFirst().source());
	}

	private static boolean isRemark(String label) {
		return label.length() <= LONGEST_LABEL
				&& ColumnRole.meantBy(label).filter((role) -> role.isRemark() && role != ColumnRole.DONE).isPresent();
	}

	/** What follows one action is said of it, and what follows several of their goal. */
	private void remark(List<Placed> filled) {
		String label = (filled.size() > 1) ? filled.getFirst().raw()
				: LABEL.matcher(filled.getFirst().raw()).replaceFirst("$1");
		this.outline.ensureGoal(filled.getFirst().source());
		ElementDraft of = (this.unremarked == 1) ? this.outline.lastAction() : this.outline.goal();
		if (ColumnRole.meantBy(label).orElseThrow() == ColumnRole.INDICATOR) {
			String names = (filled.size() > 1) ? filled.getLast().raw()
					: filled.getFirst().raw().substring(label.length()).replaceFirst("^[\\s\\p{Z}:\\p{Pd}]+", "");
			of.indicators().addAll(ProposedIndicator.of(names, "", "", "", "", ""));
		}
		filled.forEach((cell) -> of.labels().add(cell.source()));
		this.unremarked = 0;
	}

	void read() {
		List<TableGrid.Row> rows = this.grid.rows();
		for (int i = 0; i < rows.size(); i++) {
			if (i + 1 < rows.size() && isLabelOver(rows.get(i), rows.get(i + 1))) {
				labelled(spanning(rows.get(i)).source(), spanning(rows.get(i + 1)).source());
				i++;
			}
			else {
				row(rows.get(i), i + 1 < rows.size() && isHeader(rows.get(i + 1)));
			}
		}
		this.outline.close();
	}

	/** "Cel operacyjny nr 1" in a row, and what it is called in the next. */
	private boolean isLabelOver(TableGrid.Row row, TableGrid.Row next) {
		return isTitle(row) && isTitle(next) && LevelTitle.label(spanning(next).raw()).isEmpty()
				&& LevelTitle.label(spanning(row).raw())
					.filter((said) -> said.text().isEmpty() && this.levels.get(said.word()) != null)
					.isPresent();
	}

	private boolean isTitle(TableGrid.Row row) {
		return row.filled().size() == 1 && spanning(row) != null && !isHeader(row)
				&& !this.told.containsKey(new Place(this.grid.number(), row.number()));
	}

	private boolean isHeader(TableGrid.Row row) {
		return this.plan.known().containsKey(row.number())
				|| this.plan.headings() != null && this.plan.headings().rows().contains(row.number());
	}

	private void row(TableGrid.Row row, boolean beforeHeader) {
		List<Placed> filled = row.filled();
		Placed only = (filled.size() == 1) ? filled.getFirst() : null;
		if (filled.isEmpty()) {
			return;
		}
		RowRole role = this.told.get(new Place(this.grid.number(), row.number()));
		if (role != null) {
			told(row, role);
		}
		else if (isHeader(row)) {
			header(row);
		}
		else if (isLabelled(filled)) {
			labelled(filled.getFirst().source(), filled.getLast().source());
		}
		else if (isSum(filled) || isNumbering(filled)) {
			filled.forEach((cell) -> this.outline.note(cell.source()));
		}
		else if (only != null && TableHeadings.isLabel(only.raw())) {
			this.outline.label(only.source());
		}
		else if (row.cells().size() > 1 && spanning(row) == null
				&& filled.stream().allMatch((cell) -> this.columns.role(cell).isSection())) {
			this.sections.open(row).forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, cell));
		}
		else if (isGroup(row)) {
			group(row, filled, ColumnRole.GOAL);
		}
		else if (isBare(row) && this.numberedLevels.containsKey(parts(number(row)))) {
			group(row, filled, this.numberedLevels.get(parts(number(row))));
		}
		else if (isRemark(row)) {
			remark(filled);
		}
		else if (tellsOfAll(row)) {
			filled.forEach((cell) -> this.outline.note(cell.source()));
		}
		else if (overTheRest(filled)) {
			this.sections.open(row).forEach(this.outline::note);
			heading(row, List.of(filled.getLast()), beforeHeader);
		}
		else if (heads(row, filled)) {
			heading(row, filled, beforeHeader);
		}
		else if (isAction(row)) {
			this.actions.read(row);
			this.unremarked++;
		}
		else if (goesOn(row)) {
			this.actions.goOn(row);
		}
		else {
			filled.forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, cell.source()));
		}
	}

	/** The cell with the most words names it, and one with a number alone numbers it. */
	private void told(TableGrid.Row row, RowRole role) {
		List<Placed> filled = row.filled();
		if (role == RowRole.NONE) {
			filled.forEach((cell) -> this.unplaced.add(cell.source()));
			return;
		}
		Placed name = filled.stream().max(Comparator.comparingInt((cell) -> cell.raw().length())).orElseThrow();
		if (role == RowRole.ACTION) {
			toldAction(row, name);
			return;
		}
		NumberedText title = LevelTitle.of(name.raw())
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.any(name.raw()));
		String beside = filled.stream()
			.filter((cell) -> cell != name && ColumnGuess.isBareNumber(cell.raw()))
			.map((cell) -> FoldedText.normal(cell.raw()).replaceAll("[.)]$", ""))
			.findFirst()
			.orElse("");
		NumberedText numbered = (title.hasNumber() || beside.isEmpty()) ? title
				: new NumberedText(beside, title.text());
		if (role == RowRole.AREA) {
			this.outline.openArea(numbered, List.of(name.source()));
		}
		else {
			this.outline.openGoal(numbered, name.source());
		}
		filled.stream().filter((cell) -> cell != name).forEach((cell) -> this.outline.note(cell.source()));
	}

	private void toldAction(TableGrid.Row row, Placed name) {
		if (!this.columns.cells(row, ColumnRole.TEXT).isEmpty()) {
			this.actions.read(row);
			return;
		}
		List<SourceCell> beside = this.sections.open(row);
		this.outline.ensureArea(name.source());
		this.outline.ensureGoal(name.source());
		beside.addAll(row.filled()
			.stream()
			.filter((cell) -> this.columns.role(cell).isRemark())
			.map(Placed::source)
			.toList());
		beside.remove(name.source());
		this.actions.read(row, List.of(name.source()), beside);
	}

	/** A level in one cell, and what it is called in the next. */
	private boolean isLabelled(List<Placed> filled) {
		return filled.size() == 2 && LevelTitle.label(filled.getFirst().raw())
			.map(LevelTitle::word)
			.map(this.levels::get)
			.filter((level) -> this.columns.role(filled.getFirst()) != level || filled.getLast().span() > 1)
			.isPresent();
	}

	private void labelled(SourceCell label, SourceCell name) {
		LevelTitle said = LevelTitle.label(label.raw()).orElseThrow();
		NumberedText own = NumberedText.any(name.raw());
		NumberedText title = own.hasNumber() ? own : new NumberedText(said.number(), own.text());
		if (this.levels.get(said.word()) == ColumnRole.AREA) {
			this.outline.openArea(title, List.of(name));
		}
		else {
			this.outline.openGoal(title, name);
		}
		this.outline.head(label);
	}

	private static boolean isSum(List<Placed> filled) {
		return SUM.matcher(filled.getFirst().raw().strip()).matches()
				&& filled.stream().skip(1).allMatch((cell) -> cell.raw().length() < 2 * LONGEST_NUMBER);
	}

	/** A row that numbers the columns: 1, 2, 3 and so on. */
	private static boolean isNumbering(List<Placed> filled) {
		return filled.size() > 2 && IntStream.range(0, filled.size())
			.allMatch((i) -> filled.get(i).raw().strip().replaceAll("[.)]$", "").equals(String.valueOf(i + 1)));
	}

	/**
	 * A cell that spans the table, or all of it but what stands to its left and sums to
	 * its right.
	 */
	private Placed spanning(TableGrid.Row row) {
		List<Placed> filled = row.filled();
		if (filled.isEmpty()) {
			return null;
		}
		Placed first = filled.getFirst();
		boolean alone = filled.size() == 1 && (row.cells().size() == 1
				|| first.span() > 1 && first.to() == this.grid.width() && first.covers(this.columns.reading().text()));
		boolean withSum = !this.grid.isRagged() && first.span() > 1
				&& (first.covers(this.columns.reading().text()) || first.to() > this.columns.reading().text())
				&& filled.stream().skip(1).allMatch((cell) -> cell.raw().strip().matches("[\\d .,\\p{Z}]*(?:zł)?"))
				&& row.cells()
					.stream()
					.noneMatch((cell) -> cell != first && !filled.contains(cell) && cell.goesOn()
							&& cell.from() > first.from());
		return (alone || withSum) ? first : null;
	}

	/**
	 * Behind the cells of levels one cell heads what is below, as "cel 1" beside "obszar
	 * I".
	 */
	private boolean overTheRest(List<Placed> filled) {
		Placed last = filled.getLast();
		return filled.size() > 1 && last.span() > 1 && last.to() == this.grid.width()
				&& last.covers(this.columns.reading().text())
				&& filled.stream().limit(filled.size() - 1L).allMatch((cell) -> this.columns.role(cell).isSection());
	}

	private void header(TableGrid.Row row) {
		TableHeadings found = this.plan.known().get(row.number());
		boolean lower = found != null && !found.rows().getFirst().equals(row.number());
		this.columns.turnTo(found);
		for (Placed cell : row.filled()) {
			this.outline.head(cell.source());
			ColumnRole.meantBy(cell.raw())
				.filter((role) -> role.isMisspeltIn(cell.raw()) && !TableHeadings.isLabel(cell.raw()))
				.ifPresent((role) -> report(IssueKind.HEADER_MISSPELT, cell.source()));
			if (!this.plan.isSeen() && found != null && cell.from() >= 0 && found.isUnknown(cell.from())
					&& this.columns.role(cell) == ColumnRole.LABEL
					&& this.reported.add(this.plan.signature() + "/" + cell.from())) {
				report(IssueKind.COLUMN_NOT_UNDERSTOOD, cell.source());
			}
		}
		if (!lower) {
			missing().forEach((role) -> this.issues
				.add(IssueKind.COLUMN_MISSING.at(this.grid.number(), row.number(), role.code())));
		}
	}

	private List<ColumnRole> missing() {
		List<ColumnRole> time = this.columns.has(ColumnRole.TIME_FRAME) ? List.of()
				: (this.kind != StrategyKinds.SOCIAL_PROBLEMS_STRATEGY && !this.columns.has(ColumnRole.FROM)
						&& !this.columns.has(ColumnRole.TO)) ? List.of(ColumnRole.TIME_FRAME)
								: List.of(ColumnRole.FROM, ColumnRole.TO);
		List<ColumnRole> funding = this.kind.levels().get(ROW).column(Column.FUNDING).isPresent()
				? List.of(ColumnRole.FUNDING) : List.of();
		return Stream.of(time, funding, List.of(ColumnRole.PARTIES))
			.flatMap(List::stream)
			.filter((role) -> !this.columns.has(role))
			.toList();
	}

	/** Is it a row that heads those below it? */
	private boolean heads(TableGrid.Row row, List<Placed> filled) {
		Placed first = filled.getFirst();
		Placed spanning = spanning(row);
		if (spanning != null) {
			boolean startsLikeOne = Character.isUpperCase(FoldedText.normal(first.raw()).codePointAt(0));
			return startsLikeOne || NumberedText.any(first.raw()).hasNumber();
		}
		if (filled.size() > 1) {
			return false;
		}
		boolean said = LevelTitle.of(first.raw()).filter((title) -> this.levels.containsKey(title.word())).isPresent();
		return said || first.source().cell() == 1 && NumberedText.roman(first.raw()).hasNumber();
	}

	private void heading(TableGrid.Row row, List<Placed> filled, boolean beforeHeader) {
		this.unremarked = 0;
		SourceCell source = filled.getFirst().source();
		Optional<LevelTitle> said = LevelTitle.of(source.raw());
		ColumnRole level = said.map(LevelTitle::word).map(this.levels::get).orElse(null);
		if (level == ColumnRole.AREA || level == null && said.isEmpty() && (beforeHeader || headsArea(source))) {
			this.outline.openArea(said.map(LevelTitle::numbered).orElseGet(() -> NumberedText.any(source.raw())),
					List.of(source));
		}
		else if (level == ColumnRole.GOAL || said.isEmpty()) {
			this.outline.openGoal(said.map(LevelTitle::numbered).orElseGet(() -> NumberedText.any(source.raw())),
					source);
		}
		else if (said.get().word() == LevelTitle.Word.ACTION) {
			this.actions.read(row);
			return;
		}
		else {
			this.outline.label(source);
		}
		filled.stream().skip(1).forEach((sum) -> this.outline.note(sum.source()));
	}

	private boolean headsArea(SourceCell cell) {
		return this.columns.has(ColumnRole.GOAL)
				|| this.levels.containsValue(ColumnRole.GOAL) && !this.levels.containsValue(ColumnRole.AREA)
				|| !this.columns.has(ColumnRole.AREA) && (this.romanAreas && NumberedText.roman(cell.raw()).hasNumber()
						|| this.nestedAreas && parts(NumberedText.arabic(cell.raw()).number()) == 1);
	}

	/** A row with a Roman number where others have Arabic ones. */
	private boolean isGroup(TableGrid.Row row) {
		return this.romanGroups && numberOf(row).filter((number) -> number.matches("[IVXL]+")).isPresent()
				&& this.columns.cells(row, ColumnRole.TEXT).stream().anyMatch((cell) -> !cell.goesOn());
	}

	private Optional<String> numberOf(TableGrid.Row row) {
		return this.columns.number(row).map((cell) -> FoldedText.normal(cell.raw()).replaceAll("[.)]$", ""));
	}

	private void group(TableGrid.Row row, List<Placed> filled, ColumnRole level) {
		Placed text = this.columns.cells(row, ColumnRole.TEXT).getFirst();
		NumberedText title = numberOf(row).map((number) -> new NumberedText(number, FoldedText.normal(text.raw())))
			.orElseGet(() -> NumberedText.any(text.raw()));
		if (level == ColumnRole.AREA) {
			this.outline.openArea(title, List.of(text.source()));
		}
		else {
			this.outline.openGoal(title, text.source());
		}
		filled.stream().filter((cell) -> cell != text).forEach((cell) -> this.outline.note(cell.source()));
	}

	private boolean isAction(TableGrid.Row row) {
		List<Placed> text = this.columns.cells(row, ColumnRole.TEXT).stream().filter((cell) -> !cell.goesOn()).toList();
		return !text.isEmpty() && (this.columns.reading().says(row, SAID_OF_ACTIONS)
				|| NumberedText.arabic(text.getFirst().raw()).hasNumber() || !this.grid.isRagged());
	}

	/**
	 * A row that says who else joins in the action above, whose text is merged down over
	 * it.
	 */
	private boolean goesOn(TableGrid.Row row) {
		return this.outline.lastAction() != null
				&& row.filled().stream().map(this.columns::role).noneMatch(TERMS::contains)
				&& this.columns.cells(row, ColumnRole.TEXT).stream().anyMatch(Placed::goesOn);
	}

	private void report(IssueKind kind, SourceCell cell) {
		this.issues.add(kind.at(cell, cell.raw()));
	}

}
