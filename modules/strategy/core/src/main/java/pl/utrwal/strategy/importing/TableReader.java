package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.CellLists;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnMapping;
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

	/** No table has so many that differ; the rest are taken for the last of them. */
	private static final int MOST_HEADINGS = 20;

	private static final int GOAL = 1;

	private static final int ROW = 2;

	private static final int LONGEST_NUMBER = 20;

	private static final Set<ColumnRole> SAID_OF_ACTIONS = EnumSet.of(ColumnRole.FROM, ColumnRole.TO,
			ColumnRole.TIME_FRAME, ColumnRole.FUNDING, ColumnRole.PARTIES, ColumnRole.NUMBER, ColumnRole.PARTNERS,
			ColumnRole.COST);

	static final Set<ColumnRole> TERMS = EnumSet.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME);

	private static final Pattern SUM = Pattern.compile("(?:razem|ogółem|suma|łącznie|w sumie)(?!\\p{L}).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	/** The term goes on in the next line, or from the one above. */
	private static final Pattern ENDS_OPEN = Pattern
		.compile("[\\s\\p{Z}]*(?:[\\p{Pd},].*|.*(?:[\\p{Pd},]|\\b(?:do|od|i|oraz)))[\\s\\p{Z}]*");

	private final PlanKind kind;

	private final TableGrid grid;

	private final TableLayout plan;

	private final OutlineDraft outline;

	private final ActionValues values;

	private final FootnoteMarks marks;

	private final List<ImportIssue> issues;

	/** Which words name areas and which goals in this document. */
	private final Map<LevelTitle.Word, ColumnRole> levels;

	/** Do rows that span the table with a roman number head areas, not goals? */
	private final boolean romanAreas;

	/** Or those with a number of one part, where goals have two? */
	private final boolean nestedAreas;

	private final boolean numbered;

	/** Does the column of numbers tell groups from their rows? */
	private final boolean romanGroups;

	private final Set<ColumnRole> notInKind = EnumSet.noneOf(ColumnRole.class);

	/** Columns that are not understood, told once for all tables with the same head. */
	private final Set<String> reported;

	/** What somebody said that rows are. */
	private final Map<Place, RowRole> told;

	private final List<SourceCell> unplaced;

	private ColumnMapping reading;

	/** The headings that hold for the rows that follow; null before the first. */
	private TableHeadings header;

	/** By the texts of the headings. */
	private final Map<List<String>, ColumnMapping> readings = new HashMap<>();

	/** Whether the headings were compared with the rows below. */
	private boolean compared;

	TableReader(PlanKind kind, TableLayout plan, OutlineDraft outline, Map<LevelTitle.Word, ColumnRole> levels,
			FootnoteMarks marks, List<ImportIssue> issues, Set<String> reported, Map<Place, RowRole> told,
			List<SourceCell> unplaced) {
		this.reported = reported;
		this.told = told;
		this.unplaced = unplaced;
		this.kind = kind;
		this.plan = plan;
		this.grid = plan.grid();
		this.reading = plan.reading();
		this.header = plan.headings();
		this.outline = outline;
		this.levels = levels;
		this.marks = marks;
		this.issues = issues;
		this.values = new ActionValues(kind, marks, issues);
		List<String> spanning = this.grid.rows()
			.stream()
			.filter((row) -> spanning(row) != null)
			.map((row) -> spanning(row).raw())
			.filter((raw) -> LevelTitle.of(raw).isEmpty())
			.toList();
		this.romanAreas = (kind == StrategyKinds.CARE_SYSTEM_SCHEDULE || !this.grid.isRagged())
				&& spanning.stream().anyMatch((raw) -> NumberedText.roman(raw).hasNumber())
				&& spanning.stream().anyMatch((raw) -> NumberedText.arabic(raw).hasNumber());
		this.nestedAreas = !this.romanAreas && spanning.stream().anyMatch((raw) -> parts(raw) == 1)
				&& spanning.stream().anyMatch((raw) -> parts(raw) == 2);
		List<String> numbers = this.grid.rows().stream().flatMap((row) -> numberOf(row).stream()).toList();
		this.romanGroups = !this.reading.has(ColumnRole.GOAL)
				&& numbers.stream().anyMatch((number) -> number.matches("[IVXL]+"))
				&& numbers.stream().anyMatch((number) -> number.matches("\\d+"));
		this.numbered = this.reading.has(ColumnRole.NUMBER) || this.grid.rows()
			.stream()
			.filter((row) -> !isHeader(row))
			.flatMap((row) -> this.reading.cells(row, ColumnRole.TEXT).stream())
			.anyMatch((cell) -> title(cell.raw()).hasNumber());
	}

	private static int parts(String raw) {
		String number = NumberedText.arabic(raw).number();
		return number.isEmpty() ? 0 : number.split("\\.").length;
	}

	void read() {
		List<TableGrid.Row> rows = this.grid.rows();
		for (int i = 0; i < rows.size(); i++) {
			row(rows.get(i), i + 1 < rows.size() && isHeader(rows.get(i + 1)));
		}
		this.outline.close();
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
				&& filled.stream().allMatch((cell) -> this.reading.role(cell).isSection())) {
			sections(row).forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, cell));
		}
		else if (isGroup(row)) {
			group(row, filled);
		}
		else if (overTheRest(filled)) {
			sections(row).forEach(this.outline::note);
			heading(row, List.of(filled.getLast()), beforeHeader);
		}
		else if (heads(row, filled)) {
			heading(row, filled, beforeHeader);
		}
		else if (isAction(row)) {
			actions(row);
		}
		else if (goesOn(row)) {
			goOn(row);
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
		if (!this.reading.cells(row, ColumnRole.TEXT).isEmpty()) {
			actions(row);
			return;
		}
		List<SourceCell> beside = sections(row);
		this.outline.ensureArea(name.source());
		this.outline.ensureGoal(name.source());
		beside.addAll(row.filled()
			.stream()
			.filter((cell) -> this.reading.role(cell).isRemark())
			.map(Placed::source)
			.toList());
		beside.remove(name.source());
		action(row, List.of(name.source()), beside, 0, 1);
	}

	/** A level in one cell, and what it is called in the next. */
	private boolean isLabelled(List<Placed> filled) {
		return filled.size() == 2 && LevelTitle.label(filled.getFirst().raw())
			.map(LevelTitle::word)
			.map(this.levels::get)
			.filter((level) -> this.reading.role(filled.getFirst()) != level || filled.getLast().span() > 1)
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
				|| first.span() > 1 && first.to() == this.grid.width() && first.covers(this.reading.text()));
		boolean withSum = !this.grid.isRagged() && first.span() > 1
				&& (first.covers(this.reading.text()) || first.to() > this.reading.text())
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
				&& last.covers(this.reading.text())
				&& filled.stream().limit(filled.size() - 1L).allMatch((cell) -> this.reading.role(cell).isSection());
	}

	/** The table is looked through once for each of its different headings. */
	private ColumnMapping reading(TableHeadings found) {
		ColumnMapping known = this.readings.get(found.texts());
		if (known == null) {
			known = (this.readings.size() < MOST_HEADINGS) ? this.plan.read(found) : this.reading;
			this.readings.put(found.texts(), known);
		}
		return known;
	}

	private void header(TableGrid.Row row) {
		TableHeadings found = this.plan.known().get(row.number());
		boolean lower = found != null && !found.rows().getFirst().equals(row.number());
		if (found != null && !this.plan.isTold()) {
			this.reading = reading(found);
		}
		this.header = (found != null) ? found : this.plan.headings();
		this.compared = false;
		for (Placed cell : row.filled()) {
			this.outline.head(cell.source());
			ColumnRole.meantBy(cell.raw())
				.filter((role) -> role.isMisspeltIn(cell.raw()) && !TableHeadings.isLabel(cell.raw()))
				.ifPresent((role) -> report(IssueKind.HEADER_MISSPELT, cell.source()));
			if (!this.plan.isSeen() && found != null && cell.from() >= 0 && found.isUnknown(cell.from())
					&& this.reading.role(cell) == ColumnRole.LABEL
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
		List<ColumnRole> time = this.reading.has(ColumnRole.TIME_FRAME) ? List.of()
				: (this.kind != StrategyKinds.SOCIAL_PROBLEMS_STRATEGY && !this.reading.has(ColumnRole.FROM)
						&& !this.reading.has(ColumnRole.TO)) ? List.of(ColumnRole.TIME_FRAME)
								: List.of(ColumnRole.FROM, ColumnRole.TO);
		List<ColumnRole> funding = this.kind.levels().get(ROW).column(Column.FUNDING).isPresent()
				? List.of(ColumnRole.FUNDING) : List.of();
		return Stream.of(time, funding, List.of(ColumnRole.PARTIES))
			.flatMap(List::stream)
			.filter((role) -> !this.reading.has(role))
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
			actions(row);
			return;
		}
		else {
			this.outline.label(source);
		}
		filled.stream().skip(1).forEach((sum) -> this.outline.note(sum.source()));
	}

	private boolean headsArea(SourceCell cell) {
		return this.reading.has(ColumnRole.GOAL)
				|| this.levels.containsValue(ColumnRole.GOAL) && !this.levels.containsValue(ColumnRole.AREA)
				|| !this.reading.has(ColumnRole.AREA) && (this.romanAreas && NumberedText.roman(cell.raw()).hasNumber()
						|| this.nestedAreas && parts(cell.raw()) == 1);
	}

	/** A row with a Roman number where others have Arabic ones. */
	private boolean isGroup(TableGrid.Row row) {
		return this.romanGroups && numberOf(row).filter((number) -> number.matches("[IVXL]+")).isPresent()
				&& this.reading.cells(row, ColumnRole.TEXT).stream().anyMatch((cell) -> !cell.goesOn());
	}

	private Optional<String> numberOf(TableGrid.Row row) {
		return this.reading.cells(row, ColumnRole.NUMBER)
			.stream()
			.filter((cell) -> !cell.goesOn())
			.map((cell) -> FoldedText.normal(cell.raw()).replaceAll("[.)]$", ""))
			.findFirst();
	}

	private void group(TableGrid.Row row, List<Placed> filled) {
		Placed text = this.reading.cells(row, ColumnRole.TEXT).getFirst();
		this.outline.openGoal(new NumberedText(numberOf(row).orElseThrow(), FoldedText.normal(text.raw())),
				text.source());
		filled.stream().filter((cell) -> cell != text).forEach((cell) -> this.outline.note(cell.source()));
	}

	private boolean isAction(TableGrid.Row row) {
		List<Placed> text = this.reading.cells(row, ColumnRole.TEXT).stream().filter((cell) -> !cell.goesOn()).toList();
		return !text.isEmpty() && (this.reading.says(row, SAID_OF_ACTIONS)
				|| NumberedText.arabic(text.getFirst().raw()).hasNumber() || !this.grid.isRagged());
	}

	/**
	 * A row that says who else joins in the action above, whose text is merged down over
	 * it.
	 */
	private boolean goesOn(TableGrid.Row row) {
		return this.outline.lastAction() != null
				&& row.filled().stream().map(this.reading::role).noneMatch(TERMS::contains)
				&& this.reading.cells(row, ColumnRole.TEXT).stream().anyMatch(Placed::goesOn);
	}

	private void goOn(TableGrid.Row row) {
		ElementDraft action = this.outline.lastAction();
		ElementDraft more = new ElementDraft("");
		for (Placed cell : row.filled()) {
			ColumnRole role = this.reading.role(cell);
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
			else {
				action.labels().add(cell.source());
			}
		}
	}

	/**
	 * Opens what the row's section columns name.
	 * @return those of their cells that say nothing new
	 */
	private List<SourceCell> sections(TableGrid.Row row) {
		List<SourceCell> rest = new ArrayList<>();
		for (Placed cell : row.filled()) {
			ColumnRole role = this.reading.role(cell);
			if (role.isSection() && (TableHeadings.isLabel(cell.raw()) || !opens(role, cell.source()))) {
				rest.add(cell.source());
			}
		}
		return rest;
	}

	/** The same words again go on with what they opened. */
	private boolean opens(ColumnRole role, SourceCell source) {
		NumberedText title = LevelTitle.of(source.raw())
			.filter((said) -> said.word() != LevelTitle.Word.ACTION)
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.any(source.raw()));
		return switch (role) {
			case AREA -> {
				boolean opens = !this.outline.isArea(title.text());
				if (opens) {
					this.outline.openArea(title, List.of(source));
				}
				yield opens;
			}
			case GOAL -> {
				boolean opens = !this.outline.isGoal(title.text());
				if (opens) {
					this.outline.openGoal(title, source);
				}
				yield opens;
			}
			default -> this.outline.hasGoal() && targets(this.outline.goal(), source);
		};
	}

	private boolean targets(ElementDraft goal, SourceCell source) {
		if (!this.kind.levels().get(GOAL).column(Column.TARGET_GROUP).isPresent()) {
			reportNotInKind(ColumnRole.TARGET_GROUP, source);
			return false;
		}
		if (!goal.text(Column.TARGET_GROUP).isEmpty()) {
			return false;
		}
		this.marks.read(source.raw());
		goal.put(Column.TARGET_GROUP, new CellValue.Words(FoldedText.normal(source.raw())), List.of(), List.of(source));
		return true;
	}

	/** A row is one action, unless its text lists several. */
	private void actions(TableGrid.Row row) {
		compare(row);
		List<SourceCell> beside = sections(row);
		this.outline.ensureArea(row.filled().getFirst().source());
		beside.addAll(beside(row));
		this.outline.ensureGoal(row.filled().getFirst().source());
		List<SourceCell> texts = new ArrayList<>(sources(row, ColumnRole.TEXT));
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
		List<String> terms = sources(row, ColumnRole.TIME_FRAME).stream()
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
		if (this.header != null && !this.compared) {
			if (this.grid.isRagged() && row.cells().size() > this.header.size()) {
				this.issues.add(IssueKind.HEADER_FEWER_CELLS.at(this.grid.number(), this.header.rows().getLast(),
						this.header.size() + " / " + row.cells().size()));
			}
			this.compared = true;
		}
	}

	/**
	 * @param index which of several actions of the row it is, from 0
	 */
	private void action(TableGrid.Row row, List<SourceCell> texts, List<SourceCell> beside, int index, int count) {
		List<SourceCell> numbers = (index > 0) ? List.of()
				: this.reading.cells(row, ColumnRole.NUMBER)
					.stream()
					.filter((cell) -> !cell.goesOn())
					.map(Placed::source)
					.toList();
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
		action.put(Column.TEXT, new CellValue.Words(numbered.text()), text.marks(),
				Stream.concat(numbers.stream(), texts.stream()).toList());
		SourceCell at = texts.getFirst();
		PeriodColumns periods = new PeriodColumns(this.grid.width(), this.reading, this.header);
		List<Placed> spent = periods.spent(row);
		this.values.time(action, at, asks(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME),
				parts(row, ColumnRole.FROM, index, count), parts(row, ColumnRole.TO, index, count),
				spent.isEmpty() ? parts(row, ColumnRole.TIME_FRAME, index, count)
						: spent.stream().map(Placed::source).toList(),
				spent.isEmpty() ? periods.marked(row) : periods.term(spent, ColumnRole.COST));
		this.values.parties(action, at, asks(ColumnRole.PARTIES), parts(row, ColumnRole.PARTIES, index, count),
				parts(row, ColumnRole.PARTNERS, index, count));
		List<SourceCell> funding = parts(row, ColumnRole.FUNDING, index, count);
		this.values.funding(action, at, asks(ColumnRole.FUNDING), funding);
		if (!this.values.has(Column.FUNDING)) {
			funding.forEach((cell) -> reportNotInKind(ColumnRole.FUNDING, cell));
		}
		List<SourceCell> sums = (index == 0) ? periods.sums(row) : List.of();
		this.values.cost(action, sums);
		action.labels().addAll(beside);
		if (index == 0) {
			periods.costs(row)
				.stream()
				.map(Placed::source)
				.filter((cell) -> !sums.contains(cell))
				.forEach(action.labels()::add);
			action.indicators().addAll(indicators(row));
		}
		this.outline.add(action);
	}

	/** What is merged down over several rows is measured once, with the first of them. */
	private List<ProposedIndicator> indicators(TableGrid.Row row) {
		return ProposedIndicator.of(own(row, ColumnRole.INDICATOR), own(row, ColumnRole.BASELINE),
				heading(ColumnRole.BASELINE), own(row, ColumnRole.TARGET), heading(ColumnRole.TARGET),
				own(row, ColumnRole.DATA_SOURCE));
	}

	private String own(TableGrid.Row row, ColumnRole role) {
		return this.reading.cells(row, role)
			.stream()
			.filter((cell) -> !cell.goesOn())
			.map(Placed::raw)
			.collect(Collectors.joining("\n"));
	}

	private String heading(ColumnRole role) {
		return (this.header == null) ? ""
				: IntStream.range(0, this.grid.width())
					.filter((column) -> this.reading.role(column) == role)
					.mapToObj((column) -> this.header.texts().get(column))
					.findFirst()
					.orElse("");
	}

	/** Whether rows are expected to say it. */
	private boolean asks(ColumnRole... roles) {
		return Stream.of(roles).anyMatch(this.reading::has) || this.header == null;
	}

	/** A text and its number, or the word "działanie" and its number. */
	private static NumberedText title(String raw) {
		return LevelTitle.of(raw)
			.filter((said) -> said.word() == LevelTitle.Word.ACTION && !said.number().isEmpty()
					&& !said.text().isEmpty())
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.arabic(raw));
	}

	/**
	 * What stands in the columns that hold no value: labels, or a goal beside its rows.
	 */
	private List<SourceCell> beside(TableGrid.Row row) {
		List<SourceCell> beside = new ArrayList<>();
		for (Placed cell : row.cells()) {
			ColumnRole role = this.reading.role(cell);
			if (cell.isBlank() || !role.isRemark() || cell.goesOn() && TableHeadings.isLabel(cell.raw())) {
				if (this.reading.isHidden(cell) && !cell.isBlank() && !cell.goesOn()) {
					report(IssueKind.CELL_SPANS_COLUMNS, cell.source());
				}
				continue;
			}
			boolean left = cell.from() < this.reading.text();
			SourceCell source = cell.origin().source();
			if (left && role == ColumnRole.LABEL && !this.reading.has(ColumnRole.GOAL) && !this.plan.isTold()
					&& !cell.goesOn() && NumberedText.roman(cell.raw()).hasNumber()) {
				this.outline.openGoal(NumberedText.any(cell.raw()), source);
				continue;
			}
			beside.add(source);
			if (role == ColumnRole.LABEL && !TableHeadings.isLabel(cell.raw()) && !this.plan.isSeen()
					&& !isSaidToMean(cell) && this.reported.add(this.plan.signature() + "/" + cell.from())) {
				report(left ? IssueKind.LABEL_NOT_UNDERSTOOD : IssueKind.COLUMN_NOT_UNDERSTOOD, source);
			}
		}
		return beside;
	}

	/**
	 * A column whose heading is understood, though the plan has no such level or value.
	 */
	private boolean isSaidToMean(Placed cell) {
		return this.header != null && cell.from() >= 0 && this.header.meant().get(cell.from()) != null
				&& this.header.cells().get(cell.from()) != this.header.cells()
					.get(Math.min(this.reading.text(), this.grid.width() - 1));
	}

	private void report(IssueKind kind, SourceCell cell) {
		this.issues.add(kind.at(cell, cell.raw()));
	}

	private void reportNotInKind(ColumnRole role, SourceCell cell) {
		if (this.notInKind.add(role)) {
			report(IssueKind.COLUMN_NOT_IN_KIND, cell);
		}
	}

	private List<SourceCell> sources(TableGrid.Row row, ColumnRole role) {
		return this.reading.cells(row, role).stream().map((cell) -> cell.origin().source()).toList();
	}

	/** Where a row holds several actions, values in as many lines belong to one each. */
	private List<SourceCell> parts(TableGrid.Row row, ColumnRole role, int index, int count) {
		List<SourceCell> cells = sources(row, role);
		if (count == 1) {
			return cells;
		}
		return cells.stream().map((cell) -> {
			List<String> lines = cell.raw().lines().filter((line) -> !FoldedText.normal(line).isEmpty()).toList();
			return (lines.size() == count) ? part(cell, CellLists.withoutNumber(lines.get(index))) : cell;
		}).toList();
	}

	private static SourceCell part(SourceCell cell, String raw) {
		return new SourceCell(cell.table(), cell.row(), cell.cell(), raw);
	}

}
