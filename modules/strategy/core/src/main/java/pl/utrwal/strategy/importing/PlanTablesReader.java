package pl.utrwal.strategy.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.Marks;
import pl.utrwal.plans.importing.Numbered;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedAuthor;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableColumns.TableColumn;
import pl.utrwal.plans.importing.Wishes;
import pl.utrwal.plans.importing.Words;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Reads the tables of a plan. What the columns of each hold is told, remembered, or
 * guessed; the kind of the plan follows from it.
 */
final class PlanTablesReader {

	private static final int LETTERS_OF_A_TITLE = 200;

	private static final int LETTERS_OF_A_NAME = 120;

	private static final int LONGEST_SIGNATURE = 200;

	private static final int SAMPLES = 3;

	private static final Pattern AUTHOR = Pattern.compile(
			"((?:opracow|sporządz|przygotow)(?:a|i)ł(?:a|y|\\(a\\))?[\\s\\p{Z}]*(:?))[\\s\\p{Z}]*(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){1,4}");

	private final Document document;

	private final Map<Integer, Plan> plans = new LinkedHashMap<>();

	private final List<Draft> areas = new ArrayList<>();

	private final List<ImportIssue> issues = new ArrayList<>();

	private final List<Block.Paragraph> paragraphs = new ArrayList<>();

	private final List<Footnote> footnotes = new ArrayList<>();

	private PlanTablesReader(Document document) {
		this.document = document;
	}

	static PlanProposal read(Document document, Wishes wishes) {
		return new PlanTablesReader(document).proposal(wishes);
	}

	private static String line(Block.Row row) {
		return row.cells().stream().map((cell) -> Words.normal(cell.raw())).collect(Collectors.joining(" | "));
	}

	private PlanProposal proposal(Wishes wishes) {
		Reading last = null;
		for (Block.Table table : this.document.tables()) {
			Plan plan = plan(table, wishes, last);
			this.plans.put(table.number(), plan);
			if (plan.isRead()) {
				last = plan.reading();
			}
		}
		List<Block> blocks = new ArrayList<>(this.document.blocks());
		SourceCell title = takeTitle(blocks);
		PlanKind kind = (wishes.kind() != null) ? wishes.kind() : kind(title);
		ProposedAuthor author = takeAuthor(blocks);
		takeFootnotes(blocks);
		Marks marks = new Marks(this.footnotes);
		for (Block block : blocks) {
			switch (block) {
				case Block.Paragraph paragraph -> this.paragraphs.add(paragraph);
				case Block.Table table -> table(table, kind, marks);
				case Block.Footnote footnote -> {
				}
			}
		}
		leaveParagraphs();
		marks.unused()
			.forEach((footnote) -> this.issues
				.add(IssueKind.FOOTNOTE_UNUSED.at(null, null, footnote.mark() + " " + footnote.text())));
		List<ProposedElement> proposed = this.areas.stream().map((area) -> area.proposed(kind.levels())).toList();
		return new PlanProposal(kind, title, period(proposed), proposed, this.footnotes, author, null,
				this.document.tables()
					.stream()
					.filter((table) -> this.plans.get(table.number()).reading().roles().size() <= Guess.WIDEST)
					.map(this::columns)
					.toList(),
				this.issues, null);
	}

	/** How a table is going to be read. */
	private static Plan plan(Block.Table table, Wishes wishes, Reading last) {
		Optional<Headings> known = Headings.in(table).values().stream().findFirst();
		Block.Row headings = known.map(Headings::row).or(() -> Headings.unknown(table)).orElse(null);
		Reading shape = known.map((found) -> Guess.of(table, found)).orElseGet(() -> Guess.of(table));
		String signature = signature((headings != null) ? Headings.letters(headings)
				: shape.roles().stream().map(ColumnRole::code).collect(Collectors.joining(",")));
		List<ColumnRole> told = wishes.columns().get(table.number());
		if (told != null && !told.isEmpty()) {
			return new Plan(new Reading(told), Origin.TOLD, headings, signature);
		}
		Optional<List<ColumnRole>> remembered = wishes.remembered().apply(signature);
		if (remembered.isPresent()) {
			return new Plan(new Reading(remembered.get()), Origin.REMEMBERED, headings, signature);
		}
		if (known.isPresent() && tells(table, known.get(), shape)) {
			return new Plan(shape, Origin.GUESSED, headings, signature);
		}
		if (known.isEmpty() && last != null && looksLike(table, last)) {
			return new Plan(last, Origin.GUESSED, null, signature);
		}
		return new Plan(shape.leftAside(), Origin.UNKNOWN, headings, signature);
	}

	private static String signature(String shape) {
		return (shape.length() <= LONGEST_SIGNATURE) ? shape
				: shape.substring(0, LONGEST_SIGNATURE) + "#" + Integer.toHexString(shape.hashCode());
	}

	/** A list of tasks with dates alone is no plan: they must belong to goals. */
	private static boolean tells(Block.Table table, Headings headings, Reading reading) {
		return headings.fromRight().containsKey(ColumnRole.FROM) || reading.has(ColumnRole.GOAL)
				|| reading.has(ColumnRole.PARTIES) && table.rows()
					.stream()
					.anyMatch(
							(row) -> row.cells().size() == 1 && Numbered.any(row.cells().getFirst().raw()).hasNumber());
	}

	private static boolean looksLike(Block.Table table, Reading reading) {
		return table.rows()
			.stream()
			.anyMatch((row) -> reading.says(row, ColumnRole.TEXT)
					&& Stream.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME)
						.flatMap((role) -> reading.cells(row, role).stream())
						.anyMatch((cell) -> Guess.isTime(cell.raw())));
	}

	private PlanKind kind(SourceCell title) {
		String letters = (title != null) ? Words.letters(title.raw()) : "";
		if (letters.startsWith("strategi")) {
			return StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;
		}
		List<Reading> readings = this.plans.values().stream().filter(Plan::isRead).map(Plan::reading).toList();
		boolean strategy = readings.stream()
			.anyMatch((reading) -> reading.has(ColumnRole.FUNDING) || reading.has(ColumnRole.FROM));
		boolean schedule = letters.startsWith("harmonogram") || !strategy;
		return schedule ? StrategyKinds.CARE_SYSTEM_SCHEDULE : StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;
	}

	/** The first paragraph, if it says what the document is, and not what an area is. */
	private SourceCell takeTitle(List<Block> blocks) {
		if (!(blocks.getFirst() instanceof Block.Paragraph first) || first.text().length() > LETTERS_OF_A_TITLE) {
			return null;
		}
		String letters = Words.letters(first.text());
		boolean named = letters.startsWith("strategi") || letters.startsWith("harmonogram");
		boolean title = first.heading() == 1 || first.text().chars().noneMatch(Character::isLowerCase);
		boolean ofATable = blocks.size() > 1 && blocks.get(1) instanceof Block.Table table
				&& headsArea(table, this.plans.get(table.number()));
		if (named || title && !ofATable) {
			blocks.removeFirst();
			return new SourceCell(0, 0, 0, first.text());
		}
		return null;
	}

	/** Is the paragraph above such a table the title of its area? */
	private static boolean headsArea(Block.Table table, Plan plan) {
		return plan.isRead() && !plan.reading().has(ColumnRole.AREA) && (!plan.reading().has(ColumnRole.GOAL) || table
			.rows()
			.stream()
			.noneMatch((row) -> row.cells().size() == 1 && Numbered.any(row.cells().getFirst().raw()).hasNumber()));
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
			String label = Words.normal(matcher.group(1));
			String name = Words.normal(matcher.group(3));
			boolean colon = !matcher.group(2).isEmpty();
			if (name.isEmpty() && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Paragraph next
					&& isName(Words.normal(next.text()), colon)) {
				blocks.remove(i + 1);
				blocks.remove(i);
				return new ProposedAuthor(label, Words.normal(next.text()));
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
				|| announced && text.length() <= LETTERS_OF_A_NAME && !Words.letters(text).isEmpty();
	}

	private void takeFootnotes(List<Block> blocks) {
		for (Block block : List.copyOf(blocks)) {
			if (block instanceof Block.Footnote footnote) {
				add(new Footnote(footnote.mark(), Words.normal(footnote.text()), List.of()), footnote.text());
			}
			else if (block instanceof Block.Paragraph paragraph && Marks.footnote(paragraph.text()).isPresent()) {
				for (String part : paragraph.text().split("\\R(?=[\\s\\p{Z}]*\\*)")) {
					Marks.footnote(part).ifPresent((footnote) -> add(footnote, part));
				}
				blocks.remove(block);
			}
		}
	}

	private void add(Footnote footnote, String raw) {
		this.footnotes.add(new Footnote(footnote.mark(), footnote.text(), List.of(new SourceCell(0, 0, 0, raw))));
	}

	private void table(Block.Table table, PlanKind kind, Marks marks) {
		Plan plan = this.plans.get(table.number());
		if (!plan.isRead()) {
			leaveParagraphs();
			table.rows().forEach((row) -> leave(table, row));
			return;
		}
		if (Headings.in(table).isEmpty() && plan.origin() == Origin.GUESSED) {
			this.issues.add(IssueKind.HEADER_MISSING.at(table.number(), null, line(table.rows().getFirst())));
		}
		List<SourceCell> title = headsArea(table, plan) ? title(table) : List.of();
		leaveParagraphs();
		TableReader reader = new TableReader(kind, table, plan, this.areas, marks, this.issues);
		if (!title.isEmpty()) {
			reader.openArea(title);
		}
		reader.read();
	}

	private List<SourceCell> title(Block.Table table) {
		if (this.paragraphs.isEmpty() || this.paragraphs.getLast().text().length() > LETTERS_OF_A_TITLE) {
			return List.of();
		}
		return List.of(new SourceCell(table.number(), 0, 0, this.paragraphs.removeLast().text()));
	}

	private void leaveParagraphs() {
		this.paragraphs
			.forEach((paragraph) -> this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, paragraph.text())));
		this.paragraphs.clear();
	}

	private void leave(Block.Table table, Block.Row row) {
		row.cells()
			.stream()
			.filter((cell) -> !cell.isBlank())
			.forEach((cell) -> this.issues.add(IssueKind.TABLE_NOT_UNDERSTOOD
				.at(new SourceCell(table.number(), row.number(), cell.number(), cell.raw()), cell.raw())));
	}

	private TableColumns columns(Block.Table table) {
		Plan plan = this.plans.get(table.number());
		List<ColumnRole> roles = plan.reading().roles();
		List<TableColumn> columns = IntStream.range(0, roles.size())
			.mapToObj((index) -> column(table, plan, roles.size() - index, roles.get(index)))
			.toList();
		return new TableColumns(table.number(), plan.signature(), plan.origin(), columns);
	}

	/**
	 * @param place from the right
	 */
	private static TableColumn column(Block.Table table, Plan plan, int place, ColumnRole role) {
		String heading = (plan.headings() != null) ? cell(plan.headings(), place) : "";
		Set<Integer> headings = Headings.in(table).keySet();
		List<String> samples = table.rows()
			.stream()
			.filter((row) -> row.cells().size() > 1 && row != plan.headings() && !headings.contains(row.number()))
			.map((row) -> cell(row, place))
			.filter((text) -> !text.isEmpty())
			.limit(SAMPLES)
			.toList();
		return new TableColumn(heading, samples, role);
	}

	private static String cell(Block.Row row, int place) {
		int index = row.cells().size() - place;
		return (index >= 0) ? Words.normal(row.cells().get(index).raw()) : "";
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

	/**
	 * How a table is going to be read.
	 *
	 * @param headings null if no row looks like them
	 */
	record Plan(Reading reading, Origin origin, Block.Row headings, String signature) {

		boolean isRead() {
			return this.origin != Origin.UNKNOWN && this.reading.isUsable();
		}

		/** What a planner said is not questioned. */
		boolean isTold() {
			return this.origin == Origin.TOLD || this.origin == Origin.REMEMBERED;
		}

	}

}
