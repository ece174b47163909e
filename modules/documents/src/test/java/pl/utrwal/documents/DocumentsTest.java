package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.documents.Block.Paragraph;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {

	private static final Document PLAN = new Document(List.of(new Paragraph("Plan", 1)));

	@Test
	void theFormIsToldByTheContent() {
		assertThat(Documents.read(DocumentFiles.docx(PLAN))).isEqualTo(PLAN);
		assertThat(Documents.read(DocumentFiles.odt(PLAN))).isEqualTo(PLAN);
		assertThat(Documents.read("Plan".getBytes(StandardCharsets.UTF_8))).isEqualTo(PLAN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%PDF-1.7\n", "{\\rtf1\\ansi", "<?xml version=\"1.0\"?><a/>", "\ufeff<!DOCTYPE html><p>a",
			"<html><p>a", "GIF89a...", "MIME-Version: 1.0\r\nContent-Type: multipart/related", "RIFF....WEBP",
			"Rar!...." })
	void otherFormsAreRefused(String start) {
		assertThat(refusal(start.getBytes(StandardCharsets.UTF_8))).isEqualTo("format-unknown");
	}

	@Test
	void picturesAreRefused() {
		assertThat(refusal(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n' }))
			.isEqualTo("format-unknown");
		assertThat(refusal(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0 }))
			.isEqualTo("format-unknown");
	}

	@Test
	void otherArchivesAreRefused() {
		assertThat(refusal(zip("xl/workbook.xml", "<workbook/>"))).isEqualTo("format-unknown");
		assertThat(refusal(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>")))
			.isEqualTo("format-unknown");
		assertThat(refusal(zip())).isEqualTo("format-unknown");
	}

	@Test
	void whatIsEncryptedIsRefused() {
		assertThat(refusal(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "?",
				"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")))
			.isEqualTo("encrypted");
		byte[] docx = WordDocumentTest.docx("<w:p/>");
		for (int i = 0; i < docx.length - 10; i++) {
			if (docx[i] == 'P' && docx[i + 1] == 'K' && docx[i + 2] == 1 && docx[i + 3] == 2) {
				docx[i + 8] |= 1;
			}
			if (docx[i] == 'P' && docx[i + 1] == 'K' && docx[i + 2] == 3 && docx[i + 3] == 4) {
				docx[i + 6] |= 1;
			}
		}
		assertThat(refusal(docx)).isEqualTo("encrypted");
	}

	@Test
	void whatIsPackedInAnotherWayIsRefused() {
		for (int method : new int[] { 9, 12, 14, 93, 95, 98 }) {
			byte[] docx = WordDocumentTest.docx("<w:p/>");
			for (int i = 0; i < docx.length - 12; i++) {
				if (docx[i] == 'P' && docx[i + 1] == 'K' && docx[i + 2] == 1 && docx[i + 3] == 2) {
					docx[i + 10] = (byte) method;
				}
			}
			assertThat(refusal(docx)).as("method %d", method).isEqualTo("damaged");
		}
	}

	@Test
	void whatHasNoTextIsRefused() {
		assertThat(refusal(new byte[0])).isEqualTo("empty");
		assertThat(refusal(WordDocumentTest.docx("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")))
			.isEqualTo("empty");
		assertThat(refusal(DocumentFiles.odt("<text:p/>"))).isEqualTo("empty");
	}

	@Test
	void whatIsBrokenIsRefused() {
		assertThat(refusal(new byte[] { 'P', 'K', 3, 4, 20, 0 })).isEqualTo("damaged");
		assertThat(refusal(zip("word/document.xml", "<a/>"))).isEqualTo("damaged");
		assertThat(refusal(WordDocumentTest.docx("<w:p>"))).isEqualTo("damaged");
		assertThat(refusal(DocumentFiles.odt("<text:p>"))).isEqualTo("damaged");
		assertThat(refusal(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>")))
			.isEqualTo("damaged");
	}

	@Test
	void whatIsTooLongIsRefused() {
		assertThat(refusal(new byte[Documents.MAX_BYTES + 1])).isEqualTo("too-large");
		String words = "<text:p>" + "a".repeat(Documents.MAX_CHARACTERS / 2) + "</text:p>";
		assertThat(refusal(bare(words + words + words))).isEqualTo("too-large");
	}

	/** Text that no archive packs too well to be believed. */
	private static byte[] bare(String body) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		String content = "<c><body><text>" + body.replace("text:", "") + "</text></body></c>";
		entries.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
		entries.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
		return Zip.of(entries);
	}

	static byte[] zip(String... namesAndContents) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("first", new byte[0]);
		for (int i = 0; i < namesAndContents.length; i += 2) {
			entries.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
		}
		return Zip.of(entries);
	}

	static String refusal(byte[] bytes) {
		try {
			Documents.read(bytes);
			return "read";
		}
		catch (UnreadableDocument ex) {
			return ex.code();
		}
	}

}
