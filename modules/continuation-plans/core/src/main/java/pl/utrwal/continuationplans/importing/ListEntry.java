package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NumberedText;

/**
 * An entry of a list that stands in one cell: what it is, its number, and its words.
 */
final class ListEntry {

	enum Kind {

		/** A heading with a Roman number. */
		CHAPTER,

		/** A short line of its own. */
		HEADING,

		ITEM,

		/** Words without a number. */
		WORDS

	}

	private static final Pattern CHAPTER = Pattern.compile("[IVXL]+[.)].*");

	private static final Pattern BULLET = Pattern.compile("[·•▪◦*\\-–—][\\s\\p{Z}]*\\S.*");

	private static final Pattern NEXT = Pattern
		.compile("(?<=[\\p{L}.;,)])[\\s\\p{Z}]+(?=(\\d{1,2})[.)][\\s\\p{Z}]*\\p{Lu})");

	private static final int LETTERS_OF_A_HEADING = 60;

	private final Kind kind;

	private final String number;

	private final SourceCell source;

	private final StringBuilder text;

	private final StringBuilder raw = new StringBuilder();

	private ListEntry(Kind kind, NumberedText numbered, SourceCell source, String line) {
		this.kind = kind;
		this.number = numbered.number();
		this.source = source;
		this.text = new StringBuilder(numbered.text());
		this.raw.append(line);
	}

	/**
	 * All entries of a cell, with all its words, in their order.
	 */
	static List<ListEntry> of(SourceCell cell) {
		List<ListEntry> entries = new ArrayList<>();
		List<String> lines = lines(cell.raw());
		boolean numbered = lines.stream()
			.map(FoldedText::normal)
			.anyMatch((line) -> CHAPTER.matcher(line).matches() || NumberedText.arabic(line).hasNumber());
		StringBuilder blank = new StringBuilder();
		for (String line : lines) {
			String text = FoldedText.normal(line);
			ListEntry last = entries.isEmpty() ? null : entries.getLast();
			if (text.isEmpty()) {
				(last != null ? last.raw : blank).append(line);
				continue;
			}
			Kind kind = kind(text, last, numbered);
			if (kind == null) {
				last.add(text, line);
			}
			else {
				NumberedText read = switch (kind) {
					case CHAPTER -> NumberedText.roman(text);
					case ITEM -> NumberedText.arabic(text);
					default -> new NumberedText("", text);
				};
				entries.add(new ListEntry(kind, read, cell, blank + line));
				blank.setLength(0);
			}
		}
		return entries;
	}

	/** A list may go on in the same line with its next number. */
	private static List<String> lines(String raw) {
		List<String> lines = new ArrayList<>();
		int last = 0;
		for (String line : TextPiece.lines(raw)) {
			int start = 0;
			int number = NumberedText.arabic(line).place();
			last = (number > 0) ? number : last;
			Matcher next = NEXT.matcher(line);
			while (next.find()) {
				if (last > 0 && Integer.parseInt(next.group(1)) == last + 1) {
					lines.add(line.substring(start, next.end()));
					start = next.end();
					last++;
				}
			}
			lines.add(line.substring(start));
		}
		return lines;
	}

	/** Null if it goes on with the last entry. */
	private static Kind kind(String line, ListEntry last, boolean numbered) {
		if (CHAPTER.matcher(line).matches() && NumberedText.roman(line).hasNumber()) {
			return Kind.CHAPTER;
		}
		if (NumberedText.arabic(line).hasNumber()) {
			return Kind.ITEM;
		}
		if (last == null) {
			return Kind.WORDS;
		}
		if (!numbered) {
			return Character.isLowerCase(line.codePointAt(0)) ? null : Kind.WORDS;
		}
		if (BULLET.matcher(line).matches()) {
			return null;
		}
		return switch (last.kind) {
			case CHAPTER, HEADING -> Kind.WORDS;
			case WORDS -> null;
			case ITEM -> last.isFinished() && isHeading(line) ? Kind.HEADING : null;
		};
	}

	private static boolean isHeading(String line) {
		return Character.isUpperCase(line.codePointAt(0)) && line.length() <= LETTERS_OF_A_HEADING
				&& Character.isLetterOrDigit(line.codePointBefore(line.length()));
	}

	private boolean isFinished() {
		return this.text.toString().matches("(?s).*[.;:!?]");
	}

	private void add(String line, String raw) {
		this.text.append(BULLET.matcher(line).matches() ? '\n' : ' ').append(line);
		this.raw.append(raw);
	}

	Kind kind() {
		return this.kind;
	}

	String number() {
		return this.number;
	}

	String text() {
		return this.text.toString();
	}

	SourceCell source() {
		return TextPiece.portion(this.source, this.raw.toString());
	}

	/** What is odd about the numbers of a list. */
	static List<ImportIssue> oddities(List<ListEntry> entries) {
		List<ImportIssue> issues = new ArrayList<>();
		boolean any = entries.stream().anyMatch((entry) -> entry.kind == Kind.ITEM);
		int last = 0;
		for (ListEntry entry : entries) {
			if (entry.kind == Kind.CHAPTER || entry.kind == Kind.HEADING) {
				last = 0;
			}
			else if (entry.kind == Kind.ITEM) {
				int place = new NumberedText(entry.number, "").place();
				if (place <= last) {
					issues.add(IssueKind.NUMBER_RESTARTS.at(entry.source, FoldedText.normal(entry.raw.toString())));
				}
				else if (place > last + 1) {
					issues.add(IssueKind.NUMBER_SKIPS.at(entry.source, FoldedText.normal(entry.raw.toString())));
				}
				last = place;
			}
			else if (any && last > 0) {
				issues.add(IssueKind.NUMBER_MISSING.at(entry.source, FoldedText.normal(entry.raw.toString())));
			}
		}
		return issues;
	}

}
