package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

/**
 * Reads continuation plans: how they were prepared, a table of programme goals with
 * questions, and a table of questions for each measure. A question says what the cells
 * behind it answer, wherever rows begin and end.
 */
@Component
@Order(20)
public class ContinuationPlanReader implements PlanReader {

	/** What a cell asks, by how it begins; of goals first, then of measures. */
	private enum Question {

		EFFECTS("najważniejszeefekty"), REASON("cozadecydowało"), KEEPING("jakiezmiany"),
		KEEPING_TOO("conależyutrzymać"), JUSTIFICATION("uzasadnienie"), GOALS("jakiecele"), TASKS("podstawowezadania"),
		GROUPS("jakiegrupy"), MEASURABLE("mierzalneefekty");

		private final String letters;

		Question(String letters) {
			this.letters = letters;
		}

		boolean isOfGoals() {
			return compareTo(JUSTIFICATION) < 0;
		}

		/** How many letters differ. */
		int distance(String asked) {
			String beginning = asked.substring(0, Math.min(this.letters.length(), asked.length()));
			return FoldedText.distance(beginning, this.letters);
		}

	}

	private static final int LONGEST_QUESTION = 300;

	private static final int LONGEST_TITLE = 300;

	private static final Pattern PLAN = Pattern.compile("plan(?:u|em|ie)?kontynuacji");

	private static final Pattern GOAL = Pattern
		.compile("(?iu)cel[\\s\\p{Z}]*:?[\\s\\p{Z}]*(\\d{1,2})[\\s\\p{Z}]*[.:)]?[\\s\\p{Z}]*(.+)");

	private static final Pattern MEASURE = Pattern
		.compile("(?iu)działanie[\\s\\p{Z}]+(?:nr[\\s\\p{Z}]*)?(\\d{1,2})[.:)]?[\\s\\p{Z}]*(.+)");

	private static final Pattern CHAPTER = Pattern.compile("[IVX]{1,4}\\.?[\\s\\p{Z}]+\\p{Lu}.*");

	private static final Pattern CAPTION = Pattern.compile("(?iu)tab(?:ela|\\.)[\\s\\p{Z}]*\\d.*");

	private static final Pattern REFERENCE = Pattern.compile(
			"(?iu)(?:zadani[ea]|działani[ea])[\\s\\p{Z}]+(?:nr[\\s\\p{Z}]*)?\\d+(?:[,\\s\\p{Z}]+(?:na[\\s\\p{Z}]+)?(?:stron\\p{L}+|str\\.|s\\.)[\\s\\p{Z}]*\\d+)?"
					+ "|(?:stron[aięy]|str\\.)[\\s\\p{Z}]*\\d+|tabel[aięą][\\s\\p{Z}]*\\d+|(?<!\\p{L})cel[\\s\\p{Z}]*:?[\\s\\p{Z}]*\\d+"
					+ "|(?<!\\p{L})art\\.[\\s\\p{Z}]*\\d+[\\p{L}\\d .]*ustawy(?:[\\s\\p{Z}]+o[\\s\\p{Z}]+\\p{L}+[\\s\\p{Z}]+\\p{L}+)?");

	@Override
	public List<PlanKind> kinds() {
		return List.of(ContinuationKinds.CONTINUATION_PLAN);
	}

	@Override
	public List<String> lookedFor() {
		return List.of("continuation-plan");
	}

	@Override
	public boolean recognises(Document document) {
		List<TextPiece> pieces = TextPiece.of(document);
		boolean named = pieces.stream()
			.filter(TextPiece::isParagraph)
			.limit(3)
			.anyMatch((piece) -> PLAN.matcher(FoldedText.letters(piece.text())).find());
		long questions = pieces.stream().flatMap((piece) -> question(piece).stream()).distinct().count();
		return questions >= (named ? 1 : 3);
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return new Reading(document).proposal();
	}

	private static Optional<Question> question(TextPiece piece) {
		if (piece.text().length() > LONGEST_QUESTION || piece.isParagraph()) {
			return Optional.empty();
		}
		String letters = FoldedText.letters(piece.text());
		for (Question question : Question.values()) {
			if (letters.length() >= question.letters.length() - 1
					&& question.distance(letters) <= question.letters.length() / 8) {
				return Optional.of(question);
			}
		}
		return Optional.empty();
	}

	private static final class Reading {

		private final Document document;

		private final DocumentSurroundings around;

		private final List<ElementDraft> parts = new ArrayList<>();

		private final List<ElementDraft> goals = new ArrayList<>();

		/** Headings and captions of what comes next. */
		private final List<SourceCell> labels = new ArrayList<>();

		private final List<ImportIssue> issues = new ArrayList<>();

		private final StringBuilder title = new StringBuilder();

		private ElementDraft account;

		private ElementDraft measure;

		private Question asked;

		/** How many goals have had their answers. */
		private int answered;

		Reading(Document document) {
			this.document = document;
			this.around = new DocumentSurroundings(document);
		}

		PlanProposal proposal() {
			TextPiece.of(this.document)
				.stream()
				.flatMap((piece) -> piece.isParagraph() ? List.of(piece).stream() : piece.parts().stream())
				.filter((piece) -> !this.around.takes(piece))
				.forEach(this::take);
			if (this.parts.isEmpty()) {
				this.labels.forEach(this::leave);
			}
			else {
				this.parts.getLast().labels().addAll(this.labels);
			}
			FootnoteMarks marks = this.around.marks();
			List<ProposedElement> proposed = this.parts.stream()
				.map((part) -> part.proposed(ContinuationKinds.CONTINUATION_PLAN, marks))
				.toList();
			this.issues.addAll(DocumentSurroundings.unused(marks));
			SourceCell titled = this.title.isEmpty() ? null : new SourceCell(0, 0, 0, this.title.toString());
			return new PlanProposal(ContinuationKinds.CONTINUATION_PLAN, titled, null, proposed,
					this.around.footnotes(), null, this.around.signOff(), List.of(), this.issues, null, List.of());
		}

		private void leave(SourceCell source) {
			this.issues.add((source.row() == 0) ? IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, source.raw())
					: IssueKind.ROW_NOT_UNDERSTOOD.at(source, source.raw()));
		}

		private void take(TextPiece piece) {
			String text = piece.text();
			Matcher named = MEASURE.matcher(text);
			Matcher goal = GOAL.matcher(text);
			Optional<Question> question = question(piece);
			if (question.isPresent()) {
				ask(question.get(), piece);
			}
			else if (named.matches()) {
				begin("measure", named.group(1), named.group(2), piece.source());
			}
			else if (goal.matches() && this.asked == null && this.measure == null && !piece.isParagraph()) {
				begin("programmeGoal", goal.group(1), goal.group(2), piece.source());
			}
			else if (CHAPTER.matcher(text).matches() && (piece.isParagraph() || this.asked != Question.EFFECTS
					&& TextPiece.lines(piece.source().raw()).stream().filter((line) -> !line.isBlank()).count() == 1)) {
				chapter(piece);
			}
			else if (CAPTION.matcher(text).matches() && piece.isParagraph()) {
				this.labels.add(piece.source());
			}
			else if (piece.isParagraph()) {
				paragraph(piece);
			}
			else if (this.asked != null && this.asked.isOfGoals()) {
				answer(piece);
			}
			else if (this.asked != null) {
				answer(measure(piece), piece);
			}
			else {
				this.issues.add(piece.left());
			}
		}

		private void begin(String level, String number, String text, SourceCell source) {
			ElementDraft draft = new ElementDraft(level, number, text, source);
			draft.labels().addAll(this.labels);
			this.labels.clear();
			this.parts.add(draft);
			this.account = null;
			this.asked = null;
			if (level.equals("measure")) {
				this.measure = draft;
			}
			else {
				this.goals.add(draft);
			}
		}

		private void chapter(TextPiece piece) {
			String letters = FoldedText.letters(piece.text());
			this.asked = null;
			if (this.parts.isEmpty() && (letters.contains("wprowadzeni") || letters.contains("opracowani"))) {
				NumberedText heading = NumberedText.roman(piece.text());
				ElementDraft preparation = new ElementDraft("preparation", heading.number(), heading.text(),
						piece.source());
				preparation.labels().addAll(this.labels);
				this.labels.clear();
				this.parts.add(preparation);
				this.account = preparation.list("account", "Opis");
			}
			else {
				this.account = null;
				this.labels.add(piece.source());
			}
		}

		private void paragraph(TextPiece piece) {
			if (this.account != null) {
				this.account.add(new ElementDraft("paragraph", "", piece.text(), piece.source()));
			}
			else if (this.parts.isEmpty() && this.labels.isEmpty()
					&& this.title.length() + piece.text().length() <= LONGEST_TITLE) {
				this.title.append(this.title.isEmpty() ? "" : "\n").append(piece.source().raw());
			}
			else {
				this.issues.add(piece.left());
			}
		}

		private void ask(Question question, TextPiece piece) {
			this.asked = question;
			this.answered = 0;
			this.account = null;
			if (question.distance(FoldedText.letters(piece.text())) > 0) {
				this.issues.add(IssueKind.HEADER_MISSPELT.at(piece.source(), piece.text()));
			}
			switch (question) {
				case EFFECTS -> goal(0, piece).list("effects", "Najważniejsze efekty").labels().add(piece.source());
				case REASON -> goal(0, piece).labels().add(piece.source());
				case KEEPING, KEEPING_TOO ->
					goal(0, piece).list("keeping", "Co należy utrzymać").labels().add(piece.source());
				case JUSTIFICATION, GROUPS -> measure(piece).labels().add(piece.source());
				case GOALS -> list(piece, "measureGoals");
				case TASKS -> list(piece, "measureTasks");
				case MEASURABLE -> list(piece, "measurableEffects");
			}
		}

		private void list(TextPiece piece, String level) {
			measure(piece).add(new ElementDraft(level, "", piece.text(), piece.source()));
		}

		private ElementDraft goal(int index, TextPiece piece) {
			if (this.goals.isEmpty()) {
				this.issues.add(IssueKind.GOAL_MISSING.at(piece.source(), piece.text()));
				Question question = this.asked;
				begin("programmeGoal", "", "Cel bez nazwy");
				this.asked = question;
			}
			return this.goals.get(index);
		}

		private void begin(String level, String number, String text) {
			ElementDraft draft = new ElementDraft(level, number, text);
			this.parts.add(draft);
			if (level.equals("measure")) {
				this.measure = draft;
			}
			else {
				this.goals.add(draft);
			}
		}

		private ElementDraft measure(TextPiece piece) {
			if (this.measure == null) {
				this.issues.add(IssueKind.AREA_TITLE_MISSING.at(piece.source(), piece.text()));
				begin("measure", "", "Działanie bez nazwy");
			}
			return this.measure;
		}

		/** Each goal in turn. */
		private void answer(TextPiece piece) {
			if (this.answered >= this.goals.size()) {
				this.issues.add(piece.left());
				return;
			}
			ElementDraft goal = this.goals.get(this.answered);
			this.answered++;
			if (this.asked == Question.REASON) {
				goal.say(ContinuationKinds.REASON, piece.text(), piece.source());
				return;
			}
			boolean effects = this.asked == Question.EFFECTS;
			ElementDraft list = effects ? goal.list("effects", "Najważniejsze efekty")
					: goal.list("keeping", "Co należy utrzymać");
			for (ListEntry entry : entries(piece)) {
				ElementDraft row = list.add(new ElementDraft(effects ? "effect" : "thingToSustain", entry.number(),
						entry.text(), entry.source()));
				String counted = String.join(", ", Quantity.phrases(entry.text()));
				if (effects && !counted.isEmpty()) {
					row.put(Column.QUANTITIES, CellValue.Quantities.parse(counted));
				}
			}
		}

		private void answer(ElementDraft measure, TextPiece piece) {
			switch (this.asked) {
				case GOALS -> entries(piece).forEach((entry) -> measure.list("measureGoals", "Cele")
					.add(new ElementDraft("measureGoal", entry.number(), entry.text(), entry.source())));
				case TASKS -> entries(piece).forEach(
						(entry) -> measure.list("measureTasks", "Zadania").add(TextTail.task("measureTask", entry)));
				case MEASURABLE ->
					entries(piece).forEach((entry) -> measure.list("measurableEffects", "Mierzalne efekty")
						.add(TextTail.effect("measurableEffect", entry)));
				case GROUPS -> measure.say(Column.TARGET_GROUP, piece.text(), piece.source());
				default -> {
					measure.say(ContinuationKinds.JUSTIFICATION, piece.text(), piece.source());
					measure.put(Column.REFERENCES, references(piece.text()));
				}
			}
		}

		private List<ListEntry> entries(TextPiece piece) {
			List<ListEntry> entries = ListEntry.of(piece.source());
			this.issues.addAll(ListEntry.oddities(entries));
			return entries;
		}

		private static CellValue.References references(String text) {
			return new CellValue.References(REFERENCE.matcher(text)
				.results()
				.map((found) -> FoldedText.normal(found.group()))
				.distinct()
				.map((words) -> Reference.open(words, kind(words)))
				.toList());
		}

		/** The goals are those of the plan's own table. */
		private static ReferenceKind kind(String words) {
			ReferenceKind kind = ReferenceKind.of(words);
			return (kind != ReferenceKind.OTHER) ? kind
					: words.toLowerCase().startsWith("cel") ? ReferenceKind.OWN_TABLE : ReferenceKind.STRATEGY;
		}

	}

}
