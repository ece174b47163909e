package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Footnote;

/**
 * Finds the marks of footnotes in texts; not at the start of a line, where they list.
 */
public final class FootnoteMarks {

	private static final String RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]+\\)?";

	private static final String STARS = "\\*+\\)?";

	private static final Pattern FOOTNOTE = Pattern.compile("(" + STARS + "|" + RAISED + ")[\\s\\p{Z}]*(\\S.*)",
			Pattern.DOTALL);

	private final List<Footnote> footnotes;

	private final Pattern mark;

	private final Set<String> used = new HashSet<>();

	public FootnoteMarks(List<Footnote> footnotes) {
		this.footnotes = footnotes;
		String any = Stream
			.concat(footnotes.stream()
				.map(Footnote::mark)
				.filter((known) -> !known.isEmpty())
				.sorted(Comparator.comparing(String::length).reversed())
				.map(Pattern::quote), Stream.of(STARS))
			.collect(Collectors.joining("|"));
		this.mark = Pattern.compile("(?<=[^\\s\\p{Z}])[\\t\\p{Z}]*(" + any + ")(?![\\p{L}\\p{N}*])");
	}

	/** The footnote that a paragraph is: a mark and a text. */
	public static Optional<Footnote> footnote(String paragraph) {
		Matcher matcher = FOOTNOTE.matcher(paragraph.strip());
		return matcher.matches()
				? Optional.of(new Footnote(matcher.group(1), FoldedText.normal(matcher.group(2)), List.of()))
				: Optional.empty();
	}

	/**
	 * @return the text without marks, and the marks as the footnotes have them, or as
	 * they stand if there is no such footnote
	 */
	public Marked read(String raw) {
		List<String> found = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		Matcher matcher = this.mark.matcher(raw);
		StringBuilder text = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(text, "");
			String written = matcher.group(1);
			Optional<String> known = known(written);
			String mark = known.orElse(written);
			this.used.add(mark);
			if (!found.contains(mark)) {
				found.add(mark);
				if (known.isEmpty()) {
					unknown.add(written);
				}
			}
		}
		matcher.appendTail(text);
		return new Marked(text.toString(), found, unknown);
	}

	public Stream<Footnote> unused() {
		return this.footnotes.stream().filter((footnote) -> !this.used.contains(footnote.mark()));
	}

	private Optional<String> known(String written) {
		List<String> known = this.footnotes.stream().map(Footnote::mark).toList();
		return known.contains(written) ? Optional.of(written)
				: known.stream().filter((mark) -> bare(mark).equals(bare(written))).findFirst();
	}

	private static String bare(String mark) {
		return mark.replace(")", "");
	}

	/**
	 * @param unknown marks without a footnote, among the others
	 */
	public record Marked(String text, List<String> marks, List<String> unknown) {
	}

}
