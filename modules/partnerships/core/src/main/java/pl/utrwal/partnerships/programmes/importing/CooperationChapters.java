package pl.utrwal.partnerships.programmes.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.CostWords;
import pl.utrwal.plans.importing.CoverReader;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FundingWords;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.PartyNames;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * The chapters of a cooperation programme, line by line. A plan of this kind keeps values
 * and no labels: what is neither a goal, a task nor a form is left beside the plan, in
 * its own words.
 */
final class CooperationChapters {

	private static final Pattern CHAPTER = Pattern.compile(
			"(?:rozdział|część)\\s+(?:\\d{1,2}|[IVXL]+)[.:]?\\s*(.*)|§\\s*\\d+\\.?|(?-iu:[IVXL]{1,5}\\.\\s+(\\p{Lu}.*[^.:;,]))",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Numbers of paragraphs, points and letters, and bullets. */
	private static final Pattern ITEM = Pattern
		.compile("(?:§\\s*\\d+\\.?\\s*)?(\\d{1,2}|\\p{Ll})[.)]\\s*(.*)|[•·▪\\p{Pd}]\\s*(.*)", Pattern.DOTALL);

	private static final Pattern MAIN_GOAL = Pattern.compile(
			"(?:cel(?:em|e)? (?:główn\\p{L}+|ogóln\\p{L}+|nadrzędn\\p{L}+)(?: programu| współpracy)?(?: jest|:| to)?) *(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern SUM = Pattern.compile("(?:razem|ogółem|suma|łącznie)(?!\\p{L}).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final int LONGEST_HEADING = 200;

	private final ReadingHints wishes;

	private final List<ImportIssue> issues = new ArrayList<>();

	private final List<SourceCell> unplaced = new ArrayList<>();

	private final List<TableColumns> tables = new ArrayList<>();

	private final List<Node> goals = new ArrayList<>();

	private final List<Node> groups = new ArrayList<>();

	private Topic topic = Topic.OTHER;

	/** "1. Za priorytetowe uznaje się:" is an area only if no points follow. */
	private Node announced;

	/** What the chapter is called that is open. */
	private String heading = "";

	/** What a chapter is about, told by its heading. */
	private enum Topic {

		GOALS, FORMS, TASKS, OTHER;

		static Optional<Topic> of(String heading) {
			String words = FoldedText.normal(heading).toLowerCase(Locale.ROOT);
			if (words.matches("(?:cel|cele)(?!\\p{L}).*")) {
				return Optional.of(GOALS);
			}
			if (words.matches(".*(?<!\\p{L})form[ay] współ.*|.*formy współpracy.*")) {
				return Optional.of(FORMS);
			}
			return words.matches(".*(?:zadania (?:publiczne|priorytetowe)|priorytetowe zadania|zakres przedmiotowy).*")
					? Optional.of(TASKS) : Optional.of(OTHER);
		}

	}

	/** An element in the making. */
	private static final class Node {

		private final String level;

		private final String number;

		private final String source;

		private final Map<String, Cell> cells = new LinkedHashMap<>();

		private final List<Node> inner = new ArrayList<>();

		Node(String level, String number, String text, SourceCell source) {
			this.level = level;
			this.number = number;
			this.source = (source != null) ? source.raw() : "";
			this.cells.put(Column.TEXT,
					new Cell(new CellValue.Words(text), List.of(), (source != null) ? List.of(source) : List.of()));
		}

		String text() {
			return ((CellValue.Words) this.cells.get(Column.TEXT).value()).text();
		}

		ProposedElement proposed() {
			return new ProposedElement(this.level, this.number, this.cells, List.of(),
					this.inner.stream().map(Node::proposed).toList());
		}

	}

	CooperationChapters(ReadingHints wishes) {
		this.wishes = wishes;
	}

	PlanProposal read(Document document) {
		List<Block> blocks = new ArrayList<>(document.blocks());
		CoverReader cover = CoverReader.take(blocks);
		List<Footnote> footnotes = new ArrayList<>();
		for (Block block : blocks) {
			switch (block) {
				case Block.Paragraph paragraph ->
					paragraph.text().lines().forEach((line) -> line(line, paragraph.heading()));
				case Block.Table table -> table(TableGrid.of(table));
				case Block.Footnote footnote -> footnotes.add(new Footnote(footnote.mark(),
						FoldedText.normal(footnote.text()), List.of(source(footnote.text()))));
			}
		}
		List<ProposedElement> elements = new ArrayList<>(this.goals.stream().map(Node::proposed).toList());
		if (!this.groups.isEmpty()) {
			Node cooperation = new Node("cooperation", "", "", null);
			cooperation.inner.addAll(this.groups);
			elements.add(cooperation.proposed());
		}
		String period = (cover.title() != null) ? CoverReader.years(FoldedText.normal(cover.title().raw())).orElse(null)
				: null;
		return new PlanProposal(CooperationKinds.COOPERATION_PROGRAMME, cover.title(), period, elements, footnotes,
				null, null, this.tables, ImportIssue.inOrder(this.issues), cover.act(), this.unplaced);
	}

	private static SourceCell source(String raw) {
		return new SourceCell(0, 0, 0, raw);
	}

	private void line(String raw, int heading) {
		String text = FoldedText.normal(raw);
		if (text.isEmpty()) {
			return;
		}
		Matcher chapter = CHAPTER.matcher(text);
		if (chapter.matches()) {
			String named = (chapter.group(1) != null) ? chapter.group(1) : chapter.group(2);
			if (named != null && !named.isEmpty()) {
				open(named);
			}
			leave(raw);
			return;
		}
		if (heading > 0 || isHeading(text)) {
			open(text);
			leave(raw);
			return;
		}
		boolean taken = switch (this.topic) {
			case GOALS -> goal(text, raw);
			case FORMS -> form(text, raw);
			case TASKS -> area(text, raw);
			case OTHER -> false;
		};
		if (!taken) {
			leave(raw);
		}
	}

	private void open(String heading) {
		this.topic = Topic.of(heading).orElse(Topic.OTHER);
		this.heading = heading;
	}

	/** A short line that is neither numbered nor a sentence. */
	private static boolean isHeading(String text) {
		return text.length() <= LONGEST_HEADING && !ITEM.matcher(text).matches()
				&& Character.isUpperCase(text.codePointAt(0)) && !text.matches(".*[.:;,]")
				&& Topic.of(text).filter((topic) -> topic != Topic.OTHER).isPresent();
	}

	private void leave(String raw) {
		this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, raw));
	}

	private boolean goal(String text, String raw) {
		Matcher item = ITEM.matcher(text);
		boolean listed = item.matches();
		String words = listed ? (item.group(2) != null) ? item.group(2) : item.group(3) : text;
		Matcher main = MAIN_GOAL.matcher(words);
		if (main.matches() && !main.group(1).isEmpty()) {
			this.goals.addFirst(new Node("cooperationGoal", "", words, source(raw)));
			return true;
		}
		if (!listed || words.endsWith(":")) {
			return false;
		}
		this.goals.add(new Node("cooperationGoal", (item.group(1) != null) ? item.group(1) : "", words, source(raw)));
		return true;
	}

	/** Spheres of tasks in a list, each perhaps with its tasks below it. */
	private boolean area(String text, String raw) {
		Matcher item = ITEM.matcher(text);
		if (!item.matches()) {
			return false;
		}
		boolean digit = item.group(1) != null && Character.isDigit(item.group(1).charAt(0));
		boolean bracket = digit && text.charAt(item.end(1)) == ')';
		boolean point = bracket || digit && text.endsWith(":");
		boolean below = !digit;
		String words = (item.group(2) != null) ? item.group(2) : item.group(3);
		if (point && !words.isEmpty()) {
			if (bracket && this.announced != null && this.announced.inner.isEmpty()) {
				goal().inner.remove(this.announced);
				leave(this.announced.source);
			}
			Node area = new Node("priorityArea", item.group(1), words, source(raw));
			this.announced = bracket ? null : area;
			goal().inner.add(area);
			return true;
		}
		if (below && !goal().inner.isEmpty()) {
			Node task = new Node(CooperationKinds.TASK, (item.group(1) != null) ? item.group(1) : "", words,
					source(raw));
			task.cells.put(Column.PARTIES, Cell.of(new CellValue.Parties(List.of())));
			task.cells.put(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.unspecified(""))));
			task.cells.put(Column.FUNDING, Cell.of(new CellValue.Funding(FundingKind.UNKNOWN, List.of())));
			task.cells.put(Column.COST, Cell.of(CellValue.Cost.parse("")));
			goal().inner.getLast().inner.add(task);
			return true;
		}
		return false;
	}

	/** The goal that the tasks belong to: the main one. */
	private Node goal() {
		if (this.goals.isEmpty()) {
			this.goals.add(new Node("cooperationGoal", "", "", null));
		}
		return this.goals.getFirst();
	}

	private boolean form(String text, String raw) {
		Matcher item = ITEM.matcher(text);
		boolean listed = item.matches();
		String words = listed ? (item.group(2) != null) ? item.group(2) : item.group(3) : text;
		String number = (listed && item.group(1) != null) ? item.group(1) : "";
		if (words.endsWith(":")) {
			this.groups.add(new Node("formGroup", number, words, source(raw)));
			return true;
		}
		if (!listed) {
			return false;
		}
		if (this.groups.isEmpty()) {
			this.groups.add(new Node("formGroup", "", "", null));
		}
		this.groups.getLast().inner.add(new Node("form", number, words, source(raw)));
		return true;
	}

	private void table(TableGrid grid) {
		TableHeadings headings = TableHeadings.in(grid)
			.values()
			.stream()
			.findFirst()
			.or(() -> TableHeadings.unknown(grid))
			.orElse(null);
		List<ColumnRole> told = this.wishes.columns().get(grid.number());
		ColumnMapping reading = (told != null && !told.isEmpty()) ? new ColumnMapping(told, grid.width())
				: (headings != null) ? ColumnGuess.of(grid, headings) : ColumnGuess.of(grid).leftAside();
		boolean read = reading.isUsable() && (told != null || headings != null && !TableHeadings.in(grid).isEmpty());
		this.tables.add(TableColumns.of(grid, headings, read ? reading : reading.leftAside(),
				(told != null) ? Origin.TOLD : read ? Origin.GUESSED : Origin.UNKNOWN,
				(headings != null) ? headings.letters() : "", false));
		if (!read) {
			this.issues.add(IssueKind.TABLE_NOT_UNDERSTOOD.at(grid.number(), null,
					grid.rows().stream().map(TableGrid.Row::line).collect(Collectors.joining("\n"))));
			grid.rows().stream().flatMap(TableGrid.Row::sources).forEach(this.unplaced::add);
			return;
		}
		if (this.goals.isEmpty()) {
			this.issues.add(IssueKind.GOAL_MISSING.at(grid.number(), null, ""));
			this.goals.add(new Node("cooperationGoal", "", "", null));
		}
		boolean named = reading.has(ColumnRole.GOAL) || reading.has(ColumnRole.AREA)
				|| grid.rows().stream().anyMatch((row) -> spanning(row) != null);
		if (!named && !goal().inner.isEmpty()) {
			// sums of what was listed above: what they belong to is not said
			goal().inner.add(new Node("priorityArea", "", this.heading, null));
		}
		for (TableGrid.Row row : grid.rows()) {
			boolean heading = headings != null && headings.rows().contains(row.number());
			if (heading || row.filled().isEmpty() || SUM.matcher(row.filled().getFirst().raw().strip()).matches()) {
				row.sources().forEach(this.unplaced::add);
			}
			else {
				row(row, reading, headings);
			}
		}
	}

	private void row(TableGrid.Row row, ColumnMapping reading, TableHeadings headings) {
		Node goal = this.goals.getFirst();
		List<Placed> texts = reading.cells(row, ColumnRole.TEXT);
		List<Placed> areas = reading.cells(row, ColumnRole.GOAL).isEmpty() ? reading.cells(row, ColumnRole.AREA)
				: reading.cells(row, ColumnRole.GOAL);
		Placed named = !areas.isEmpty() ? areas.getFirst() : spanning(row);
		List<SourceCell> numbers = sources(row, reading, ColumnRole.NUMBER);
		if (named != null && (goal.inner.isEmpty()
				|| !goal.inner.getLast().text().equals(NumberedText.any(named.raw()).text()))) {
			NumberedText title = NumberedText.any(named.raw());
			String number = title.hasNumber() || numbers.isEmpty() ? title.number()
					: FoldedText.normal(numbers.getFirst().raw()).replaceAll("[.)]$", "");
			goal.inner.add(new Node("priorityArea", number, title.text(), named.origin().source()));
		}
		List<Placed> own = texts.stream().filter((cell) -> !cell.goesOn() && cell != named).toList();
		if (own.isEmpty()) {
			row.filled().stream().filter((cell) -> cell != named).map(Placed::source).forEach(this.unplaced::add);
			return;
		}
		if (goal.inner.isEmpty()) {
			goal.inner.add(new Node("priorityArea", "", "", null));
		}
		goal.inner.getLast().inner.add(task(row, reading, headings, own));
	}

	private static Placed spanning(TableGrid.Row row) {
		return (row.filled().size() == 1 && row.filled().getFirst().span() > 1) ? row.filled().getFirst() : null;
	}

	private Node task(TableGrid.Row row, ColumnMapping reading, TableHeadings headings, List<Placed> texts) {
		SourceCell at = texts.getFirst().source();
		NumberedText title = NumberedText.any(texts.stream().map(Placed::raw).collect(Collectors.joining("\n")));
		Node task = new Node(CooperationKinds.TASK, title.number(), title.text(), at);
		List<SourceCell> parties = Stream
			.concat(sources(row, reading, ColumnRole.PARTIES).stream(),
					sources(row, reading, ColumnRole.PARTNERS).stream())
			.toList();
		task.cells.put(Column.PARTIES, new Cell(new CellValue.Parties(names(raw(parties))), List.of(), parties));
		List<SourceCell> times = Stream.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME)
			.flatMap((role) -> sources(row, reading, role).stream())
			.toList();
		TimeFrame frame = reading.has(ColumnRole.FROM) ? TimeFrame.parse(raw(sources(row, reading, ColumnRole.FROM)),
				raw(sources(row, reading, ColumnRole.TO))) : TimeFrame.parse(FoldedText.normal(raw(times)));
		if (!times.isEmpty() && frame.form() == Form.UNSPECIFIED) {
			this.issues.add(IssueKind.TIME_NOT_UNDERSTOOD.at(times.getFirst(), frame.source()));
		}
		task.cells.put(Column.TIME_FRAME, new Cell(new CellValue.When(frame), List.of(), times));
		List<SourceCell> funding = sources(row, reading, ColumnRole.FUNDING);
		task.cells
			.put(Column.FUNDING,
					new Cell(
							funding.isEmpty() ? new CellValue.Funding(FundingKind.UNKNOWN, List.of())
									: FundingWords.read(raw(funding),
											(text) -> names(text).stream().map(Party::name).toList()),
							List.of(), funding));
		// a sum that is merged down is one for all of its rows
		List<Placed> cost = reading.cells(row, ColumnRole.COST).stream().filter(Predicate.not(Placed::goesOn)).toList();
		List<SourceCell> costs = cost.stream().map(Placed::source).toList();
		String unit = (headings == null || cost.isEmpty()) ? "" : headings.texts().get(cost.getFirst().from());
		task.cells.put(Column.COST, new Cell(CostWords.read(raw(costs), unit), List.of(), costs));
		row.filled()
			.stream()
			.filter((cell) -> reading.role(cell).isRemark() || reading.role(cell) == ColumnRole.TARGET_GROUP)
			.map(Placed::source)
			.forEach(this.unplaced::add);
		return task;
	}

	private static List<Party> names(String raw) {
		return PartyNames.read(raw, PartyRole.UNSPECIFIED).parties();
	}

	private static String raw(List<SourceCell> cells) {
		return cells.stream().map(SourceCell::raw).collect(Collectors.joining("\n"));
	}

	private static List<SourceCell> sources(TableGrid.Row row, ColumnMapping reading, ColumnRole role) {
		return reading.cells(row, role).stream().map((cell) -> cell.origin().source()).toList();
	}

}
