package pl.utrwal.documents;

import java.util.ArrayList;
import java.util.List;

import pl.utrwal.documents.Block.*;
import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * A document in the making, for word processors' files. Blank paragraphs, and tables and
 * rows with no cells, are left out.
 */
final class Blocks {

	/** The only place where the text of a document goes: outside tables, or in a cell. */
	interface Paragraphs {

		void add(String text, int heading);

	}

	private final List<Block> blocks = new ArrayList<>();

	private final List<Footnote> footnotes = new ArrayList<>();

	private final List<Footnote> endnotes = new ArrayList<>();

	private int paragraphs;

	private int tables;

	private int cells;

	private int characters;

	void paragraph(String text, int heading) {
		this.paragraphs++;
		spend(text.length());
		if (!TextDocument.isBlank(text)) {
			this.blocks.add(new Paragraph(withoutBlankEnd(text), this.paragraphs, heading));
		}
	}

	void footnote(String mark, String text) {
		this.footnotes.add(note(mark, text));
	}

	void endnote(String mark, String text) {
		this.endnotes.add(note(mark, text));
	}

	/** A mark of the author's own stands at the start of the text once more. */
	private static Footnote note(String mark, String text) {
		String stripped = text.strip();
		return new Footnote(mark, stripped.startsWith(mark) ? stripped.substring(mark.length()).strip() : stripped);
	}

	Grid table() {
		return new Grid();
	}

	Lines lines() {
		return new Lines();
	}

	Document document() {
		if (this.blocks.stream().allMatch(Blocks::isBlank) && this.footnotes.isEmpty() && this.endnotes.isEmpty()) {
			throw new UnreadableDocument(Reason.EMPTY);
		}
		this.blocks.addAll(this.footnotes);
		this.blocks.addAll(this.endnotes);
		return new Document(this.blocks);
	}

	/** To be asked before so many characters are made. */
	void spend(int length) {
		if (length > Documents.MAX_CHARACTERS - this.characters) {
			throw new UnreadableDocument(Reason.TOO_LARGE);
		}
		this.characters += length;
	}

	private static boolean isBlank(Block block) {
		return block instanceof Table table
				&& table.rows().stream().flatMap((row) -> row.cells().stream()).allMatch(Cell::isBlank);
	}

	private static String withoutBlankEnd(String text) {
		int end = text.length();
		int line = text.lastIndexOf('\n');
		while (line >= 0 && TextDocument.isBlank(text.substring(line, end))) {
			end = line;
			line = text.lastIndexOf('\n', end - 1);
		}
		return text.substring(0, end);
	}

	/** The text of a cell or a note. */
	final class Lines implements Paragraphs {

		private final StringBuilder text = new StringBuilder();

		private boolean started;

		@Override
		public void add(String text, int heading) {
			spend(text.length() + 1);
			if (this.started) {
				this.text.append('\n');
			}
			this.text.append(text);
			this.started = true;
		}

		String text() {
			return withoutBlankEnd(this.text.toString());
		}

	}

	/** A table in the making. */
	final class Grid {

		private final List<Row> rows = new ArrayList<>();

		private List<Cell> row = new ArrayList<>();

		/**
		 * @param goesOn whether a cell above covers it
		 */
		void cell(int column, int span, String raw, boolean goesOn) {
			Blocks.this.cells++;
			if (Blocks.this.cells > Documents.MAX_CELLS) {
				throw new UnreadableDocument(Reason.TOO_LARGE);
			}
			this.row.add(new Cell(this.row.size() + 1, raw, column, span, goesOn));
		}

		void endRow() {
			if (!this.row.isEmpty()) {
				this.rows.add(new Row(this.rows.size() + 1, this.row));
				this.row = new ArrayList<>();
			}
		}

		void end() {
			if (!this.rows.isEmpty()) {
				Blocks.this.tables++;
				Blocks.this.blocks.add(new Table(Blocks.this.tables, this.rows));
			}
		}

	}

}
