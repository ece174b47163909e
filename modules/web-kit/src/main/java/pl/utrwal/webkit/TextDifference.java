package pl.utrwal.webkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * How a text differs from another, word by word.
 */
public final class TextDifference {

	private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

	private TextDifference() {
	}

	/**
	 * The parts in their order. All but the added ones make up the text before, all but
	 * the removed ones the text after. No part is empty.
	 */
	public static List<Part> of(String before, String after) {
		List<String> old = words(before);
		List<String> now = words(after);
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
			int from = delta.getSource().getPosition();
			add(pieces, String.join("", old.subList(at, from)), String.join("", delta.getSource().getLines()),
					String.join("", delta.getTarget().getLines()));
			at = from + delta.getSource().size();
		}
		pieces.add(new Piece(String.join("", old.subList(at, old.size())), "", ""));
		return pieces.stream().flatMap((piece) -> piece.parts().stream()).toList();
	}

	/** Changes with nothing but white space between them are read as one. */
	private static void add(List<Piece> pieces, String same, String removed, String added) {
		if (same.isBlank() && !pieces.isEmpty()) {
			Piece last = pieces.removeLast();
			pieces.add(new Piece(last.same(), last.removed() + same + removed, last.added() + same + added));
		}
		else {
			pieces.add(new Piece(same, removed, added));
		}
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	/**
	 * What became of a part of a text.
	 */
	public enum Kind {

		SAME, REMOVED, ADDED

	}

	/**
	 * A part of a text.
	 */
	public record Part(Kind kind, String text) {
	}

	private record Piece(String same, String removed, String added) {

		List<Part> parts() {
			return List
				.of(new Part(Kind.SAME, this.same), new Part(Kind.REMOVED, this.removed),
						new Part(Kind.ADDED, this.added))
				.stream()
				.filter((part) -> !part.text().isEmpty())
				.toList();
		}

	}

}
