package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NumberedText;

/**
 * The areas, goals and actions that were read so far, and where the next one belongs. It
 * goes on over tables, so that a table split in two is one.
 */
final class OutlineDraft {

	private static final int GOAL = 1;

	private static final Pattern GOES_ON = Pattern.compile(
			"[\\s\\p{Z}]*[\\p{Pd}(\\[]*[\\s\\p{Z}]*(?:c\\.?[\\s\\p{Z}]?d\\.?|ciąg dalszy|kontynuacja)[)\\]]*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private final PlanKind kind;

	private final FootnoteMarks marks;

	private final List<ImportIssue> issues;

	private final List<ElementDraft> areas = new ArrayList<>();

	/** Labels that stood in a row of their own, for the next action. */
	private final List<SourceCell> labels = new ArrayList<>();

	/** What stood before the first area, or between two, and heads the next one. */
	private final List<SourceCell> heads = new ArrayList<>();

	private ElementDraft area;

	private int lastGoal;

	private int lastAction;

	/** Some number their actions through the whole document. */
	private int lastOfAll;

	OutlineDraft(PlanKind kind, FootnoteMarks marks, List<ImportIssue> issues) {
		this.kind = kind;
		this.marks = marks;
		this.issues = issues;
	}

	List<ElementDraft> areas() {
		return this.areas;
	}

	boolean hasGoal() {
		return this.area != null && !this.area.inner().isEmpty();
	}

	boolean isArea(String text) {
		return this.area != null && same(this.area.text(Column.TEXT), text);
	}

	boolean isGoal(String text) {
		return hasGoal() && same(goal().text(Column.TEXT), text);
	}

	/** On another page it may say that it goes on. */
	private static boolean same(String one, String other) {
		return GOES_ON.matcher(one).replaceFirst("").equals(GOES_ON.matcher(other).replaceFirst(""));
	}

	ElementDraft goal() {
		return this.area.inner().getLast();
	}

	void openArea(NumberedText title, List<SourceCell> source) {
		keepLabels();
		begin(title, source);
	}

	private void begin(NumberedText title, List<SourceCell> source) {
		source.forEach((cell) -> this.marks.read(cell.raw()));
		this.area = ElementDraft.section(title, source);
		this.area.labels().addAll(this.heads);
		this.heads.clear();
		this.areas.add(this.area);
		this.lastGoal = 0;
	}

	void openGoal(NumberedText title, SourceCell cell) {
		openGoal(title, List.of(cell));
	}

	void openGoal(NumberedText title, List<SourceCell> source) {
		ensureArea(source.getFirst());
		keepLabels();
		source.forEach((cell) -> this.marks.read(cell.raw()));
		checkNumber(title, this.lastGoal, source.getFirst());
		this.lastGoal = title.hasNumber() ? title.place() : this.lastGoal + 1;
		addGoal(title, source);
	}

	private void addGoal(NumberedText title, List<SourceCell> source) {
		ElementDraft goal = ElementDraft.section(title, source);
		if (this.kind.levels().get(GOAL).column(Column.TARGET_GROUP).isPresent()) {
			goal.put(Column.TARGET_GROUP, new CellValue.Words(""), List.of(), List.of());
		}
		this.area.inner().add(goal);
		this.lastAction = 0;
	}

	void ensureArea(SourceCell at) {
		if (this.area == null) {
			this.issues.add(IssueKind.AREA_TITLE_MISSING.at(at.table(), at.row(), ""));
			begin(new NumberedText("", ""), List.of());
		}
	}

	void ensureGoal(SourceCell at) {
		ensureArea(at);
		if (this.area.inner().isEmpty()) {
			this.issues.add(IssueKind.GOAL_MISSING.at(at.table(), at.row(), ""));
			addGoal(new NumberedText("", ""), List.of());
		}
	}

	/**
	 * @param numbered whether the document numbers its actions at all
	 */
	void checkAction(NumberedText title, SourceCell cell, boolean numbered) {
		if (numbered && !(this.lastAction == 0 && title.hasNumber() && title.place() == this.lastOfAll + 1)) {
			checkNumber(title, this.lastAction, cell);
		}
		this.lastAction = title.hasNumber() ? title.place() : this.lastAction + 1;
		this.lastOfAll = Math.max(this.lastOfAll, this.lastAction);
	}

	private void checkNumber(NumberedText title, int last, SourceCell cell) {
		if (!title.hasNumber()) {
			this.issues.add(IssueKind.NUMBER_MISSING.at(cell, cell.raw()));
		}
		else if (title.place() <= last) {
			this.issues.add(IssueKind.NUMBER_RESTARTS.at(cell, cell.raw()));
		}
		else if (title.place() > last + 1) {
			this.issues.add(IssueKind.NUMBER_SKIPS.at(cell, cell.raw()));
		}
	}

	/** An action below the last goal, with the labels that stood above it. */
	void add(ElementDraft action) {
		action.labels().addAll(0, this.labels);
		this.labels.clear();
		goal().inner().add(action);
	}

	/**
	 * @return null if there is none
	 */
	ElementDraft lastAction() {
		return (hasGoal() && !goal().inner().isEmpty()) ? goal().inner().getLast() : null;
	}

	/** Those of the area that is open that come from a table. */
	List<ElementDraft> actions(int table) {
		return (this.area == null) ? List.of()
				: this.area.inner()
					.stream()
					.flatMap((goal) -> goal.inner().stream())
					.filter((action) -> action.source(Column.TEXT)
						.stream()
						.anyMatch((cell) -> Integer.valueOf(table).equals(cell.table())))
					.toList();
	}

	/** A label for the next action. */
	void label(SourceCell cell) {
		this.labels.add(cell);
	}

	/** Words that head what follows: of the area that is open, or of the next one. */
	void head(SourceCell cell) {
		((this.area != null) ? this.area.labels() : this.heads).add(cell);
	}

	/** Words that belong to the area or the goal that is open, such as a sum. */
	void note(SourceCell cell) {
		(hasGoal() ? goal().labels() : (this.area != null) ? this.area.labels() : this.heads).add(cell);
	}

	/** Labels that no action follows belong to the goal above them, or to the area. */
	void keepLabels() {
		if (this.labels.isEmpty()) {
			return;
		}
		if (this.area == null) {
			this.heads.addAll(this.labels);
			this.labels.clear();
			return;
		}
		(hasGoal() ? goal().labels() : this.area.labels()).addAll(this.labels);
		this.labels.clear();
	}

	/** At the end of a table or of the document nothing waits any more. */
	void close() {
		keepLabels();
		if (!this.heads.isEmpty()) {
			ensureArea(this.heads.getFirst());
		}
	}

}
