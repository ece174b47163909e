package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.CellLists;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.ProposedIndicator;
import pl.utrwal.plans.importing.RowRole;

/**
 * Reads a plan that is written without tables: titles of goals, below each "Działania:"
 * with a list, and lines such as "Realizatorzy: …", which hold for each action of the
 * goal.
 */
final class ProseReader {

	private static final int LETTERS_OF_A_TITLE = 200;

	private static final int LONGEST_LABEL = 60;

	/** A longer one is prose, and says nothing of itself in brackets. */
	private static final int LONGEST_ITEM = 1000;

	private static final Pattern LABEL = Pattern.compile("((?:[^:()]|\\([^:()]*\\)){2," + LONGEST_LABEL + "}):(.*)",
			Pattern.DOTALL);

	private static final Pattern END_OF_AN_ITEM = Pattern.compile("[\\s\\p{Z}]*[,;.][\\s\\p{Z}]*$");

	/** "Festyn (realizator: GOK, termin: czerwiec 2027)". */
	private static final Pattern IN_BRACKETS = Pattern
		.compile("(.*\\S)\\s*(?:\\(|\\s\\p{Pd}\\s)\\s*([\\p{L} ]{3,40}:[^()]*?)\\)?[\\s,;.]*", Pattern.DOTALL);

	/** "Teleopieka (2027–2030, GOPS)". */
	private static final Pattern BARE_BRACKETS = Pattern.compile("(.*\\S)\\s*\\(([^():]{6,120})\\)[\\s,;.]*",
			Pattern.DOTALL);

	/** "Bus do przychodni – Urząd Gminy – od 2028". */
	private static final Pattern BETWEEN_DASHES = Pattern
		.compile("(.*?\\S)\\s+\\p{Pd}\\s+(\\S.*?)\\s+\\p{Pd}\\s+(\\S.*?)[\\s,;.]*");

	private static final Pattern NEXT_IN_BRACKETS = Pattern.compile("[,;]\\s*(?=[\\p{L} ]{3,40}:)");

	/** "Realizator: GOPS. Termin: cały rok." */
	private static final Pattern NEXT_LABEL = Pattern.compile("(?<=[.;,])\\s+(?=\\p{Lu}[\\p{L} ]{2,40}:)");

	/** "§ 3" ends what stands above. */
	private static final Pattern OF_AN_ACT = Pattern.compile("[\\s\\p{Z}]*§[\\s\\p{Z}]*\\d{1,3}[.:]?[\\s\\p{Z}]*");

	private static final Pattern TASK = Pattern.compile("\\d{1,2}[.)] ?\\p{L}.*");

	private static final Pattern LETTERED = Pattern.compile("\\s*(?:\\p{Ll}[.)]|[-•–—*])\\s*\\S.*", Pattern.DOTALL);

	private final Map<LevelTitle.Word, ColumnRole> levels;

	/** Numbered lines that head lists, where nothing is called a goal. */
	private Set<Block.Paragraph> tasks = Set.of();

	private final OutlineDraft outline;

	private final ActionValues values;

	private final FootnoteMarks marks;

	private final Function<Block.Paragraph, RowRole> told;

	private final List<Entry> actions = new ArrayList<>();

	private final Map<ColumnRole, List<SourceCell>> said = new EnumMap<>(ColumnRole.class);

	private final List<SourceCell> beside = new ArrayList<>();

	private String costLabel = "";

	/** Goals of a list, whose actions follow further down. */
	private final List<Entry> listed = new ArrayList<>();

	/** How the goal is measured, a line each. */
	private final List<String> measures = new ArrayList<>();

	/**
	 * @param own what is said in brackets behind its text, of it alone
	 */
	private record Entry(NumberedText title, SourceCell source, Map<ColumnRole, SourceCell> own) {
	}

	/** A line that names what follows its colon, or what stands in the lines below. */
	record Label(ColumnRole role, String name, String rest) {

		static Optional<Label> of(String raw) {
			Matcher matcher = LABEL.matcher(raw.strip());
			return matcher.matches()
					? CardReader.meaning(matcher.group(1))
						.filter((role) -> role == ColumnRole.TEXT || role.isValue() || role.isRemark())
						.map((role) -> new Label(role, matcher.group(1) + ":", FoldedText.normal(matcher.group(2))))
					: Optional.empty();
		}

	}

	/**
	 * @param told what somebody said that a paragraph is; null if nothing
	 */
	ProseReader(Map<LevelTitle.Word, ColumnRole> levels, OutlineDraft outline, ActionValues values, FootnoteMarks marks,
			Function<Block.Paragraph, RowRole> told) {
		this.levels = levels;
		this.outline = outline;
		this.values = values;
		this.marks = marks;
		this.told = told;
	}

	/**
	 * Where nothing is called a goal, numbered lines are tasks if items or lines such as
	 * "Realizator: …" follow them.
	 */
	private static Set<Block.Paragraph> tasks(List<Block.Paragraph> paragraphs) {
		Set<Block.Paragraph> tasks = new HashSet<>();
		boolean labelled = false;
		for (int i = 0; i + 1 < paragraphs.size(); i++) {
			if (title(paragraphs.get(i)).isPresent()) {
				return Set.of();
			}
			boolean itemsFollow = LETTERED.matcher(paragraphs.get(i + 1).text()).matches()
					|| isValued(paragraphs.get(i + 1).text());
			if (itemsFollow && TASK.matcher(FoldedText.normal(paragraphs.get(i).text())).matches()) {
				tasks.add(paragraphs.get(i));
			}
			labelled |= !tasks.isEmpty() && isValued(paragraphs.get(i + 1).text());
		}
		return (labelled && tasks.size() > 1) ? tasks : Set.of();
	}

	private static boolean isValued(String raw) {
		return Label.of(raw).filter((label) -> label.role.isValue()).isPresent();
	}

	/** Are there goals, and actions below them, outside tables? */
	static boolean is(Document document) {
		List<Block.Paragraph> all = document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map(Block.Paragraph.class::cast)
			.toList();
		return !tasks(all).isEmpty() || hasGoals(document) || isListOfActions(all);
	}

	/** Each is named, and lines say who and when, but no goal is. */
	private static boolean isListOfActions(List<Block.Paragraph> paragraphs) {
		return paragraphs.stream().filter(ProseReader::namesAction).limit(2).count() == 2
				&& paragraphs.stream().filter((line) -> isValued(line.text())).limit(2).count() == 2;
	}

	private static boolean namesAction(Block.Paragraph paragraph) {
		return title(paragraph).filter((said) -> said.word() == LevelTitle.Word.ACTION).isPresent()
				|| Label.of(paragraph.text())
					.filter((label) -> label.role == ColumnRole.TEXT && !label.rest.isEmpty())
					.isPresent();
	}

	private static boolean hasGoals(Document document) {
		boolean goal = false;
		boolean actions = false;
		for (Block block : document.blocks()) {
			if (!(block instanceof Block.Paragraph paragraph)) {
				continue;
			}
			Optional<LevelTitle> title = title(paragraph);
			goal |= title.filter((said) -> said.word() != LevelTitle.Word.ACTION).isPresent();
			actions |= goal && (title.filter((said) -> said.word() == LevelTitle.Word.ACTION).isPresent()
					|| Label.of(paragraph.text()).filter((label) -> label.role == ColumnRole.TEXT).isPresent()
					|| isPlural(paragraph.text(), LevelTitle.Word.DIRECTION));
		}
		return actions;
	}

	private static Optional<LevelTitle> title(Block.Paragraph paragraph) {
		return PlanTablesReader.levelOf(paragraph).filter((said) -> !said.text().isEmpty());
	}

	/** "Cele operacyjne:" and "Kierunki działań:" head a list. */
	private static boolean isPlural(String raw, LevelTitle.Word word) {
		return raw.strip().endsWith(":") && LevelTitle.isPlural(raw)
				&& LevelTitle.label(raw).filter((said) -> said.word() == word).isPresent();
	}

	/** A level whose name stands on the next line. */
	private static boolean isBare(Block.Paragraph paragraph) {
		return PlanTablesReader.levelOf(paragraph).filter((said) -> said.text().isEmpty()).isPresent();
	}

	/**
	 * Takes what belongs to the plan out of the paragraphs.
	 */
	void read(List<Block.Paragraph> paragraphs) {
		this.tasks = tasks(paragraphs);
		List<Block.Paragraph> section = new ArrayList<>();
		List<Block.Paragraph> left = new ArrayList<>();
		for (Block.Paragraph paragraph : paragraphs) {
			boolean named = section.size() == 1 && isBare(section.getFirst()) && level(paragraph) == null
					&& paragraph.text().length() <= LETTERS_OF_A_TITLE;
			if (!named && (level(paragraph) != null || paragraph.heading() > 0 && title(paragraph).isEmpty())) {
				section(section, left);
				section.clear();
			}
			section.add(paragraph);
		}
		section(section, left);
		if (left.size() == paragraphs.size() && isListOfActions(left)) {
			int first = IntStream.range(0, left.size())
				.filter((i) -> namesAction(left.get(i)))
				.findFirst()
				.orElseThrow();
			lines(left.subList(first, left.size()), null);
			emit();
			left.subList(first, left.size()).clear();
		}
		paragraphs.clear();
		paragraphs.addAll(left);
	}

	private void lines(List<Block.Paragraph> paragraphs, ColumnRole first) {
		ColumnRole under = first;
		for (Block.Paragraph paragraph : paragraphs) {
			under = line(paragraph, under);
		}
		String last = this.listed.isEmpty() ? "" : this.listed.getLast().title.number();
		openListed(last::equals);
	}

	private ColumnRole level(Block.Paragraph paragraph) {
		RowRole role = this.told.apply(paragraph);
		return (role == RowRole.AREA) ? ColumnRole.AREA
				: (role == RowRole.GOAL || this.tasks.contains(paragraph)) ? ColumnRole.GOAL
						: PlanTablesReader.levelOf(paragraph).map(LevelTitle::word).map(this.levels::get).orElse(null);
	}

	/** The title of an area or a goal, and what stands below it. */
	private void section(List<Block.Paragraph> section, List<Block.Paragraph> left) {
		ColumnRole level = section.isEmpty() ? null : level(section.getFirst());
		if (level == null) {
			left.addAll(section);
			return;
		}
		Block.Paragraph first = section.getFirst();
		List<SourceCell> source = new ArrayList<>(List.of(source(first)));
		NumberedText title = PlanTablesReader.levelOf(first)
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.any(first.text()));
		if (title.text().isEmpty() && section.size() > 1 && Label.of(section.get(1).text()).isEmpty()) {
			title = new NumberedText(title.number(), FoldedText.normal(section.get(1).text()));
			source.add(source(section.get(1)));
		}
		if (level == ColumnRole.AREA) {
			this.outline.openArea(title, source);
		}
		else {
			this.outline.openGoal(title, source);
		}
		lines(section.subList(source.size(), section.size()), this.tasks.contains(first) ? ColumnRole.TEXT : null);
		if (this.tasks.contains(first) && this.actions.isEmpty()) {
			this.actions.add(new Entry(new NumberedText("", title.text()), source(first), Map.of()));
		}
		emit();
	}

	/**
	 * @param under the label to which the line may belong; null if none is open
	 * @return the label to which the next line may belong
	 */
	private ColumnRole line(Block.Paragraph paragraph, ColumnRole under) {
		SourceCell source = source(paragraph);
		if (isPlural(paragraph.text(), LevelTitle.Word.OPERATIONAL)
				|| isPlural(paragraph.text(), LevelTitle.Word.DIRECTION)) {
			this.outline.note(source);
			return isPlural(paragraph.text(), LevelTitle.Word.OPERATIONAL) ? ColumnRole.GOAL : ColumnRole.TEXT;
		}
		RowRole role = this.told.apply(paragraph);
		Optional<LevelTitle> action = title(paragraph).filter((said) -> said.word() == LevelTitle.Word.ACTION);
		if (role == RowRole.ACTION || role == null && action.isPresent()) {
			emit();
			if (action.isPresent()) {
				Map<ColumnRole, SourceCell> own = new EnumMap<>(ColumnRole.class);
				String text = withoutOwn(action.get().text(), source, own);
				this.actions.add(new Entry(new NumberedText(action.get().number(), text), source, own));
			}
			else {
				add(paragraph.text(), source);
			}
			return null;
		}
		if (OF_AN_ACT.matcher(paragraph.text()).matches()) {
			this.outline.note(source);
			return null;
		}
		List<String> said = List.of(NEXT_LABEL.split(paragraph.text()));
		if (role != RowRole.NONE && said.size() > 1 && said.stream().allMatch(ProseReader::isValued)) {
			said.forEach(
					(one) -> labelled(Label.of(END_OF_AN_ITEM.matcher(one).replaceFirst("")).orElseThrow(), source));
			return null;
		}
		Optional<Label> label = (role == RowRole.NONE) ? Optional.empty() : Label.of(paragraph.text());
		if (label.isPresent()) {
			return labelled(label.get(), source);
		}
		if (under == ColumnRole.GOAL) {
			this.listed.add(new Entry(item(paragraph.text()), source, Map.of()));
		}
		else if (under == ColumnRole.TEXT) {
			add(paragraph.text(), source);
		}
		else if (under != null) {
			value(under, source, "", source.raw());
		}
		else {
			this.outline.note(source);
		}
		return under;
	}

	private ColumnRole labelled(Label label, SourceCell source) {
		if (label.role == ColumnRole.TEXT) {
			if (!this.said.isEmpty()) {
				emit();
			}
			if (label.rest.isEmpty()) {
				this.outline.note(source);
			}
			else {
				add(label.rest, source);
			}
		}
		else {
			this.costLabel = (label.role == ColumnRole.COST) ? label.name : this.costLabel;
			value(label.role, source, label.name, label.rest);
		}
		return label.rest.isEmpty() ? label.role : null;
	}

	/** Of a line with a label the label stays with the goal, once for all its actions. */
	private void value(ColumnRole role, SourceCell line, String label, String value) {
		if (!role.isValue()) {
			this.beside.add(line);
			if (role == ColumnRole.INDICATOR) {
				this.measures.add(value);
			}
			return;
		}
		if (!label.isEmpty()) {
			this.outline.note(part(line, label));
		}
		if (!value.isEmpty()) {
			this.said.computeIfAbsent(role, (key) -> new ArrayList<>()).add(part(line, value));
		}
	}

	private static SourceCell part(SourceCell line, String raw) {
		return new SourceCell(line.table(), line.row(), line.cell(), raw);
	}

	private void add(String raw, SourceCell source) {
		Map<ColumnRole, SourceCell> own = new EnumMap<>(ColumnRole.class);
		NumberedText title = item(withoutOwn(raw, source, own));
		openListed((goal) -> title.number().startsWith(goal + "."));
		this.actions.add(new Entry(title, source, own));
	}

	/**
	 * What is left of a text once what it says of itself in brackets or between dashes is
	 * taken out of it.
	 */
	private static String withoutOwn(String raw, SourceCell source, Map<ColumnRole, SourceCell> own) {
		if (raw.length() > LONGEST_ITEM) {
			return raw;
		}
		Matcher brackets = IN_BRACKETS.matcher(raw);
		if (brackets.matches()) {
			for (String said : NEXT_IN_BRACKETS.split(brackets.group(2))) {
				Label.of(said)
					.filter((label) -> label.role.isValue() && !label.rest.isEmpty())
					.ifPresent((label) -> own.put(label.role, part(source, label.rest)));
			}
		}
		if (!own.isEmpty()) {
			return brackets.group(1);
		}
		Matcher dashes = BETWEEN_DASHES.matcher(raw);
		if (dashes.matches() && ColumnGuess.isTime(dashes.group(3))) {
			own.put(ColumnRole.PARTIES, part(source, dashes.group(2)));
			own.put(ColumnRole.TIME_FRAME, part(source, dashes.group(3)));
			return dashes.group(1);
		}
		Matcher bare = BARE_BRACKETS.matcher(raw);
		if (bare.matches()) {
			List<String> said = List.of(bare.group(2).split("[,;]\\s*"));
			List<String> terms = said.stream().filter(ColumnGuess::isTime).toList();
			if (terms.size() == 1 && said.size() > 1) {
				own.put(ColumnRole.TIME_FRAME, part(source, terms.getFirst()));
				own.put(ColumnRole.PARTIES, part(source,
						said.stream().filter((one) -> !ColumnGuess.isTime(one)).collect(Collectors.joining(", "))));
				return bare.group(1);
			}
		}
		return raw;
	}

	/** Opens goals that were listed above, up to the one that is meant. */
	private void openListed(Predicate<String> meant) {
		boolean any = this.listed.stream().anyMatch((goal) -> meant.test(goal.title.number()));
		while (any) {
			Entry goal = this.listed.removeFirst();
			emit();
			this.outline.openGoal(goal.title, goal.source);
			any = !meant.test(goal.title.number());
		}
	}

	private static NumberedText item(String raw) {
		String text = FoldedText.normal(raw);
		NumberedText numbered = NumberedText.arabic(text);
		String words = numbered.hasNumber() ? numbered.text() : CellLists.withoutNumber(text);
		return new NumberedText(numbered.number(), END_OF_AN_ITEM.matcher(words).replaceFirst(""));
	}

	private void emit() {
		for (Entry entry : this.actions) {
			this.outline.ensureGoal(entry.source);
			FootnoteMarks.Marked text = this.marks.read(entry.title.text());
			this.outline.checkAction(entry.title, entry.source, entry.title.hasNumber());
			ElementDraft action = this.values.action(entry.title.number(), text, entry.source,
					(role) -> cells(entry, role), this.costLabel);
			action.labels().addAll(this.beside);
			this.outline.add(action);
		}
		if (!this.measures.isEmpty() && this.outline.hasGoal()) {
			this.outline.goal()
				.indicators()
				.addAll(ProposedIndicator.of(String.join("\n", this.measures), "", "", "", "", ""));
		}
		if (this.actions.isEmpty()) {
			this.beside.forEach(this.outline::note);
			this.said.values().stream().flatMap(List::stream).forEach(this.outline::note);
		}
		this.actions.clear();
		this.said.clear();
		this.beside.clear();
		this.measures.clear();
		this.costLabel = "";
	}

	/** One sum for several actions is counted with the first of them. */
	private List<SourceCell> cells(Entry entry, ColumnRole role) {
		if (entry.own.containsKey(role)) {
			return List.of(entry.own.get(role));
		}
		return (role == ColumnRole.COST && entry != this.actions.getFirst()) ? List.of()
				: this.said.getOrDefault(role, List.of());
	}

	private static SourceCell source(Block.Paragraph paragraph) {
		return new SourceCell(0, 0, 0, paragraph.text());
	}

}
