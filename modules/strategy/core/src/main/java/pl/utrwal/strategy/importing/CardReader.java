package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
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
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * Reads a card: a table whose labels stand on the left of what they name, one card for
 * each action, or for each goal with its actions. What is said of the card holds for each
 * of its actions.
 */
final class CardReader {

	private static final int LEAST_LABELS = 3;

	private static final int LONGEST_LABEL = 100;

	private static final int SAMPLES = 3;

	/** A label in the plural, whose lines are one each. */
	private static final Pattern SEVERAL = Pattern.compile(
			"(?:cele|działania|zadania|kierunki|planowane|proponowane)(?!\\p{L}).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern OF_A_GOAL = Pattern.compile(
			"(.*?)\\s(?:do|dla|w ramach)\\s+celu\\s+(?:operacyjnego|szczegółowego)?\\s*(?:nr\\s*)?([\\d.]+?)\\.?:?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private final TableGrid grid;

	private final OutlineDraft outline;

	private final ActionValues values;

	private final FootnoteMarks marks;

	private final Map<LevelTitle.Word, ColumnRole> levels;

	private final List<ImportIssue> issues;

	/** What somebody said that labels mean, by their letters. */
	private final Map<String, ColumnRole> told;

	private final boolean directionsAreActions;

	/** Whether a label names the action, so that one that describes it is no other. */
	private boolean named;

	private final List<Entry> goals = new ArrayList<>();

	private final List<Entry> actions = new ArrayList<>();

	private final Map<ColumnRole, List<SourceCell>> said = new EnumMap<>(ColumnRole.class);

	private final List<SourceCell> beside = new ArrayList<>();

	/** One sum for several actions is counted with the first of them. */
	private boolean costed;

	private String costLabel = "";

	/**
	 * @param goal the number of the goal that it belongs to; empty if that is not said
	 */
	private record Entry(NumberedText title, SourceCell source, String goal) {
	}

	CardReader(TableGrid grid, OutlineDraft outline, ActionValues values, FootnoteMarks marks,
			Map<LevelTitle.Word, ColumnRole> levels, Map<String, ColumnRole> told, List<ImportIssue> issues) {
		this.grid = grid;
		this.told = told;
		this.outline = outline;
		this.values = values;
		this.marks = marks;
		this.levels = levels;
		this.issues = issues;
		this.directionsAreActions = grid.rows()
			.stream()
			.flatMap((row) -> pairs(row).stream())
			.noneMatch((pair) -> meaning(pair[0].raw(), told).filter(ColumnRole.TEXT::equals).isPresent());
		this.named = grid.rows()
			.stream()
			.flatMap((row) -> pairs(row).stream())
			.anyMatch((pair) -> meaning(pair[0].raw(), told).filter(ColumnRole.TEXT::equals).isPresent()
					&& !isDescription(pair[0].raw()));
	}

	private static boolean isDescription(String label) {
		return FoldedText.letters(label).startsWith("opis");
	}

	/**
	 * Do labels stand on the left of most rows, and no headings above them?
	 * @param named whether the action that it describes is named above it
	 */
	static boolean is(TableGrid grid, boolean named) {
		if (grid.isRagged() || grid.width() < 2) {
			return false;
		}
		Set<ColumnRole> known = EnumSet.noneOf(ColumnRole.class);
		int labels = 0;
		int all = 0;
		boolean titled = named;
		for (TableGrid.Row row : grid.rows()) {
			List<Placed[]> pairs = pairs(row);
			titled |= row.filled().size() == 1 && LevelTitle.of(row.filled().getFirst().raw())
				.filter((said) -> said.word() == LevelTitle.Word.ACTION && !said.text().isEmpty())
				.isPresent();
			if (pairs.isEmpty() && row.cells().size() > 1 && row.filled().size() > 1) {
				return false;
			}
			for (Placed[] pair : pairs) {
				Optional<ColumnRole> meaning = meaning(pair[0].raw());
				all++;
				labels += meaning.isPresent() ? 1 : 0;
				meaning.ifPresent(known::add);
			}
		}
		boolean elements = titled || known.contains(ColumnRole.TEXT) || known.contains(ColumnRole.GOAL)
				|| known.contains(ColumnRole.AREA);
		boolean enough = known.size() >= LEAST_LABELS || known.size() == LEAST_LABELS - 1 && labels == all;
		return elements && enough && 2 * labels > all
				&& !TableHeadings.in(grid).containsKey(grid.rows().getFirst().number());
	}

	/** The cells of a row with words, but for its number. */
	private static List<Placed> labelled(TableGrid.Row row) {
		List<Placed> cells = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
		return isNumbered(cells) ? cells.subList(1, cells.size()) : cells;
	}

	/** Rows of label and value may be numbered, and headed as such. */
	private static boolean isNumbered(List<Placed> cells) {
		return cells.size() == 3 && (ColumnGuess.isBareNumber(cells.getFirst().raw())
				|| ColumnRole.meantBy(cells.getFirst().raw()).filter(ColumnRole.NUMBER::equals).isPresent());
	}

	/** Labels with what stands to the right of each. */
	private static List<Placed[]> pairs(TableGrid.Row row) {
		List<Placed> cells = labelled(row);
		List<Placed[]> pairs = new ArrayList<>();
		if (cells.isEmpty() || cells.size() % 2 != 0 && row.cells().size() != 2 || cells.size() > 4) {
			return pairs;
		}
		for (int i = 0; i + 1 < cells.size(); i += 2) {
			if (!cells.get(i + 1).goesOn() && meaning(cells.get(i).raw()).isEmpty() && i > 0) {
				return List.of();
			}
			pairs.add(new Placed[] { cells.get(i), cells.get(i + 1) });
		}
		return pairs;
	}

	/**
	 * What stands on the left, each once, from top to bottom.
	 */
	static List<String> labels(TableGrid grid) {
		return grid.rows()
			.stream()
			.flatMap((row) -> pairs(row).stream())
			.filter((pair) -> !pair[0].goesOn())
			.map((pair) -> FoldedText.normal(pair[0].raw()))
			.distinct()
			.toList();
	}

	/** What the first label of such letters says, for somebody to recognise it. */
	static TableColumns.TableColumn column(TableGrid grid, String label, Map<String, ColumnRole> told) {
		List<String> samples = grid.rows()
			.stream()
			.flatMap((row) -> pairs(row).stream())
			.filter((pair) -> FoldedText.normal(pair[0].raw()).equals(label))
			.map((pair) -> FoldedText.normal(pair[1].raw()))
			.limit(SAMPLES)
			.toList();
		return new TableColumns.TableColumn(label, samples, meaning(label, told).orElse(ColumnRole.LABEL));
	}

	private static Optional<ColumnRole> meaning(String label, Map<String, ColumnRole> told) {
		ColumnRole said = told.get(FoldedText.letters(label));
		return (said != null) ? Optional.of(said) : meaning(label);
	}

	static Optional<ColumnRole> meaning(String label) {
		String text = FoldedText.normal(label).replaceAll("[:.]$", "");
		if (text.isEmpty() || text.length() > LONGEST_LABEL) {
			return Optional.empty();
		}
		Matcher ofAGoal = OF_A_GOAL.matcher(text);
		if (ofAGoal.matches()) {
			return Optional.of(ColumnRole.TEXT);
		}
		Optional<LevelTitle> title = LevelTitle.label(text);
		return title.map((said) -> switch (said.word()) {
			case AREA, STRATEGIC, DIRECTION -> ColumnRole.AREA;
			case OPERATIONAL -> ColumnRole.GOAL;
			case ACTION -> ColumnRole.TEXT;
		}).or(() -> ColumnRole.meantBy(text));
	}

	/**
	 * @param named the paragraph that names the action; null if the card does
	 */
	void read(Block.Paragraph named) {
		if (named != null) {
			this.named = true;
			this.actions.add(new Entry(LevelTitle.of(named.text()).orElseThrow().numbered(),
					new SourceCell(this.grid.number(), 0, 0, named.text()), ""));
		}
		for (TableGrid.Row row : this.grid.rows()) {
			List<Placed[]> pairs = pairs(row);
			if (pairs.isEmpty()) {
				row.filled().forEach((cell) -> alone(cell));
			}
			pairs.forEach((pair) -> pair(pair[0], pair[1]));
			List<Placed> cells = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
			if (isNumbered(cells) && !cells.getFirst().goesOn()) {
				this.outline.head(cells.getFirst().source());
			}
		}
		emit();
		this.outline.close();
	}

	/** A title over the whole card, or a label with nothing beside it. */
	private void alone(Placed cell) {
		Optional<LevelTitle> title = LevelTitle.of(cell.raw()).filter((said) -> !said.text().isEmpty());
		ColumnRole level = title.map((said) -> this.levels.get(said.word())).orElse(null);
		if (level == ColumnRole.AREA) {
			emit();
			this.outline.openArea(title.get().numbered(), List.of(cell.source()));
		}
		else if (level == ColumnRole.GOAL) {
			emit();
			this.outline.openGoal(title.get().numbered(), cell.source());
		}
		else if (title.filter((said) -> said.word() == LevelTitle.Word.ACTION).isPresent()) {
			emit();
			this.actions.add(new Entry(title.get().numbered(), cell.source(), ""));
		}
		else {
			this.outline.head(cell.source());
		}
	}

	private void pair(Placed label, Placed value) {
		String name = FoldedText.normal(label.raw());
		Optional<ColumnRole> meaning = meaning(name, this.told);
		if (!value.goesOn()) {
			take(label, name, meaning, value);
		}
		if (!label.goesOn()) {
			this.outline.head(label.source());
		}
	}

	private void take(Placed label, String name, Optional<ColumnRole> meaning, Placed value) {
		switch (role(name, meaning)) {
			case AREA -> {
				emit();
				openArea(name, value.source());
			}
			case GOAL -> {
				if (!this.actions.isEmpty()) {
					emit();
				}
				entries(name, value.source(), "").forEach(this.goals::add);
			}
			case TEXT -> {
				if (!this.said.isEmpty() && !this.actions.isEmpty()) {
					emit();
				}
				Matcher ofAGoal = OF_A_GOAL.matcher(name);
				entries(name, value.source(), ofAGoal.matches() ? ofAGoal.group(2) : "").forEach(this.actions::add);
			}
			case FROM, TO, TIME_FRAME, PARTIES, PARTNERS, FUNDING, COST -> {
				this.costLabel = (meaning.get() == ColumnRole.COST) ? name : this.costLabel;
				this.said.computeIfAbsent(meaning.get(), (role) -> new ArrayList<>()).add(value.source());
			}
			case NUMBER, TARGET_GROUP, INDICATOR, BASELINE, TARGET, DATA_SOURCE, RESULT, METHOD, DONE -> {
				this.beside.add(value.source());
				this.said.computeIfAbsent(role(name, meaning), (role) -> new ArrayList<>()).add(value.source());
			}
			case LABEL -> {
				this.beside.add(value.source());
				if (!this.told.containsKey(FoldedText.letters(name))) {
					this.issues.add(IssueKind.LABEL_NOT_UNDERSTOOD.at(label.source(), label.raw()));
				}
			}
		}
	}

	/** What this document calls a level may be another level elsewhere. */
	private ColumnRole role(String name, Optional<ColumnRole> meaning) {
		if (this.told.containsKey(FoldedText.letters(name))) {
			return meaning.orElseThrow();
		}
		if (this.named && isDescription(name)) {
			return ColumnRole.METHOD;
		}
		Optional<LevelTitle> title = LevelTitle.label(name);
		if (title.isPresent() && title.get().word() == LevelTitle.Word.DIRECTION && this.directionsAreActions) {
			return ColumnRole.TEXT;
		}
		ColumnRole level = title.map((said) -> this.levels.get(said.word())).orElse(null);
		return (level != null) ? level : meaning.orElse(ColumnRole.LABEL);
	}

	private void openArea(String name, SourceCell source) {
		NumberedText title = title(name, source.raw());
		if (!this.outline.isArea(title.text())) {
			this.outline.openArea(title, List.of(source));
		}
		else {
			this.outline.note(source);
		}
	}

	private static NumberedText title(String label, String raw) {
		String number = LevelTitle.label(label).map(LevelTitle::number).orElse("");
		NumberedText own = LevelTitle.of(raw).map(LevelTitle::numbered).orElseGet(() -> NumberedText.any(raw));
		return (own.hasNumber() || number.isEmpty()) ? own : new NumberedText(number, own.text());
	}

	private static List<Entry> entries(String label, SourceCell cell, String goal) {
		List<String> items = CellLists.several(cell.raw());
		List<String> lines = cell.raw().lines().filter((line) -> !FoldedText.normal(line).isEmpty()).toList();
		if (items.isEmpty() && lines.size() > 1 && SEVERAL.matcher(label).matches()) {
			items = lines;
		}
		if (items.isEmpty()) {
			return List.of(new Entry(title(label, cell.raw()), cell, goal));
		}
		return items.stream()
			.map((item) -> new Entry(NumberedText.any(item),
					new SourceCell(cell.table(), cell.row(), cell.cell(), item), goal))
			.toList();
	}

	/** The goals and actions of the card so far. */
	private void emit() {
		if (this.goals.isEmpty()) {
			this.actions.forEach((action) -> action(action, this.actions.size() == 1));
		}
		for (int i = 0; i < this.goals.size(); i++) {
			Entry goal = this.goals.get(i);
			if (!this.outline.isGoal(goal.title.text())) {
				this.outline.openGoal(goal.title, goal.source);
			}
			boolean last = i == this.goals.size() - 1;
			String place = String.valueOf(i + 1);
			this.actions.stream()
				.filter((action) -> action.goal.isEmpty() ? last : action.goal.equals(goal.title.number())
						|| goal.title.number().isEmpty() && action.goal.equals(place)
						|| last && this.goals.stream().noneMatch((other) -> other.title.number().equals(action.goal)))
				.toList()
				.forEach((action) -> action(action, this.actions.size() == 1));
		}
		if (this.actions.isEmpty()) {
			Stream.concat(this.said.values().stream().flatMap(List::stream), this.beside.stream())
				.distinct()
				.forEach(this.outline::note);
		}
		this.goals.clear();
		this.actions.clear();
		this.said.clear();
		this.beside.clear();
		this.costed = false;
		this.costLabel = "";
	}

	/**
	 * @param measured whether what the card measures is this action
	 */
	private void action(Entry entry, boolean measured) {
		this.outline.ensureGoal(entry.source);
		FootnoteMarks.Marked text = this.marks.read(entry.title.text());
		this.outline.checkAction(entry.title, entry.source, entry.title.hasNumber());
		ElementDraft action = this.values.action(entry.title.number(), text, entry.source,
				(role) -> (role == ColumnRole.COST && this.costed) ? List.of() : cells(role), this.costLabel);
		this.costed = true;
		action.labels().addAll(this.beside);
		if (measured) {
			action.indicators()
				.addAll(ProposedIndicator.of(ActionValues.raw(cells(ColumnRole.INDICATOR)),
						ActionValues.raw(cells(ColumnRole.BASELINE)), "", ActionValues.raw(cells(ColumnRole.TARGET)),
						"", ActionValues.raw(cells(ColumnRole.DATA_SOURCE))));
		}
		this.outline.add(action);
	}

	private List<SourceCell> cells(ColumnRole role) {
		return this.said.getOrDefault(role, List.of());
	}

}
