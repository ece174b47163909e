package pl.utrwal.plans.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.SourceCell;

/**
 * What stands in front of a plan: by which act it was adopted, and what it is called.
 */
public final class CoverReader {

	/** A cover and a table of contents are not longer. */
	private static final int PARAGRAPHS = 60;

	private static final int LINES_OF_AN_ACT = 8;

	private static final int LINES_OF_A_TITLE = 6;

	private static final int LETTERS_OF_A_TITLE = 300;

	private static final int LETTERS_OF_A_LINE = 500;

	private static final Pattern ACT = Pattern.compile(
			"(?:załącznik(?:\\s+nr\\s+(\\S+))?\\s+(?:do\\s+)?)?(?:uchwał|zarządze)\\p{L}+\\s+(?:nr\\s+)?(\\S*\\d\\S*)\\s+((?:rad|zarząd|wójt|burmistrz|prezydent)\\p{L}+\\s.*?)\\s+"
					+ "z\\s+(?:dnia\\s+)?(\\d{1,2}\\s+\\p{L}+\\s+\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s*(?:r\\b\\.?|roku)?\\.?"
					+ "(?:\\s+w sprawie\\s.*)?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern ACT_BEGINS = Pattern.compile("(?:załącznik|uchwał|zarządze|do uchwał|do zarządze).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu",
			Locale.forLanguageTag("pl"));

	private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("d.M.uuuu");

	private static final Pattern NAMED = Pattern.compile(
			"(?:(?:gminn|miejsk|powiatow|roczn|wieloletni|lokaln|zintegrowan|projekt|miejsko-gminn)\\p{L}*\\s+){0,3}"
					+ "(?:strategi|program|polityk|plan\\b|harmonogram|preliminarz|sprawozdani|raport|informacja\\s+(?:o|z)).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern OF_WHOM = Pattern.compile(
			".*(?:(?<!\\p{L})(?:gmin|miast|powiat|rok|lat|społeczn|alkohol|narkoman|przemoc|rodzin|organizacj|projekt|działań|usług|senior|wsparci|opiek|pomoc)|(?:19|20)\\d\\d).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	/** In whatever letters it stands below the title. */
	private static final Pattern OF_WHICH_YEARS = Pattern.compile(
			"(?:na|w)\\s(?:lata|latach|rok|roku|okres)\\s.{0,20}\\d{4}.{0,20}",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern GOES_ON = Pattern.compile(
			"(?:(?-iu:\\p{Ll})|(?:gmin|miast|powiat|dla|na lat|na rok|na \\d{4}|w gmin|w mie|w lat|oraz |za rok|do roku|z organizac).*).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern YEARS = Pattern
		.compile("((?:19|20)\\d{2})\\s*(?:r\\.\\s*)?[\\p{Pd}/]\\s*((?:19|20)\\d{2})");

	private static final Pattern ONE_YEAR = Pattern.compile(
			"(?:na|za|w)\\s+(?:rok(?:u)?\\s+)?((?:19|20)\\d{2})(?:\\s*r\\.|\\s+rok\\p{L}*)?", Pattern.CASE_INSENSITIVE);

	private static final Pattern UNTIL = Pattern.compile("do\\s+(?:roku\\s+)?((?:19|20)\\d{2})(?!\\d)",
			Pattern.CASE_INSENSITIVE);

	/** The place and the year at the foot of a cover. */
	private static final Pattern PLACE_AND_YEAR = Pattern
		.compile("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?,? (?:\\p{L}+ )?(?:19|20)\\d{2}(?: ?r\\.?| rok)?");

	private final List<Block> blocks;

	private CitedAct act;

	private SourceCell title;

	private List<Block.Paragraph> above = List.of();

	private CoverReader(List<Block> blocks) {
		this.blocks = blocks;
	}

	/**
	 * Takes the paragraphs that say it out of the blocks.
	 */
	public static CoverReader take(List<Block> blocks) {
		CoverReader cover = new CoverReader(blocks);
		cover.takeAct();
		cover.takeTitle();
		return cover;
	}

	/**
	 * The blocks of a document, with what its cover draws in a table without lines as
	 * paragraphs.
	 */
	public static List<Block> unframed(List<Block> document) {
		List<Block> blocks = new ArrayList<>(document);
		for (int i = 0; i < Math.min(blocks.size(), PARAGRAPHS) && !(blocks.get(i) instanceof Block.Footnote); i++) {
			if (blocks.get(i) instanceof Block.Table table) {
				List<String> lines = lines(table);
				if (lines.isEmpty()) {
					break;
				}
				blocks.remove(i);
				for (int j = 0; j < lines.size(); j++) {
					blocks.add(i + j, new Block.Paragraph(lines.get(j), 0));
				}
				i += lines.size() - 1;
			}
		}
		return blocks;
	}

	/**
	 * The lines of a table that names an act or a title, one cell a row.
	 * @return none if the table is anything else
	 */
	private static List<String> lines(Block.Table table) {
		List<String> lines = table.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.flatMap((cell) -> cell.raw().lines())
			.filter((line) -> !FoldedText.normal(line).isEmpty())
			.toList();
		boolean frame = table.rows()
			.stream()
			.allMatch((row) -> row.cells().stream().filter((cell) -> !cell.isBlank()).count() <= 1);
		boolean cover = lines.size() <= LINES_OF_AN_ACT && lines.stream()
			.map(FoldedText::normal)
			.anyMatch((line) -> ACT_BEGINS.matcher(line).matches() || NAMED.matcher(line).matches());
		return (frame && cover && lines.stream().noneMatch((line) -> LevelTitle.of(line).isPresent())) ? lines
				: List.of();
	}

	/**
	 * @return null if the document names none
	 */
	public CitedAct act() {
		return this.act;
	}

	/**
	 * @return null if the document has none
	 */
	public SourceCell title() {
		return this.title;
	}

	/** What stands in front of the title, such as the name of the municipality. */
	public List<Block.Paragraph> above() {
		return this.above;
	}

	/** The years that a text names, such as "2026–2032" or "2027". */
	public static Optional<String> years(String text) {
		Matcher years = YEARS.matcher(text);
		if (years.find()) {
			return Optional.of(years.group(1) + "–" + years.group(2));
		}
		Matcher year = ONE_YEAR.matcher(text);
		if (year.find()) {
			return Optional.of(year.group(1));
		}
		Matcher until = UNTIL.matcher(text);
		return until.find() ? Optional.of("do " + until.group(1)) : Optional.empty();
	}

	/** Is it a line of a cover that names no part of the plan? */
	public static boolean isPlaceAndYear(String text) {
		return PLACE_AND_YEAR.matcher(FoldedText.normal(text)).matches();
	}

	private List<Block.Paragraph> front() {
		return this.blocks.stream()
			.limit(PARAGRAPHS)
			.takeWhile((block) -> !(block instanceof Block.Table))
			.filter(Block.Paragraph.class::isInstance)
			.map(Block.Paragraph.class::cast)
			.toList();
	}

	private void takeAct() {
		List<Block.Paragraph> front = front();
		for (int from = 0; from < front.size(); from++) {
			if (front.get(from).text().length() > LETTERS_OF_A_LINE
					|| !ACT_BEGINS.matcher(FoldedText.normal(front.get(from).text())).matches()) {
				continue;
			}
			for (int to = from + 1; to <= Math.min(front.size(), from + LINES_OF_AN_ACT); to++) {
				List<Block.Paragraph> lines = front.subList(from, to);
				Optional<CitedAct> found = act(lines.stream().map(Block.Paragraph::text).toList());
				if (found.isPresent()) {
					this.act = found.get();
					this.blocks.removeAll(lines);
					return;
				}
			}
		}
	}

	/** The act that some lines name together; empty if they say anything else. */
	public static Optional<CitedAct> act(List<String> lines) {
		Matcher act = ACT.matcher(FoldedText.normal(String.join(" ", lines)));
		return act.matches()
				? day(act.group(4)).map((day) -> new CitedAct(act.group(2), act.group(3), day,
						(act.group(1) != null) ? act.group(1) : "", lines.stream().map(CoverReader::source).toList()))
				: Optional.empty();
	}

	private static Optional<LocalDate> day(String written) {
		try {
			return Optional.of(written.matches("\\d{4}-.*") ? LocalDate.parse(written)
					: written.matches("[\\d./-]+") ? LocalDate.parse(written.replaceAll("[/-]", "."), DIGITS)
							: LocalDate.parse(written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), DAY));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static SourceCell source(String raw) {
		return new SourceCell(0, 0, 0, raw);
	}

	private void takeTitle() {
		List<Block.Paragraph> front = front();
		for (int i = 0; i < front.size(); i++) {
			String text = FoldedText.normal(front.get(i).text());
			if (text.length() > LETTERS_OF_A_TITLE || text.endsWith(".") && !text.endsWith("r.")
					|| !NAMED.matcher(text).matches()) {
				continue;
			}
			List<Block.Paragraph> lines = new ArrayList<>(List.of(front.get(i)));
			StringBuilder whole = new StringBuilder(text);
			for (int j = i + 1; j < Math.min(front.size(), i + LINES_OF_A_TITLE) && years(whole.toString()).isEmpty()
					&& goesOn(front.get(i), front.get(j)); j++) {
				lines.add(front.get(j));
				whole.append(' ').append(FoldedText.normal(front.get(j).text()));
			}
			if (OF_WHOM.matcher(whole).matches()) {
				this.title = source(String.join("\n", lines.stream().map(Block.Paragraph::text).toList()));
				this.above = List.copyOf(front.subList(0, i));
				this.blocks.removeAll(lines);
				return;
			}
		}
	}

	private static boolean goesOn(Block.Paragraph first, Block.Paragraph next) {
		String text = FoldedText.normal(next.text());
		if (OF_WHICH_YEARS.matcher(text).matches()) {
			return true;
		}
		boolean capitals = isCapitals(first.text()) == isCapitals(next.text());
		return text.length() <= LETTERS_OF_A_TITLE && !text.endsWith(".") && capitals
				&& next.heading() == first.heading() && GOES_ON.matcher(text).matches();
	}

	private static boolean isCapitals(String text) {
		return text.chars().noneMatch(Character::isLowerCase);
	}

}
