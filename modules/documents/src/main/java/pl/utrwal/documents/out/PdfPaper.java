package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import pl.utrwal.documents.out.Paper.Column;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.QrCode;
import pl.utrwal.documents.out.Paper.Words;

/**
 * Writes a paper as a tagged PDF, which a screen reader can read (PDF/UA-1): A4 pages,
 * with the heads of tables repeated on each page, and pages counted.
 */
public final class PdfPaper {

	private static final String FONT = "Liberation Sans";

	private static final String FONT_FILE = "/liberation/LiberationSans-%s.ttf";

	private static final String STYLE = """
			@page { size: A4 %3$s; margin: 18mm 18mm 20mm;
			  @bottom-left { font-family: '%1$s'; font-size: 9pt; content: '%2$s'; }
			  @bottom-right { font-family: '%1$s'; font-size: 9pt; content: counter(page) ' / ' counter(pages); } }
			body { font-family: '%1$s'; font-size: 10pt; line-height: 1.35; margin: 0; }
			h1 { font-size: 16pt; text-align: center; margin: 6mm 0 4mm; }
			h2 { font-size: 13pt; margin: 6mm 0 2mm; page-break-after: avoid; }
			h3 { font-size: 11.5pt; margin: 5mm 0 2mm; page-break-after: avoid; }
			h4 { font-size: 10.5pt; margin: 4mm 0 2mm; page-break-after: avoid; }
			p { margin: 0 0 2mm; }
			.corner { text-align: right; } .below { text-align: center; }
			table { border-collapse: collapse; width: 99.7%%; table-layout: fixed; -fs-table-paginate: paginate; margin-bottom: 4mm; }
			th, td { border: 0.5pt solid #444; padding: 1.2mm 1.6mm; text-align: left; vertical-align: top; word-wrap: break-word; }
			thead th, .across th { background: #ededed; font-weight: bold; }
			tr { page-break-inside: avoid; }
			.struck { text-decoration: line-through; }
			.note { font-size: 8.5pt; }
			.code { float: right; width: 30mm; height: 30mm; }
			""";

	private final StringBuilder html = new StringBuilder();

	private PdfPaper() {
	}

	public static void write(OutputStream out, Paper paper) throws IOException {
		PdfPaper writer = new PdfPaper();
		writer.put(paper);
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfVersion(1.7f);
		builder.usePdfUaAccessibility(true);
		builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true);
		builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true);
		builder.withHtmlContent(writer.html.toString(), null);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFWithoutClosing();
			RepeatedHeads.passOver(renderer.getPdfDocument());
			renderer.getPdfDocument().save(out);
		}
	}

	private static InputStream font(String style) {
		InputStream font = PdfPaper.class.getResourceAsStream(FONT_FILE.formatted(style));
		if (font == null) {
			throw new UncheckedIOException(new IOException("The font %s is missing".formatted(style)));
		}
		return font;
	}

	private void put(Paper paper) {
		String style = STYLE.formatted(FONT, paper.footer().replace("\\", "\\\\").replace("'", "\\27 "),
				paper.upright() ? "portrait" : "landscape");
		this.html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
			.append(escaped(paper.language().toLanguageTag()))
			.append("\"><head>");
		element("title", "", paper.title());
		this.html.append("<meta name=\"subject\" content=\"").append(escaped(paper.title())).append("\"/>");
		element("style", "", style);
		this.html.append("</head><body>");
		paper.corner().forEach((line) -> element("p", "corner", line));
		element("h1", "", paper.title());
		paper.below().forEach((line) -> element("p", "below", line));
		for (Paper.Part part : paper.parts()) {
			switch (part) {
				case Heading heading -> element("h" + Math.min(heading.level() + 1, 4), "", heading.text());
				case Paragraph paragraph -> element("p", "", paragraph.text());
				case QrCode code -> code(code);
				case Grid grid -> table(grid);
			}
		}
		this.html.append("</body></html>");
	}

	private void code(QrCode code) {
		this.html.append("<p><img class=\"code\" alt=\"")
			.append(escaped(code.says()))
			.append("\" src=\"data:image/png;base64,")
			.append(Base64.getEncoder().encodeToString(QrImage.png(code.content())))
			.append("\"/></p>");
	}

	private void table(Grid grid) {
		int all = grid.columns().stream().mapToInt(Column::width).sum();
		this.html.append("<table><colgroup>");
		for (Column column : grid.columns()) {
			this.html.append("<col style=\"width: ").append(100 * column.width() / all).append("%\"/>");
		}
		this.html.append("</colgroup><thead><tr>");
		for (Column column : grid.columns()) {
			this.html.append("<th scope=\"col\">");
			text(column.head());
			this.html.append("</th>");
		}
		this.html.append("</tr></thead><tbody>");
		for (Line line : grid.lines()) {
			boolean across = line.isAcross(grid);
			this.html.append(across ? "<tr class=\"across\">" : "<tr>");
			for (Words words : line.cells()) {
				this.html.append(
						across ? "<th scope=\"colgroup\" colspan=\"%d\">".formatted(grid.columns().size()) : "<td>");
				element("div", line.struck() ? "struck" : "", words.text());
				words.notes().forEach((note) -> element("div", "note", note));
				this.html.append(across ? "</th>" : "</td>");
			}
			this.html.append("</tr>");
		}
		this.html.append("</tbody></table>");
	}

	private void element(String name, String style, String text) {
		this.html.append('<').append(name);
		if (!style.isEmpty()) {
			this.html.append(" class=\"").append(style).append('"');
		}
		this.html.append('>');
		text(text);
		this.html.append("</").append(name).append('>');
	}

	private void text(String text) {
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			this.html.append((i > 0) ? "<br/>" : "").append(escaped(lines.get(i)));
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
