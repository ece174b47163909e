package pl.utrwal.documents;

import java.util.ArrayList;
import java.util.List;

import pl.utrwal.documents.Block.*;

final class TextParser {

	/** An abbreviation in capitals is shorter, a title hardly ever. */
	private static final int LETTERS_OF_A_TITLE = 8;

	/** No word processor makes a wider table; nothing is told from the shape of one. */
	private static final int COLUMNS = 63;

	private final List<String> lines;

	/**
	 * For every line the next one, or itself, that opens a cell; past the end if none.
	 */
	private final int[] nextCell;

	private final List<Block> blocks = new ArrayList<>();

	private final List<Part> parts = new ArrayList<>();

	private final StringBuilder paragraph = new StringBuilder();

	private int paragraphLine;

	private int blankLines;

	private int tables;

	/** The most cells of any part. */
	private int width;

	TextParser(List<String> lines) {
		this.lines = lines;
		this.nextCell = new int[lines.size() + 1];
		this.nextCell[lines.size()] = lines.size();
		for (int i = lines.size() - 1; i >= 0; i--) {
			this.nextCell[i] = opensCell(lines.get(i)) ? i : this.nextCell[i + 1];
		}
	}

	Document parse() {
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			if (opensCell(line)) {
				int tab = line.indexOf('\t');
				openCell(line.substring(0, tab), line.substring(tab + 1));
			}
			else if (TextDocument.isBlank(line)) {
				endParagraph();
				this.blankLines++;
			}
			else {
				text(i, line);
			}
		}
		endParagraph();
		endTable();
		return new Document(this.blocks);
	}

	private static boolean opensCell(String line) {
		int tab = line.indexOf('\t');
		return tab >= 0 && TextDocument.isBlank(line.substring(0, tab));
	}

	/**
	 * @param before white space before the tab; directly below a cell it is the last cell
	 * of that row, and the row ends
	 */
	private void openCell(String before, String text) {
		endParagraph();
		boolean endsRow = !before.isEmpty() && this.blankLines == 0 && !this.parts.isEmpty();
		if (endsRow) {
			addCell(before);
		}
		if (this.parts.isEmpty() || this.blankLines > 0 || endsRow) {
			this.parts.add(new Part(this.parts.isEmpty() ? 0 : this.blankLines, new ArrayList<>()));
		}
		addCell(text);
		this.blankLines = 0;
	}

	private void addCell(String text) {
		this.parts.getLast().cells().add(new StringBuilder(text));
		this.width = Math.max(this.width, this.parts.getLast().cells().size());
	}

	private void text(int index, String line) {
		if (!this.parts.isEmpty() && this.blankLines > 0 && isOutside(index)) {
			endTable();
		}
		if (!this.parts.isEmpty()) {
			this.parts.getLast().cells().getLast().append("\n".repeat(this.blankLines + 1)).append(line);
		}
		else if (this.paragraph.isEmpty()) {
			this.paragraphLine = index + 1;
			this.paragraph.append(line);
		}
		else {
			this.paragraph.append('\n').append(line);
		}
		this.blankLines = 0;
	}

	private boolean isOutside(int index) {
		String line = this.lines.get(index).strip();
		if (Character.isLowerCase(line.codePointAt(0)) || Character.isDigit(line.codePointAt(0))) {
			return false;
		}
		int next = this.nextCell[index];
		if (next == this.lines.size()) {
			return this.blankLines > 1;
		}
		boolean endsRow = TextDocument.isBlank(this.lines.get(next - 1));
		boolean goesOn = TextDocument.isBlank(this.lines.get(next));
		if (!endsRow || !isRowComplete()) {
			return false;
		}
		return (this.blankLines > 1) ? !goesOn || isTitleBelow(line) : !goesOn && isTitleBelow(line);
	}

	private boolean isTitleBelow(String line) {
		StringBuilder cell = this.parts.getLast().cells().getLast();
		return isTitle(line) && !isTitle(cell.substring(0, Math.min(cell.length(), 2 * line.length())));
	}

	private boolean isRowComplete() {
		int sum = 0;
		for (int i = this.parts.size() - 1; i >= 0 && sum < this.width; i--) {
			sum += this.parts.get(i).cells().size();
		}
		return this.width > 1 && this.width <= COLUMNS && sum == this.width;
	}

	private static boolean isTitle(CharSequence text) {
		return text.chars().filter(Character::isLetter).count() >= LETTERS_OF_A_TITLE
				&& text.chars().noneMatch(Character::isLowerCase);
	}

	private void endParagraph() {
		if (!this.paragraph.isEmpty()) {
			this.blocks.add(new Paragraph(this.paragraph.toString(), this.paragraphLine));
			this.paragraph.setLength(0);
		}
	}

	private void endTable() {
		if (this.parts.isEmpty()) {
			return;
		}
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < this.parts.size();) {
			int end = endOfRow(i);
			List<Cell> cells = new ArrayList<>();
			for (StringBuilder raw : this.parts.subList(i, end)
				.stream()
				.flatMap((part) -> part.cells().stream())
				.toList()) {
				cells.add(new Cell(cells.size() + 1, raw.toString()));
			}
			rows.add(new Row(rows.size() + 1, cells));
			i = end;
		}
		this.tables++;
		this.blocks.add(new Table(this.tables, rows));
		this.parts.clear();
		this.width = 0;
	}

	private int endOfRow(int first) {
		Part start = this.parts.get(first);
		int sum = start.cells().size();
		int end = first + 1;
		while (sum < this.width && this.width <= COLUMNS && end < this.parts.size()
				&& this.parts.get(end).mayGoOnWith(start)) {
			sum += this.parts.get(end).cells().size();
			end++;
		}
		return (sum == this.width) ? end : first + 1;
	}

	/**
	 * Cells with no blank line between them: a row, or a part of one.
	 *
	 * @param blankLines how many stand before it
	 */
	private record Part(int blankLines, List<StringBuilder> cells) {

		/** Below an empty first cell, which is merged, the row may go on sooner. */
		private boolean mayGoOnWith(Part start) {
			int blankLinesWanted = TextDocument.isBlank(start.cells.getFirst().toString()) ? 1 : 2;
			return this.blankLines >= blankLinesWanted && !(this.cells.size() == 1 && isTitle(this.cells.getFirst()));
		}

	}

}
