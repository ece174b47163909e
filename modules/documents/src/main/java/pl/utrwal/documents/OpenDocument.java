package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import pl.utrwal.documents.Blocks.Paragraphs;
import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * Reads an .odt.
 */
final class OpenDocument {

	private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";

	private static final int MAX_SPAN = 1024;

	private static final int MAX_STYLES_IN_A_CHAIN = 20;

	private static final Frames FRAMES = new Frames("table", "table-row", "table-cell");

	private static final char SOFT_HYPHEN = Numeral.SOFT_HYPHEN.charAt(0);

	private final Blocks blocks = new Blocks();

	private final Xml text;

	private final OpenNumbering numbering;

	private final Map<String, Xml> styles = new HashMap<>();

	/** A cell as it is told, before it is repeated. */
	private record Drawn(boolean covered, String raw, int repeated, int span, int rows) {
	}

	/** Further rows that a cell covers, and its width, by its first column. */
	private record Cover(int rows, int span) {
	}

	OpenDocument(Archive archive) {
		if (new String(archive.unpack("META-INF/manifest.xml"), StandardCharsets.UTF_8).contains("encryption-data")) {
			throw new UnreadableDocument(Reason.ENCRYPTED);
		}
		Xml content = Xml.parse(archive.unpack("content.xml"));
		this.text = content.child("body").child("text");
		Xml styles = archive.names().contains("styles.xml") ? Xml.parse(archive.unpack("styles.xml")) : Xml.NOTHING;
		List<Xml> all = Stream.of(content.child("automatic-styles"), styles.child("styles"))
			.flatMap((group) -> group.children().stream())
			.toList();
		this.numbering = new OpenNumbering(all);
		all.forEach((style) -> this.styles.putIfAbsent(style.attribute("name"), style));
	}

	/**
	 * @param content without styles
	 */
	OpenDocument(Xml content) {
		this.text = content.child("body").child("text");
		this.numbering = new OpenNumbering(List.of());
	}

	static boolean is(Archive archive) {
		return archive.names().contains("content.xml")
				&& new String(archive.unpack("mimetype"), StandardCharsets.UTF_8).startsWith(MIME_TYPE);
	}

	Document read() {
		if (this.text == Xml.NOTHING) {
			throw new UnreadableDocument(Reason.DAMAGED);
		}
		walk(this.text, this.blocks::paragraph, true);
		return this.blocks.document();
	}

	/**
	 * @param outside not within a cell or a note: there tables come apart into their
	 * paragraphs
	 */
	private void walk(Xml container, Paragraphs paragraphs, boolean outside) {
		container.children().forEach((child) -> block(child, paragraphs, outside));
	}

	private void block(Xml block, Paragraphs paragraphs, boolean outside) {
		switch (block.name()) {
			case "p" -> paragraph(block, "", paragraphs, outside);
			case "h" -> paragraph(block, this.numbering.nextHeading(block, level(block)), paragraphs, outside);
			case "list" -> list(block, this.numbering.list(block), 1, paragraphs, outside);
			case "table" -> {
				if (outside) {
					table(block);
				}
				else {
					walk(block, paragraphs, false);
				}
			}
			case "tracked-changes", "annotation", "forms", "covered-table-cell" -> {
			}
			default -> {
				if (!block.attribute("display").equals("none")) {
					walk(block, paragraphs, outside);
				}
			}
		}
	}

	/** The first paragraph of an item bears its number. */
	private void list(Xml list, OpenNumbering.Run run, int level, Paragraphs paragraphs, boolean outside) {
		for (Xml item : list.children()) {
			boolean numbered = !item.name().equals("list-header");
			for (Xml child : item.children()) {
				if (child.name().equals("list")) {
					list(child, run, level + 1, paragraphs, outside);
				}
				else if (child.name().equals("p") || child.name().equals("h")) {
					paragraph(child, numbered ? run.next(item, level) : "", paragraphs, outside);
					numbered = false;
				}
				else {
					block(child, paragraphs, outside);
				}
			}
		}
	}

	private static int level(Xml paragraph) {
		return paragraph.name().equals("h") ? Math.max(1, paragraph.number("outline-level", 1)) : 0;
	}

	private void paragraph(Xml paragraph, String number, Paragraphs paragraphs, boolean outside) {
		Line line = new Line();
		line.text.append(number);
		if (!isHidden(paragraph)) {
			inline(paragraph, line);
		}
		paragraphs.add(line.text.toString(), level(paragraph));
		line.shapes.forEach((shape) -> walk(shape, paragraphs, outside));
	}

	private void inline(Xml parent, Line line) {
		for (Xml child : parent.children()) {
			if (child.isText()) {
				line.collapse(Numeral.signs(child.text()));
			}
			else if (child.space().contains("drawing")) {
				line.shapes.add(child);
			}
			else {
				element(child, line);
			}
		}
	}

	private void element(Xml element, Line line) {
		switch (element.name()) {
			case "s" -> {
				int count = Math.max(1, element.number("c", 1));
				this.blocks.spend(count);
				line.add(" ".repeat(count));
			}
			case "tab" -> line.add("\t");
			case "line-break" -> line.add("\n");
			case "note" -> note(element, line);
			case "fieldmark" -> line.add(chosen(element));
			case "content-control" -> {
				if (!element.attribute("showing-place-holder").equals("true")) {
					inline(element, line);
				}
			}
			case "annotation", "ruby-text", "number", "tracked-changes", "script", "label" -> {
			}
			default -> {
				if (!isHidden(element)) {
					inline(element, line);
				}
			}
		}
	}

	/** What was chosen in a drop-down of a form of Word. */
	private static String chosen(Xml field) {
		if (!field.attribute("type").endsWith("DROPDOWN")) {
			return "";
		}
		int chosen = parameters(field, "Selected")
			.map((value) -> value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0)
			.findFirst()
			.orElse(0);
		return parameters(field, "ListEntry").skip(chosen).findFirst().orElse("");
	}

	private static Stream<String> parameters(Xml field, String name) {
		return field.properties("param")
			.filter((parameter) -> parameter.attribute("name").endsWith(name))
			.map((parameter) -> parameter.attribute("value"));
	}

	/** Text that its style, or one that this is based on, does not show. */
	private boolean isHidden(Xml text) {
		return Stream
			.iterate(this.styles.get(text.attribute("style-name")), Objects::nonNull,
					(style) -> this.styles.get(style.attribute("parent-style-name")))
			.limit(MAX_STYLES_IN_A_CHAIN)
			.map((style) -> style.child("text-properties").attribute("display"))
			.filter((display) -> !display.isEmpty())
			.findFirst()
			.filter("none"::equals)
			.isPresent();
	}

	private void note(Xml note, Line line) {
		Xml citation = note.child("note-citation");
		Line mark = new Line();
		inline(citation, mark);
		boolean own = !citation.attribute("label").isEmpty();
		String shown = own ? mark.text.toString() : Numeral.raised(mark.text.toString());
		line.add(shown);
		Blocks.Lines lines = this.blocks.lines();
		walk(note.child("note-body"), lines, false);
		if (note.attribute("note-class").equals("endnote")) {
			this.blocks.endnote(shown, lines.text());
		}
		else {
			this.blocks.footnote(shown, lines.text());
		}
	}

	private void table(Xml table) {
		List<List<Xml>> drawn = table.nearest("table-row").map((row) -> row.all("table-cell").toList()).toList();
		if (FRAMES.isFrame(drawn)) {
			drawn.forEach((row) -> row.forEach((cell) -> walk(cell, this.blocks::paragraph, true)));
			return;
		}
		Blocks.Grid grid = this.blocks.table();
		Map<Integer, Cover> covers = new HashMap<>();
		for (Xml row : table.nearest("table-row").toList()) {
			List<Drawn> cells = row.children()
				.stream()
				.filter((cell) -> cell.name().matches("(covered-)?table-cell"))
				.map(this::draw)
				.toList();
			for (int i = Math.max(1, row.number("number-rows-repeated", 1)); i > 0; i--) {
				this.blocks.spend(1);
				row(cells, grid, covers);
			}
		}
		grid.end();
	}

	private Drawn draw(Xml cell) {
		boolean covered = cell.name().equals("covered-table-cell");
		Blocks.Lines lines = this.blocks.lines();
		if (!covered) {
			walk(cell, lines, false);
		}
		return new Drawn(covered, lines.text(), cell.number("number-columns-repeated", 1),
				Math.clamp(cell.number("number-columns-spanned", 1), 1, MAX_SPAN),
				cell.number("number-rows-spanned", 1));
	}

	private void row(List<Drawn> cells, Blocks.Grid grid, Map<Integer, Cover> covers) {
		int column = 1;
		for (Drawn cell : cells) {
			for (int i = Math.max(1, cell.repeated()); i > 0; i--) {
				this.blocks.spend(1 + cell.raw().length());
				Cover above = covers.remove(column);
				if (!cell.covered()) {
					grid.cell(column, cell.span(), cell.raw(), false);
					cover(covers, column, cell.rows() - 1, cell.span());
				}
				else if (above != null) {
					grid.cell(column, above.span(), "", true);
					cover(covers, column, above.rows() - 1, above.span());
				}
				column++;
			}
		}
		grid.endRow();
	}

	private static void cover(Map<Integer, Cover> covers, int column, int rows, int span) {
		if (rows > 0) {
			covers.put(column, new Cover(rows, span));
		}
	}

	/** The text of a paragraph in the making. */
	private final class Line {

		private final StringBuilder text = new StringBuilder();

		private final List<Xml> shapes = new ArrayList<>();

		/** White space is not taken at the start and after white space. */
		private boolean spaced = true;

		private void collapse(String added) {
			for (int i = 0; i < added.length(); i++) {
				if (added.charAt(i) == SOFT_HYPHEN) {
					continue;
				}
				boolean space = " \t\r\n".indexOf(added.charAt(i)) >= 0;
				if (!space || !this.spaced) {
					this.text.append(space ? ' ' : added.charAt(i));
				}
				this.spaced = space;
			}
		}

		private void add(String added) {
			this.text.append(added);
			this.spaced = false;
		}

	}

}
