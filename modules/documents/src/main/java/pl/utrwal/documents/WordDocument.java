package pl.utrwal.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Blocks.Paragraphs;
import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * Reads a .docx or .docm, strict or not: the text as it is with all tracked changes
 * accepted and hidden text left out.
 */
final class WordDocument {

	private static final Pattern HEADING = Pattern.compile("(?:heading|nagłówek|nagwek)\\s*([1-9])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final int MAX_STYLES_IN_A_CHAIN = 20;

	private static final int MAX_SPAN = 1024;

	private static final int BODY_TEXT = 9;

	private static final Frames FRAMES = new Frames("tbl", "tr", "tc");

	private final Blocks blocks = new Blocks();

	private final Map<String, Xml> parts;

	private final Map<String, Xml> styles;

	private final WordNumbering numbering;

	private final Note footnotes;

	private final Note endnotes;

	/** A note has no notes. */
	private boolean inNote;

	WordDocument(Archive archive) {
		WordParts found = new WordParts(archive);
		this.parts = found.around(found.main().orElseThrow(() -> new UnreadableDocument(Reason.DAMAGED)));
		this.styles = byId(part("styles"), "style", "styleId");
		this.numbering = new WordNumbering(part("numbering"),
				(style) -> this.styles.getOrDefault(style, Xml.NOTHING)
					.child("pPr")
					.child("numPr")
					.child("numId")
					.attribute("val"));
		this.footnotes = new Note(byId(part("footnotes"), "footnote", "id"), Numeral.DECIMAL, this.blocks::footnote);
		this.endnotes = new Note(byId(part("endnotes"), "endnote", "id"), Numeral.LOWER_ROMAN, this.blocks::endnote);
	}

	private Xml part(String role) {
		return this.parts.getOrDefault(role, Xml.NOTHING);
	}

	private static Map<String, Xml> byId(Xml part, String name, String id) {
		return part.all(name)
			.collect(Collectors.toMap((item) -> item.attribute(id), Function.identity(), (first, second) -> first));
	}

	Document read() {
		if (!part("document").has("body")) {
			throw new UnreadableDocument(Reason.DAMAGED);
		}
		walk(part("document").child("body"), this.blocks::paragraph, true);
		return this.blocks.document();
	}

	/**
	 * @param outside not within a cell or a note: there tables come apart into their
	 * paragraphs
	 */
	private void walk(Xml container, Paragraphs paragraphs, boolean outside) {
		StringBuilder carried = new StringBuilder();
		for (Xml child : container.children()) {
			switch (child.name()) {
				case "p" -> paragraph(child, carried, paragraphs, outside);
				case "tbl" -> {
					if (outside) {
						table(child);
					}
					else {
						walk(child, paragraphs, false);
					}
				}
				case "sdt" -> {
					if (!isPlaceholder(child)) {
						walk(child, paragraphs, outside);
					}
				}
				case "tr" -> {
					if (!isDeleted(child.child("trPr"))) {
						walk(child, paragraphs, outside);
					}
				}
				default -> walk(child, paragraphs, outside);
			}
		}
		if (!carried.isEmpty()) {
			paragraphs.add(carried.toString(), 0);
		}
	}

	/** A content control that shows what may be written there, and nothing was. */
	private static boolean isPlaceholder(Xml control) {
		return isOn(control.child("sdtPr"), "showingPlcHdr") && control.nearest("tc").findAny().isEmpty();
	}

	private static boolean isDeleted(Xml properties) {
		return properties.has("del") || properties.has("moveFrom");
	}

	/**
	 * @param carried the text of paragraphs before it whose ends are deleted
	 */
	private void paragraph(Xml paragraph, StringBuilder carried, Paragraphs paragraphs, boolean outside) {
		Xml properties = paragraph.child("pPr");
		Line line = new Line(properties.child("pStyle").attribute("val"));
		line.text.append(carried);
		inline(paragraph, line);
		carried.setLength(0);
		if (isDeleted(properties.child("rPr"))) {
			carried.append(line.text);
		}
		else {
			paragraphs.add(number(properties) + line.text, heading(properties));
		}
		line.boxes.forEach((box) -> walk(box, paragraphs, outside));
	}

	private void inline(Xml parent, Line line) {
		for (Xml child : parent.children()) {
			switch (child.name()) {
				case "t" -> child.children().stream().filter(Xml::isText).forEach((text) -> line.add(text.text()));
				case "tab", "ptab" -> line.add("\t");
				case "br", "cr" -> line.add("\n");
				case "noBreakHyphen" -> line.add("\u2011");
				case "sym" -> line.add(symbol(child.attribute("font"), child.attribute("char")));
				case "fldChar" -> line.add(field(child.child("ffData")));
				case "r" -> run(child, line);
				case "sdt" -> {
					if (!isPlaceholder(child)) {
						inline(child, line);
					}
				}
				case "footnoteReference" -> line.refer(child, this.footnotes);
				case "endnoteReference" -> line.refer(child, this.endnotes);
				case "txbxContent" -> line.boxes.add(child);
				case "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sdtPr" -> {
				}
				default -> inline(child, line);
			}
		}
	}

	private void run(Xml run, Line line) {
		if (isHidden(run.child("rPr"), line.style)) {
			return;
		}
		inline(run, line);
		line.endRun();
	}

	/**
	 * What the run says itself counts first, then its own style, then the paragraph's.
	 */
	private boolean isHidden(Xml properties, String paragraphStyle) {
		return Stream
			.of(Stream.of(properties), styles(properties.child("rStyle").attribute("val")).map(WordDocument::runs),
					styles(paragraphStyle).map(WordDocument::runs))
			.flatMap(Function.identity())
			.filter((item) -> item.has("vanish"))
			.findFirst()
			.filter((item) -> isOn(item, "vanish"))
			.isPresent();
	}

	private static Xml runs(Xml style) {
		return style.child("rPr");
	}

	private static boolean isOn(Xml properties, String name) {
		return properties.has(name) && !properties.child(name).attribute("val").matches("0|false|off");
	}

	/** What was chosen in a form of the older kind, which no run says. */
	private static String field(Xml data) {
		Xml choice = data.child("ddList");
		if (choice != Xml.NOTHING) {
			int chosen = choice.child("result").number("val", choice.child("default").number("val", 0));
			return choice.properties("listEntry")
				.skip(chosen)
				.findFirst()
				.map((entry) -> entry.attribute("val"))
				.orElse("");
		}
		Xml box = data.child("checkBox");
		if (box == Xml.NOTHING) {
			return "";
		}
		return isOn(box, box.has("checked") ? "checked" : "default") ? Numeral.TICKED : Numeral.NOT_TICKED;
	}

	private static String symbol(String font, String code) {
		return code.matches("[0-9A-Fa-f]{4}") ? Numeral.sign(font, Integer.parseInt(code, 16)) : "";
	}

	private String number(Xml properties) {
		Xml own = properties.child("numPr");
		String style = properties.child("pStyle").attribute("val");
		String list = own.child("numId").attribute("val");
		if (!list.isEmpty()) {
			return this.numbering.next(list, own.child("ilvl").number("val", 0));
		}
		return styles(style).filter((item) -> item.child("pPr").child("numPr").has("numId")).findFirst().map((item) -> {
			Xml inherited = item.child("pPr").child("numPr");
			String listOfStyle = inherited.child("numId").attribute("val");
			int level = this.numbering.levelOfStyle(listOfStyle, item.attribute("styleId"));
			Xml told = own.has("ilvl") ? own : inherited;
			return this.numbering.next(listOfStyle, told.child("ilvl").number("val", level));
		}).orElse("");
	}

	private int heading(Xml properties) {
		String style = properties.child("pStyle").attribute("val");
		return Stream.concat(Stream.of(properties), styles(style).map((item) -> item.child("pPr")))
			.filter((item) -> item.has("outlineLvl"))
			.findFirst()
			.map((item) -> (item.child("outlineLvl").number("val", BODY_TEXT) + 1) % (BODY_TEXT + 1))
			.orElseGet(() -> Stream
				.concat(Stream.of(style), styles(style).map((item) -> item.child("name").attribute("val")))
				.map(HEADING::matcher)
				.filter(Matcher::matches)
				.findFirst()
				.map((name) -> Integer.parseInt(name.group(1)))
				.orElse(0));
	}

	/** The style and those it is based on. */
	private Stream<Xml> styles(String style) {
		return Stream
			.iterate(this.styles.get(style), Predicate.not(Objects::isNull),
					(item) -> this.styles.get(item.child("basedOn").attribute("val")))
			.limit(MAX_STYLES_IN_A_CHAIN);
	}

	private void table(Xml table) {
		List<List<Xml>> rows = table.nearest("tr")
			.filter((row) -> !isDeleted(row.child("trPr")))
			.map((row) -> row.nearest("tc").toList())
			.toList();
		if (FRAMES.isFrame(rows)) {
			rows.forEach((row) -> row.forEach((cell) -> walk(cell, this.blocks::paragraph, true)));
			return;
		}
		Blocks.Grid grid = this.blocks.table();
		Set<Integer> merged = Set.of();
		for (Xml row : table.nearest("tr").filter((item) -> !isDeleted(item.child("trPr"))).toList()) {
			Set<Integer> mergedAbove = merged;
			merged = new HashSet<>();
			int column = 1 + span(row.child("trPr").child("gridBefore"), 0);
			List<Xml> cells = row.nearest("tc").toList();
			for (int i = 0; i < cells.size();) {
				if (cells.get(i).child("tcPr").has("cellDel")) {
					column += span(cells.get(i).child("tcPr").child("gridSpan"), 1);
					i++;
					continue;
				}
				Xml merge = cells.get(i).child("tcPr").child("vMerge");
				boolean goesOn = merge != Xml.NOTHING && !merge.attribute("val").equals("restart")
						&& mergedAbove.contains(column);
				if (merge != Xml.NOTHING) {
					merged.add(column);
				}
				Blocks.Lines lines = this.blocks.lines();
				int span = 0;
				do {
					if (!goesOn) {
						walk(cells.get(i), lines, false);
					}
					span += span(cells.get(i).child("tcPr").child("gridSpan"), 1);
					i++;
				}
				while (i < cells.size() && goesOnToTheRight(cells.get(i)));
				grid.cell(column, span, lines.text(), goesOn);
				column += span;
			}
			grid.endRow();
		}
		grid.end();
	}

	private static boolean goesOnToTheRight(Xml cell) {
		Xml merge = cell.child("tcPr").child("hMerge");
		return merge != Xml.NOTHING && !merge.attribute("val").equals("restart");
	}

	private static int span(Xml element, int fallback) {
		return Math.clamp(element.number("val", fallback), fallback, MAX_SPAN);
	}

	/** The notes of a kind whose marks have not come yet, and how they are numbered. */
	private static final class Note {

		private final Map<String, Xml> texts;

		private final Numeral numeral;

		private final BiConsumer<String, String> target;

		private int last;

		Note(Map<String, Xml> texts, Numeral numeral, BiConsumer<String, String> target) {
			this.texts = texts;
			this.numeral = numeral;
			this.target = target;
		}

		private String nextMark() {
			this.last++;
			return Numeral.raised(this.numeral.of(this.last));
		}

	}

	/** The text of a paragraph in the making. */
	private final class Line {

		private final String style;

		private final StringBuilder text = new StringBuilder();

		private final List<Xml> boxes = new ArrayList<>();

		/** A note whose mark the author wrote after it, in the same run. */
		private Runnable marked = () -> {
		};

		/**
		 * @param style of the paragraph; empty if it has none
		 */
		Line(String style) {
			this.style = style;
		}

		private void add(String added) {
			this.text.append(Numeral.signs(added.replace(Numeral.SOFT_HYPHEN, "")));
		}

		private void refer(Xml reference, Note note) {
			Xml text = WordDocument.this.inNote ? null : note.texts.remove(reference.attribute("id"));
			if (text == null) {
				return;
			}
			WordDocument.this.inNote = true;
			Blocks.Lines lines = WordDocument.this.blocks.lines();
			walk(text, lines, false);
			WordDocument.this.inNote = false;
			if (reference.attribute("customMarkFollows").matches("1|true|on")) {
				int start = this.text.length();
				this.marked = () -> note.target.accept(this.text.substring(start).strip(), lines.text());
			}
			else {
				String mark = note.nextMark();
				add(mark);
				note.target.accept(mark, lines.text());
			}
		}

		private void endRun() {
			this.marked.run();
			this.marked = () -> {
			};
		}

	}

}
