package pl.utrwal.documents.out;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.out.Paper.Column;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.QrCode;
import pl.utrwal.documents.out.Paper.Words;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTest {

	private static final int ROWS = 80;

	@BeforeAll
	static void open() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	/** So long that its table goes over several pages. */
	private static Paper paper() {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(List.of(new Words("Cel 1.1. Rodziny & <dzieci>")), false));
		for (int i = 1; i <= ROWS; i++) {
			lines.add(new Line(
					List.of(new Words("1.1." + i),
							new Words("Zajęcia w świetlicy\ndwa razy " + i, List.of("uwaga " + i)), new Words("GOPS")),
					i % 7 == 0));
		}
		return new Paper(Locale.forLanguageTag("pl"), false, List.of("Załącznik nr 1", "do uchwały X/1/2026"),
				"Plan wsparcia", List.of("Gmina Lipówka"),
				List.of(new Heading(1, "Obszar 1. Rodzina"),
						new Grid("Obszar 1",
								List.of(new Column("Lp.", 1), new Column("Działanie", 6), new Column("Kto", 3)), lines),
						new Heading(1, "Przypisy"), new Paragraph("*) przypis"),
						new QrCode("https://example.org/ą", "Kod z adresem")),
				"Gmina 'Lipówka'");
	}

	private static byte[] pdf() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfPaper.write(out, paper());
		return out.toByteArray();
	}

	@Test
	void aWordDocumentSaysAllOfIt() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocxPaper.write(out, paper());
		Document read = Documents.read(out.toByteArray());
		assertThat(read.blocks()).filteredOn(Block.Paragraph.class::isInstance)
			.extracting((block) -> ((Block.Paragraph) block).text(), (block) -> ((Block.Paragraph) block).heading())
			.filteredOn((said) -> !said.toList().getFirst().toString().isBlank())
			.extracting((said) -> said.toList().toString())
			.containsExactly("[Załącznik nr 1, 0]", "[do uchwały X/1/2026, 0]", "[Plan wsparcia, 0]",
					"[Gmina Lipówka, 0]", "[Obszar 1. Rodzina, 1]", "[Przypisy, 1]", "[*) przypis, 0]");
		Block.Table table = read.tables().getFirst();
		assertThat(table.rows()).hasSize(ROWS + 2);
		assertThat(table.rows().get(1).cells()).singleElement()
			.satisfies((cell) -> assertThat(cell.span()).isEqualTo(3))
			.satisfies((cell) -> assertThat(cell.raw()).isEqualTo("Cel 1.1. Rodziny & <dzieci>"));
		assertThat(table.rows().getLast().cells()).extracting(Block.Cell::raw)
			.containsExactly("1.1." + ROWS, "Zajęcia w świetlicy\ndwa razy %d\nuwaga %d".formatted(ROWS, ROWS), "GOPS");
	}

	@Test
	void aPdfIsAccessible() throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf()), PDFAFlavour.PDFUA_1)) {
			ValidationResult result = Foundries.defaultInstance()
				.createValidator(PDFAFlavour.PDFUA_1, false)
				.validate(parser);
			assertThat(result.getTestAssertions()).isEmpty();
			assertThat(result.isCompliant()).isTrue();
		}
	}

	@Test
	void aPhoneReadsTheCode() throws Exception {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrImage.png("https://example.org/ą")));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		assertThat(new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
			.getText()).isEqualTo("https://example.org/ą");
	}

	/** Heads that are printed again on each page are not read again. */
	@Test
	void aPdfIsReadOnceInOrder() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf())) {
			assertThat(document.getNumberOfPages()).isGreaterThan(2);
			String read = String.join(" ", words(document.getDocumentCatalog().getStructureTreeRoot()).toList())
				.replaceAll("\\s+", " ")
				.strip();
			assertThat(read)
				.startsWith("Załącznik nr 1 do uchwały X/1/2026 Plan wsparcia Gmina Lipówka "
						+ "Obszar 1. Rodzina Lp. Działanie Kto Cel 1.1. Rodziny & <dzieci> "
						+ "1.1.1 Zajęcia w świetlicy dwa razy 1 uwaga 1 GOPS 1.1.2")
				.endsWith("uwaga %d GOPS Przypisy *) przypis".formatted(ROWS))
				.containsOnlyOnce("Lp. Działanie Kto")
				.containsOnlyOnce("Plan wsparcia");
		}
	}

	private static Stream<String> words(PDStructureNode node) {
		return node.getKids().stream().flatMap((kid) -> switch (kid) {
			case PDStructureElement element -> words(element);
			case Integer mcid -> Stream.of(text(((PDStructureElement) node).getPage(), mcid));
			case PDMarkedContentReference reference -> Stream
				.of(text((reference.getPage() != null) ? reference.getPage() : ((PDStructureElement) node).getPage(),
						reference.getMCID()));
			default -> Stream.empty();
		});
	}

	private static String text(PDPage page, int mcid) {
		try {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			StringBuilder text = new StringBuilder();
			extractor.getMarkedContents()
				.stream()
				.filter((content) -> content.getMCID() == mcid)
				.forEach((content) -> append(content, text));
			return text.toString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void append(PDMarkedContent content, StringBuilder text) {
		content.getContents().forEach((part) -> {
			if (part instanceof TextPosition position) {
				text.append(position.getUnicode());
			}
			else if (part instanceof PDMarkedContent inner) {
				append(inner, text);
			}
		});
	}

}
