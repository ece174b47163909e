package pl.utrwal.documents.out;

import java.util.List;
import java.util.Locale;

/**
 * A document as it is voted on, sent or filed, whatever the format of its file.
 *
 * @param language that it is written in
 * @param upright whether the pages stand upright, as those of a text do, and not across
 * @param corner lines in the upper right corner, such as which annex it is to what act
 * @param below lines below the title
 * @param footer a line at the foot of each page, beside the page's number
 */
public record Paper(Locale language, boolean upright, List<String> corner, String title, List<String> below,
		List<Part> parts, String footer) {

	public Paper {
		corner = List.copyOf(corner);
		below = List.copyOf(below);
		parts = List.copyOf(parts);
	}

	/**
	 * What the paper says, from top to bottom.
	 */
	public sealed interface Part {

	}

	/**
	 * @param level from 1, the highest
	 */
	public record Heading(int level, String text) implements Part {
	}

	/**
	 * @param text its lines are kept
	 */
	public record Paragraph(String text) implements Part {
	}

	/**
	 * A square code that a phone reads.
	 *
	 * @param content what the phone reads, such as an address
	 * @param says what it is for, for who cannot see it
	 */
	public record QrCode(String content, String says) implements Part {
	}

	/**
	 * A table.
	 *
	 * @param name what it holds, for who cannot see it
	 */
	public record Grid(String name, List<Column> columns, List<Line> lines) implements Part {

		public Grid {
			columns = List.copyOf(columns);
			lines = List.copyOf(lines);
		}

	}

	/**
	 * @param width in proportion to the other columns
	 */
	public record Column(String head, int width) {
	}

	/**
	 * A row of a table.
	 *
	 * @param cells one for each column; a single one stands across the whole table and
	 * heads the rows below it
	 * @param struck whether it does not count any more
	 */
	public record Line(List<Words> cells, boolean struck) {

		public Line {
			cells = List.copyOf(cells);
		}

		boolean isAcross(Grid grid) {
			return this.cells.size() == 1 && grid.columns().size() > 1;
		}

	}

	/**
	 * What a cell says.
	 *
	 * @param text its lines are kept
	 * @param notes what is said of it, one a line
	 */
	public record Words(String text, List<String> notes) {

		public Words {
			notes = List.copyOf(notes);
		}

		public Words(String text) {
			this(text, List.of());
		}

	}

}
