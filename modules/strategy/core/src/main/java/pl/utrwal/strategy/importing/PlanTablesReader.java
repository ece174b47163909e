package pl.utrwal.strategy.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.CoverReader;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedAuthor;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableGrid;

/**
 * Reads the tables of a plan. What the columns of each hold is told, remembered, or
 * guessed; the kind of the plan follows from it.
 */
final class PlanTablesReader {

	private static final int LETTERS_OF_A_TITLE = 200;

	private static final int LETTERS_OF_A_NAME = 120;

	/** Of a signature in a table of the whole document. */
	private static final Pattern CAPTION = Pattern.compile(
			"(?:tab(?:ela|\\.)?\\s*(?:nr\\s*)?\\d|c\\.\\s?d\\.|ciąg dalszy|źródło:|załącznik|rysunek|wykres).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	/** What a caption says before it names what the table is about. */
	private static final Pattern OF_A_TABLE = Pattern.compile(
			"^[\\s\\p{Z}]*(?:tab(?:ela|\\.)|karta)[\\s\\p{Z}]*(?:nr[\\s\\p{Z}]*)?\\d{1,3}[.:\\s\\p{Z}\\p{Pd}]+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Words that name a level by themselves: "Cel główny: …". */
	private static final Set<LevelTitle.Word> GOALS = EnumSet.of(LevelTitle.Word.STRATEGIC,
			LevelTitle.Word.OPERATIONAL);

	/** A chapter of such words alone heads the plan, and is no area of it. */
	private static final Pattern OF_A_CHAPTER = Pattern.compile(
			"(?:cele?|celów|(?:działa|zada|kierun|harmonogram|plan|program|strategi|operacyjn|szczegółow|realiz|wdraż|wdroż|rozdział|tabel"
					+ "|finans|monito|ewalu|wykaz|zestawieni|opis|struktur)\\p{L}*|ramy|część|układ|i|oraz|do|w|na|lata|rok|dla|ich|[IVXL]+|\\d+)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern AUTHOR = Pattern.compile(
			"((?:opracow|sporządz|przygotow)(?:a|i)ł(?:a|y|\\(a\\))?[\\s\\p{Z}]*(:?))[\\s\\p{Z}]*(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){1,4}");

	private static final int YEAR = 4;

	private final Document document;

	private final Map<Integer, TableLayout> plans = new LinkedHashMap<>();

	private final List<ImportIssue> issues = new ArrayList<>();

	private final List<SourceCell> unplaced = new ArrayList<>();

	private final Set<String> reported = new HashSet<>();

	private final List<Block.Paragraph> paragraphs = new ArrayList<>();

	private final List<Footnote> footnotes = new ArrayList<>();

	/** What stands in front of the title, and names no part of the plan. */
	private final Set<Block.Paragraph> cover = new HashSet<>();

	/** What the levels of this document are called. */
	private Map<LevelTitle.Word, ColumnRole> levels = Map.of();

	private Told told;

	/** The level of headings that name goals without saying so; 0 before the first. */
	private int goalHeading;

	private PlanTablesReader(Document document) {
		this.document = document;
	}

	static PlanProposal read(Document document, ReadingHints wishes) {
		return new PlanTablesReader(document).proposal(wishes);
	}

	private PlanProposal proposal(ReadingHints wishes) {
		plan(wishes);
		List<Block> blocks = CoverReader.unframed(this.document.blocks());
		List<Block> untold = new ArrayList<>(blocks.stream().filter((block) -> told(block) == null).toList());
		CoverReader cover = CoverReader.take(untold);
		this.cover.addAll(cover.above());
		SourceCell title = (cover.title() != null) ? cover.title() : takeTitle(untold);
		blocks.removeIf((block) -> told(block) == null && untold.stream().noneMatch((left) -> left == block));
		PlanKind kind = (wishes.kind() != null) ? wishes.kind() : KindGuess.of(title, this.plans.values());
		ProposedAuthor author = takeAuthor(blocks);
		takeFootnotes(blocks);
		FootnoteMarks marks = new FootnoteMarks(this.footnotes);
		OutlineDraft outline = new OutlineDraft(kind, marks, this.issues);
		ActionValues values = new ActionValues(kind, marks, this.issues, year(title));
		int read = 0;
		Block.Table above = null;
		for (Block block : blocks) {
			wishes.progress().accept(++read);
			switch (block) {
				case Block.Paragraph paragraph -> {
					if (!tellsOfAll(paragraph, above, outline, values)) {
						this.paragraphs.add(paragraph);
						above = null;
					}
				}
				case Block.Table table -> {
					table(table, kind, outline, values, marks);
					above = table;
				}
				case Block.Footnote footnote -> {
				}
			}
		}
		if (this.plans.values().stream().noneMatch(TableLayout::isRead)) {
			new ProseReader(this.levels, outline, values, marks, this::told).read(this.paragraphs);
		}
		leaveParagraphs();
		outline.close();
		marks.unused()
			.forEach((footnote) -> this.issues
				.add(IssueKind.FOOTNOTE_UNUSED.at(null, null, footnote.mark() + " " + footnote.text())));
		if (KindGuess.isReport(title, this.plans.values())) {
			this.issues
				.add(IssueKind.LOOKS_LIKE_REPORT.at(null, null, (title != null) ? FoldedText.normal(title.raw()) : ""));
		}
		List<ProposedElement> proposed = outline.areas().stream().map((area) -> area.proposed(kind.levels())).toList();
		return new PlanProposal(kind, title, period(title, proposed), proposed, this.footnotes, author, null,
				this.plans.values()
					.stream()
					.filter((plan) -> plan.reading().roles().size() <= TableGrid.WIDEST)
					.map(TableLayout::columns)
					.toList(),
				ImportIssue.inOrder(this.issues), cover.act(), this.unplaced);
	}

	/**
	 * "Źródła finansowania: budżet gminy" below a table is said of its actions.
	 * @param above the table; null if something else stands between
	 */
	private boolean tellsOfAll(Block.Paragraph paragraph, Block.Table above, OutlineDraft outline,
			ActionValues values) {
		SourceCell line = new SourceCell(0, 0, 0, paragraph.text());
		boolean tells = above != null && this.plans.get(above.number()).isRead()
				&& !CAPTION.matcher(paragraph.text()).matches() && values.fill(outline.actions(above.number()), line);
		if (tells) {
			outline.note(line);
		}
		return tells;
	}

	/** How each table is going to be read. */
	private void plan(ReadingHints said) {
		Map<Integer, TableGrid> grids = new HashMap<>();
		this.document.tables().forEach((table) -> grids.put(table.number(), TableGrid.of(table)));
		this.told = Told.of(this.document, grids, said);
		List<LevelTitle.Word> words = new ArrayList<>();
		boolean titled = CoverReader.take(CoverReader.unframed(this.document.blocks())).title() != null;
		TableLayout last = null;
		Block.Paragraph above = null;
		boolean tasksHead = false;
		for (Block block : this.document.blocks()) {
			if (block instanceof Block.Paragraph paragraph) {
				levelOf(paragraph).map(LevelTitle::word).ifPresent(words::add);
				above = paragraph;
			}
			else if (block instanceof Block.Table table) {
				boolean named = titled || words.stream().anyMatch((word) -> word != LevelTitle.Word.ACTION)
						|| above != null && above.heading() > 0 && isTitle(above);
				TableLayout plan = TableLayout.of(grids.get(table.number()), this.told, last, named,
						above != null && isAction(above));
				tasksHead |= plan.isRead() && !plan.card() && above != null && isAction(above);
				above = null;
				this.plans.put(table.number(), plan);
				if (plan.isRead()) {
					last = plan;
					words.addAll(words(plan));
				}
			}
		}
		this.levels = LevelTitle.roles(new LinkedHashSet<>(words));
		goalsAreAreas();
		if (tasksHead && !this.levels.containsValue(ColumnRole.GOAL)
				&& this.plans.values()
					.stream()
					.noneMatch((plan) -> plan.isRead() && plan.reading().has(ColumnRole.GOAL))) {
			this.levels.put(LevelTitle.Word.ACTION, ColumnRole.GOAL);
		}
		this.plans.replaceAll(
				(number, plan) -> (plan.origin() == Origin.GUESSED && namedAboveIts(plan)) ? plan.withGoals() : plan);
	}

	/** Goals that stand above tables of directions are the higher of two levels. */
	private void goalsAreAreas() {
		boolean outside = this.document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.flatMap((block) -> levelOf((Block.Paragraph) block).stream())
			.anyMatch((said) -> this.levels.get(said.word()) == ColumnRole.GOAL);
		List<TableLayout> read = this.plans.values().stream().filter(TableLayout::isRead).toList();
		boolean directions = !read.isEmpty() && read.stream()
			.allMatch((plan) -> plan.origin() == Origin.GUESSED && !plan.card() && plan.reading().has(ColumnRole.AREA)
					&& !plan.reading().has(ColumnRole.GOAL));
		if (outside && directions && !this.levels.containsValue(ColumnRole.AREA)) {
			this.levels.replaceAll((word, role) -> (role == ColumnRole.GOAL) ? ColumnRole.AREA : role);
			this.plans.replaceAll((number, plan) -> plan.isRead() ? plan.withGoals() : plan);
		}
	}

	/** Does the paragraph name one action, as above a card that says the rest? */
	private boolean isAction(Block.Paragraph paragraph) {
		return told(paragraph) == null
				&& levelOf(paragraph).filter((said) -> said.word() == LevelTitle.Word.ACTION && !said.text().isEmpty())
					.isPresent();
	}

	/**
	 * The level that a line outside the tables says that it names.
	 */
	static Optional<LevelTitle> levelOf(Block.Paragraph paragraph) {
		return (paragraph.text().length() > LETTERS_OF_A_TITLE) ? Optional.empty()
				: LevelTitle.of(OF_A_TABLE.matcher(paragraph.text()).replaceFirst(""))
					.or(() -> (paragraph.heading() > 0) ? LevelTitle.label(paragraph.text())
						.filter((said) -> !LevelTitle.isPlural(paragraph.text())) : Optional.empty())
					.filter((said) -> !said.number().isEmpty() || paragraph.heading() > 0
							|| GOALS.contains(said.word()) && !said.text().isEmpty());
	}

	/** The levels that rows over a table, its columns, or the labels of a card name. */
	private static List<LevelTitle.Word> words(TableLayout plan) {
		List<LevelTitle.Word> words = new ArrayList<>();
		if (plan.card()) {
			plan.grid()
				.rows()
				.stream()
				.map(TableGrid.Row::filled)
				.filter((cells) -> !cells.isEmpty())
				.flatMap((cells) -> LevelTitle.label(cells.getFirst().raw())
					.or(() -> (cells.size() == 1) ? LevelTitle.of(cells.getFirst().raw()) : Optional.empty())
					.stream())
				.map(LevelTitle::word)
				.forEach(words::add);
			return words;
		}
		TableLayout.named(plan.grid()).map(LevelTitle::word).forEach(words::add);
		if (plan.headings() != null) {
			for (int column = 0; column < plan.grid().width(); column++) {
				ColumnRole role = plan.reading().role(column);
				if (role == ColumnRole.AREA || role == ColumnRole.GOAL) {
					LevelTitle.Word word = LevelTitle.Word.of(plan.headings().texts().get(column))
						.orElse((role == ColumnRole.AREA) ? LevelTitle.Word.AREA : LevelTitle.Word.OPERATIONAL);
					words.add(word);
				}
			}
		}
		return words;
	}

	/** A column of areas below a title that is above them holds goals. */
	private boolean namedAboveIts(TableLayout plan) {
		if (plan.headings() == null || plan.reading().has(ColumnRole.GOAL) || !plan.reading().has(ColumnRole.AREA)) {
			return false;
		}
		String heading = plan.headings().texts().get(plan.reading().roles().indexOf(ColumnRole.AREA));
		return LevelTitle.Word.of(heading).map(this.levels::get).filter(ColumnRole.GOAL::equals).isPresent();
	}

	/** The first paragraph, if it says what the document is, and not what an area is. */
	private SourceCell takeTitle(List<Block> blocks) {
		if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph first)
				|| first.text().length() > LETTERS_OF_A_TITLE) {
			return null;
		}
		String letters = FoldedText.letters(first.text());
		boolean named = letters.startsWith("strategi") || letters.startsWith("harmonogram");
		boolean title = first.heading() == 1 || first.text().chars().noneMatch(Character::isLowerCase);
		boolean ofATable = blocks.size() > 1 && blocks.get(1) instanceof Block.Table table
				&& headsArea(this.plans.get(table.number()));
		if (named || title && !ofATable) {
			blocks.removeFirst();
			return new SourceCell(0, 0, 0, first.text());
		}
		return null;
	}

	/** Is the paragraph above such a table the title of its area? */
	private static boolean headsArea(TableLayout plan) {
		return plan.isRead() && !plan.card() && !plan.reading().has(ColumnRole.AREA)
				&& (!plan.reading().has(ColumnRole.GOAL)
						|| TableLayout.spanning(plan.grid()).noneMatch((raw) -> NumberedText.any(raw).hasNumber()));
	}

	/** Below the last table, on one line or on two. */
	private ProposedAuthor takeAuthor(List<Block> blocks) {
		for (int i = blocks.size() - 1; i >= 0 && !(blocks.get(i) instanceof Block.Table); i--) {
			if (!(blocks.get(i) instanceof Block.Paragraph paragraph)) {
				continue;
			}
			Matcher matcher = AUTHOR.matcher(paragraph.text().strip());
			if (!matcher.matches()) {
				continue;
			}
			String label = FoldedText.normal(matcher.group(1));
			String name = FoldedText.normal(matcher.group(3));
			boolean colon = !matcher.group(2).isEmpty();
			if (name.isEmpty() && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Paragraph next
					&& isName(FoldedText.normal(next.text()), colon)) {
				blocks.remove(i + 1);
				blocks.remove(i);
				return new ProposedAuthor(label, FoldedText.normal(next.text()));
			}
			if (isName(name, colon)) {
				blocks.remove(i);
				return new ProposedAuthor(label, name);
			}
		}
		return null;
	}

	private static boolean isName(String text, boolean announced) {
		return NAME.matcher(text).matches()
				|| announced && text.length() <= LETTERS_OF_A_NAME && !FoldedText.letters(text).isEmpty();
	}

	private void takeFootnotes(List<Block> blocks) {
		for (Block block : List.copyOf(blocks)) {
			if (block instanceof Block.Footnote footnote) {
				add(new Footnote(footnote.mark(), FoldedText.normal(footnote.text()), List.of()), footnote.text());
			}
			else if (block instanceof Block.Paragraph paragraph
					&& FootnoteMarks.footnote(paragraph.text()).isPresent()) {
				for (String part : paragraph.text().split("\\R(?=[\\s\\p{Z}]*\\*)")) {
					FootnoteMarks.footnote(part).ifPresent((footnote) -> add(footnote, part));
				}
				blocks.remove(block);
			}
		}
	}

	private void add(Footnote footnote, String raw) {
		this.footnotes.add(new Footnote(footnote.mark(), footnote.text(), List.of(new SourceCell(0, 0, 0, raw))));
	}

	private void table(Block.Table table, PlanKind kind, OutlineDraft outline, ActionValues values,
			FootnoteMarks marks) {
		TableLayout plan = this.plans.get(table.number());
		if (plan.measures()) {
			boolean chapter = this.paragraphs.stream()
				.anyMatch((paragraph) -> paragraph.heading() > 0 && levelOf(paragraph).isEmpty());
			titles(plan, outline);
			leaveParagraphs();
			if (new IndicatorTable(plan.grid(), plan.headings()).read(outline, chapter)) {
				return;
			}
		}
		if (!plan.isRead()) {
			leaveParagraphs();
			leave(plan.grid());
			return;
		}
		Block.Paragraph named = (plan.card() && !this.paragraphs.isEmpty() && isAction(this.paragraphs.getLast()))
				? this.paragraphs.removeLast() : null;
		titles(plan, outline);
		leaveParagraphs();
		if (plan.card()) {
			new CardReader(plan.grid(), outline, values, marks, this.levels, plan.labels(), this.issues).read(named);
			return;
		}
		if (plan.known().isEmpty() && plan.origin() == Origin.GUESSED) {
			this.issues
				.add(IssueKind.HEADER_MISSING.at(plan.grid().number(), null, plan.grid().rows().getFirst().line()));
		}
		new TableReader(kind, plan, outline, this.levels, values, marks, this.issues, this.reported, this.told.rows(),
				this.unplaced)
			.read();
	}

	/** Opens what the paragraphs above a table name: an area, a goal, or both. */
	private void titles(TableLayout plan, OutlineDraft outline) {
		List<ColumnRole> inside = words(plan).stream().map(this.levels::get).filter(Objects::nonNull).toList();
		boolean opened = false;
		int plural = plural();
		for (ColumnRole level : List.of(ColumnRole.AREA, ColumnRole.GOAL)) {
			Block.Paragraph named = last(level, inside.contains(level));
			if (named != null) {
				int at = this.paragraphs.indexOf(named);
				Block.Paragraph next = (at + 1 < this.paragraphs.size()) ? this.paragraphs.get(at + 1) : null;
				NumberedText title = levelOf(named).map(LevelTitle::numbered)
					.orElseGet(() -> NumberedText.any(named.text()));
				List<SourceCell> source = new ArrayList<>(
						List.of(new SourceCell(plan.grid().number(), 0, 0, named.text())));
				if (title.text().isEmpty() && next != null && levelOf(next).isEmpty() && isTitle(next)) {
					title = new NumberedText(title.number(), FoldedText.normal(next.text()));
					source.add(new SourceCell(plan.grid().number(), 0, 0, next.text()));
					this.paragraphs.remove(next);
				}
				if (level == ColumnRole.AREA ? outline.isArea(title.text()) : outline.isGoal(title.text())) {
					source.forEach(outline::note);
				}
				else if (level == ColumnRole.AREA) {
					outline.openArea(title, source);
				}
				else {
					outline.openGoal(title, source);
				}
				this.paragraphs.remove(named);
				opened = true;
			}
		}
		if (!inside.contains(ColumnRole.GOAL) && isOfGoals(plural)) {
			Block.Paragraph last = this.paragraphs.removeLast();
			this.goalHeading = last.heading();
			outline.openGoal(NumberedText.any(last.text()), new SourceCell(plan.grid().number(), 0, 0, last.text()));
			return;
		}
		if (!opened && inside.isEmpty() && this.levels.isEmpty() || !opened && headsArea(plan)
				&& !this.levels.containsValue(ColumnRole.AREA) && !inside.contains(ColumnRole.AREA)) {
			unnamed(plan, outline);
		}
	}

	/**
	 * Where "Cele szczegółowe" stands as a heading of those below; else a high number.
	 */
	private int plural() {
		return IntStream.range(0, this.paragraphs.size())
			.filter((i) -> this.paragraphs.get(i).heading() > 0 && LevelTitle.label(this.paragraphs.get(i).text())
				.filter((said) -> said.word() == LevelTitle.Word.OPERATIONAL
						&& LevelTitle.isPlural(this.paragraphs.get(i).text()))
				.isPresent())
			.map((i) -> this.paragraphs.get(i).heading())
			.findFirst()
			.orElse(Integer.MAX_VALUE);
	}

	/** Does the last heading name a goal, as it stands below one that says so of all? */
	private boolean isOfGoals(int plural) {
		if (this.paragraphs.isEmpty() || !isTitle(this.paragraphs.getLast())
				|| levelOf(this.paragraphs.getLast()).isPresent()) {
			return false;
		}
		int heading = this.paragraphs.getLast().heading();
		return heading > plural || heading > 0 && heading == this.goalHeading && !this.levels.isEmpty();
	}

	/**
	 * The last paragraph that names an element of the level, not before one of a higher
	 * level.
	 * @param toldAlone whether only what somebody said counts
	 */
	private Block.Paragraph last(ColumnRole level, boolean toldAlone) {
		for (int i = this.paragraphs.size() - 1; i >= 0; i--) {
			Block.Paragraph paragraph = this.paragraphs.get(i);
			RowRole told = told(paragraph);
			ColumnRole found = (told != null) ? ColumnRole.of(told.code()).orElse(null)
					: toldAlone ? null : levelOf(paragraph).map(LevelTitle::word).map(this.levels::get).orElse(null);
			if (found == level) {
				return paragraph;
			}
		}
		return null;
	}

	/**
	 * What somebody said that a paragraph is; null if nothing.
	 */
	private RowRole told(Block block) {
		return (block instanceof Block.Paragraph paragraph) ? this.told.rows().get(new Place(0, paragraph.line()))
				: null;
	}

	/** Headings that do not say of which level they are. */
	private void unnamed(TableLayout plan, OutlineDraft outline) {
		if (!headsArea(plan) || this.paragraphs.isEmpty() || !isTitle(this.paragraphs.getLast())) {
			return;
		}
		Block.Paragraph last = this.paragraphs.removeLast();
		Block.Paragraph above = (!this.paragraphs.isEmpty() && isTitle(this.paragraphs.getLast()))
				? this.paragraphs.getLast() : null;
		SourceCell source = new SourceCell(plan.grid().number(), 0, 0, last.text());
		boolean goals = !plan.reading().has(ColumnRole.GOAL)
				&& TableLayout.spanning(plan.grid()).noneMatch((raw) -> NumberedText.any(raw).hasNumber());
		boolean under = above != null && above.heading() > 0 && above.heading() < last.heading();
		if (goals && (under || last.heading() > 0 && last.heading() == this.goalHeading)) {
			if (under) {
				this.paragraphs.removeLast();
				outline.openArea(NumberedText.any(above.text()),
						List.of(new SourceCell(plan.grid().number(), 0, 0, above.text())));
			}
			this.goalHeading = last.heading();
			outline.openGoal(NumberedText.any(last.text()), source);
			return;
		}
		outline.openArea(NumberedText.any(last.text()), List.of(source));
	}

	/** "Okres realizacji: 2027–2031" names nothing. */
	private static boolean isTerm(Block.Paragraph paragraph) {
		return ProseReader.Label.of(paragraph.text())
			.filter((label) -> label.role() == ColumnRole.TIME_FRAME && ColumnGuess.isTime(label.rest()))
			.isPresent();
	}

	private boolean isTitle(Block.Paragraph paragraph) {
		if (told(paragraph) != null) {
			return told(paragraph) != RowRole.NONE;
		}
		if (this.cover.contains(paragraph) || isTerm(paragraph)) {
			return false;
		}
		String text = FoldedText.normal(paragraph.text());
		boolean sentence = paragraph.heading() == 0 && text.matches(".*[.:;]")
				&& text.chars().anyMatch(Character::isLowerCase);
		return text.length() <= LETTERS_OF_A_TITLE && !sentence && !CAPTION.matcher(text).matches()
				&& !NO_WORD.splitAsStream(text)
					.filter((word) -> !word.isEmpty())
					.allMatch((word) -> OF_A_CHAPTER.matcher(word).matches())
				&& !CoverReader.isPlaceAndYear(text);
	}

	private void leaveParagraphs() {
		this.paragraphs
			.forEach((paragraph) -> this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, paragraph.text())));
		this.paragraphs.clear();
	}

	/** One issue for the whole table, with all its words. */
	private void leave(TableGrid grid) {
		String words = grid.rows()
			.stream()
			.map((row) -> row.filled()
				.stream()
				.map((cell) -> FoldedText.normal(cell.raw()))
				.collect(Collectors.joining(" | ")))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
		this.issues.add(IssueKind.TABLE_NOT_UNDERSTOOD.at(grid.number(), null, words));
		grid.rows().stream().flatMap(TableGrid.Row::sources).forEach(this.unplaced::add);
	}

	/** The one that the title names; null if it names none or several. */
	private static Integer year(SourceCell title) {
		return Optional.ofNullable(title)
			.flatMap((named) -> CoverReader.years(FoldedText.normal(named.raw())))
			.filter((years) -> years.matches("\\d{4}"))
			.map(Integer::valueOf)
			.orElse(null);
	}

	/** That which the title names, else the years of the rows. */
	private String period(SourceCell title, List<ProposedElement> areas) {
		Optional<String> named = (title != null) ? CoverReader.years(FoldedText.normal(title.raw())) : Optional.empty();
		String ofRows = period(areas);
		if (named.isPresent() && ofRows != null && Character.isDigit(named.get().charAt(0))
				&& !isWithin(ofRows, named.get())) {
			this.issues.add(IssueKind.PERIOD_DIFFERS.at(null, null, ofRows));
		}
		return named.orElse(ofRows);
	}

	private static boolean isWithin(String years, String period) {
		int end = period.length() - YEAR;
		return years.substring(0, YEAR).compareTo(period.substring(0, YEAR)) >= 0
				&& years.substring(years.length() - YEAR).compareTo(period.substring(end)) <= 0;
	}

	private static String period(List<ProposedElement> areas) {
		List<LocalDate> days = areas.stream()
			.flatMap((area) -> area.elements().stream())
			.flatMap((goal) -> goal.elements().stream())
			.map((row) -> (CellValue.When) row.cells().get(Column.TIME_FRAME).value())
			.flatMap((when) -> when.timeFrame().ranges().stream())
			.flatMap((range) -> Stream.of(Optional.ofNullable(range.start()), Optional.ofNullable(range.end())))
			.flatMap(Optional::stream)
			.sorted(Comparator.naturalOrder())
			.toList();
		if (days.isEmpty()) {
			return null;
		}
		int first = days.getFirst().getYear();
		int last = days.getLast().getYear();
		return (first == last) ? String.valueOf(first) : first + "–" + last;
	}

}
