package pl.utrwal.plans.adoption.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.plans.adoption.read.PendingAmendments.Waiting;
import pl.utrwal.plans.adoption.read.ResolutionDraft.Opening;

/**
 * Reads a resolution that amends a plan, in the words in which a draft of it is written.
 * The council may have passed other words than the draft had; what is put in another way
 * altogether is not guessed.
 */
@Component
public class ResolutionReader {

	private static final Pattern PARAGRAPH = Pattern.compile("§\\s*(\\d{1,4})\\s*\\.\\s*(.*)");

	private static final Pattern NUMBER = Pattern.compile("(?iu)uchwał[aay]\\s+nr\\s+(\\S*\\w\\S*)");

	private static final Pattern DAY = Pattern.compile("z dnia (\\d{1,2} \\p{L}+ \\d{4})");

	private static final Pattern CLOSING = Pattern.compile(
			"(?iu)(wykonanie|nadzór|kontrolę|traci moc|uchwała (wchodzi|podlega|obowiązuje)|pozostałe postanowienia).*");

	private static final Pattern ENDS = Pattern.compile("(?iu)(uzasadnienie|przewodnicząc[yae]( rady.*)?)");

	/** So many lines name an act: its number, who passed it, and when. */
	private static final int LINES_OF_A_HEAD = 4;

	private static final String IN_COLUMN = "\", w kolumnie \"";

	private final MessageSource messages;

	ResolutionReader(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @return nothing but an empty list of provisions if there are no paragraphs
	 */
	public Read read(Document document, Pending pending) {
		List<String> lines = document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map((block) -> normal(((Block.Paragraph) block).text()))
			.filter((line) -> !line.isEmpty())
			.toList();
		List<String> paragraphs = paragraphs(lines);
		String head = lines.stream()
			.takeWhile((line) -> !PARAGRAPH.matcher(line).matches())
			.limit(LINES_OF_A_HEAD)
			.collect(Collectors.joining(" "));
		Reading reading = new Reading(pending);
		paragraphs.forEach(reading::read);
		return new Read(found(NUMBER, head).orElse(""),
				found(DAY, head).flatMap((day) -> TimeFrame.parse(day).start()).orElse(null), reading.provisions,
				pending.changes().stream().filter((change) -> !reading.taken.contains(change)).toList());
	}

	private static Optional<String> found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/** Each with the lines that go on with it. */
	private static List<String> paragraphs(List<String> lines) {
		List<String> paragraphs = new ArrayList<>();
		for (String line : lines) {
			if (ENDS.matcher(line).matches()) {
				break;
			}
			Matcher matcher = PARAGRAPH.matcher(line);
			if (matcher.matches()) {
				paragraphs.add(line);
			}
			else if (!paragraphs.isEmpty()) {
				paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + line);
			}
		}
		return paragraphs;
	}

	/** Word changes quotation marks and blanks. */
	private static String normal(String text) {
		return text.replaceAll("[„”“‟«»]", "\"").replaceAll("[\\s\\p{Z}]+", " ").strip();
	}

	/** One resolution being read against the text that it amends. */
	private final class Reading {

		private final PlanTable adopted;

		private final List<Opening> openings;

		private final Map<String, Waiting> drafted = new HashMap<>();

		private final Map<Opening, String> words = new HashMap<>();

		private final Set<Waiting> taken = new HashSet<>();

		private final List<Provision> provisions = new ArrayList<>();

		Reading(Pending pending) {
			this.adopted = pending.adopted();
			this.openings = ResolutionDraft.openings(this.adopted, ResolutionReader.this.messages);
			this.openings.forEach((opening) -> this.words.put(opening, normal(opening.words())));
			pending.changes().forEach((change) -> this.drafted.put(said(normal(change.paragraph())), change));
		}

		private static String said(String paragraph) {
			Matcher matcher = PARAGRAPH.matcher(paragraph);
			String said = matcher.matches() ? matcher.group(2) : paragraph;
			return said.endsWith(".\"") ? said : said.replaceFirst("\\.$", "");
		}

		void read(String paragraph) {
			String said = said(paragraph);
			if (CLOSING.matcher(said).matches()) {
				return;
			}
			Waiting same = this.drafted.get(said);
			if (same != null) {
				this.taken.add(same);
				put(paragraph, Meaning.AS_DRAFTED, null, null, "", Map.of());
				return;
			}
			this.openings.stream()
				.filter((opening) -> !opening.meaning().equals(Opening.WITHIN))
				.filter((opening) -> fits(said, opening))
				.findFirst()
				.ifPresentOrElse((opening) -> changed(paragraph, said, opening), () -> added(paragraph, said));
		}

		private boolean fits(String said, Opening opening) {
			String words = this.words.get(opening);
			return opening.meaning().equals(Opening.CHANGED) ? said.contains(words) && said.endsWith("\"")
					: said.endsWith(words);
		}

		private void changed(String paragraph, String said, Opening opening) {
			this.drafted.values()
				.stream()
				.filter((change) -> opening.element().id().equals(change.element()))
				.filter((change) -> opening.column() == null || opening.column().key().equals(change.facet()))
				.forEach(this.taken::add);
			if (opening.meaning().equals(Opening.WITHDRAWN)) {
				put(paragraph, Meaning.WITHDRAWN, opening.element(), null, "", Map.of());
				return;
			}
			String words = this.words.get(opening);
			String value = opening.meaning().equals(Opening.EMPTIED) ? ""
					: said.substring(said.indexOf(words) + words.length(), said.length() - 1);
			put(paragraph, Meaning.CHANGED, opening.element(), opening.column(), value, Map.of());
		}

		/** {@code dodaje się działanie 4 w brzmieniu: "…", w kolumnie "…": "…"}. */
		private void added(String paragraph, String said) {
			Optional<Opening> holder = this.openings.stream()
				.filter((opening) -> opening.meaning().equals(Opening.WITHIN))
				.filter((opening) -> said.contains(this.words.get(opening)))
				.max(Comparator.comparingInt((opening) -> this.words.get(opening).length()));
			Level level = holder
				.flatMap((opening) -> this.adopted.levelsUnder((Section) opening.element())
					.stream()
					.filter(Level::isRow)
					.findFirst())
				.orElse(null);
			if (level == null) {
				put(paragraph, Meaning.UNKNOWN, null, null, "", Map.of());
				return;
			}
			Matcher matcher = Pattern
				.compile("(?: [^\"]*| .*) dodaje się "
						+ Pattern.quote(ResolutionDraft.added(level, ResolutionReader.this.messages))
						+ "(?: (\\S+))? w brzmieniu: \"(.*)\"")
				.matcher(said
					.substring(said.indexOf(this.words.get(holder.get())) + this.words.get(holder.get()).length()));
			if (!matcher.matches()) {
				put(paragraph, Meaning.UNKNOWN, null, null, "", Map.of());
				return;
			}
			Map<String, String> values = new HashMap<>();
			String[] parts = matcher.group(2).split(IN_COLUMN);
			values.put(Column.TEXT, parts[0]);
			for (int index = 1; index < parts.length; index++) {
				String part = parts[index];
				level.columns()
					.stream()
					.filter((column) -> part
						.startsWith(ResolutionDraft.heading(level, column, ResolutionReader.this.messages) + "\": \""))
					.findFirst()
					.ifPresent((column) -> values.put(column.key(), part.substring(
							ResolutionDraft.heading(level, column, ResolutionReader.this.messages).length() + 4)));
			}
			put(paragraph, Meaning.ADDED, holder.get().element(), null,
					(matcher.group(1) != null) ? matcher.group(1) : "", values);
		}

		private void put(String paragraph, Meaning meaning, Element element, Column column, String value,
				Map<String, String> values) {
			Matcher matcher = PARAGRAPH.matcher(paragraph);
			int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
			this.provisions.add(new Provision(number, paragraph, meaning, element,
					(column != null) ? column.key() : null, value, values));
		}

	}

	/**
	 * What is read out of a resolution.
	 *
	 * @param number of the act; empty if it is not to be found
	 * @param day on which it was passed; null if it is not to be found
	 * @param left what waits for an act and is not in this one
	 */
	public record Read(String number, LocalDate day, List<Provision> provisions, List<Waiting> left) {
	}

	/**
	 * A paragraph.
	 *
	 * @param element whose cell changes, which goes, or that the new row stands in; null
	 * where nothing was understood or it is as drafted
	 * @param column the key of the column that changes; null for none
	 * @param value the new words of the cell, or the number of the new row
	 * @param values the texts of a new row by the keys of their columns
	 */
	public record Provision(int number, String paragraph, Meaning meaning, Element element, String column, String value,
			Map<String, String> values) {
	}

	/**
	 * What a paragraph does.
	 */
	public enum Meaning {

		AS_DRAFTED, CHANGED, WITHDRAWN, ADDED, UNKNOWN

	}

}
