package pl.utrwal.bootstrap;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import pl.utrwal.demo.DemoData;
import pl.utrwal.eventstore.Eventually;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an auditor does with the page of proof, and an administrator with that of erasing.
 */
class ProofPagesTest extends ProofTest {

	private static final String AUDITOR = "auditor";

	private static final String ADMINISTRATOR = "administrator";

	@Autowired
	private IdentitySetup identity;

	@ParameterizedTest
	@ValueSource(strings = { "planner", "owner", "auditor", "analyst", "administrator" })
	void whoeverReadsHistoryReadsTheProof(String login) {
		assertThat(page(login, "/proof")).hasStatusOk().bodyText().contains("Liczba zatwierdzeń", "href=\"/proof\"");
		assertThat(page(login, "/proof/lines/1024")).hasStatusOk();
		assertThat(page(login, "/")).bodyText().satisfies((body) -> {
			if (login.equals(ADMINISTRATOR)) {
				assertThat(body).contains("href=\"/erasures\"");
			}
			else {
				assertThat(body).doesNotContain("href=\"/erasures\"");
			}
		});
	}

	@Test
	void whatIsSignedIsTakenAwayAndCompared() {
		MvcTestResult signed = submit(AUDITOR, "/proof/checkpoint");
		assertThat(signed).hasRedirectedUrl("/proof");
		String note = text(page(AUDITOR, "/proof/checkpoint.txt"));
		assertThat(note).startsWith("utrwal/").contains("\n\n— ");
		String shown = text(page(AUDITOR, "/proof"));
		Matcher pre = Pattern.compile("<pre[^>]*>(.*?)</pre>", Pattern.DOTALL).matcher(shown);
		assertThat(pre.find()).isTrue();
		assertThat(HtmlUtils.htmlUnescape(pre.group(1))).isEqualTo(note);
		assertThat(submit(AUDITOR, "/proof/comparison", "note", note.replace("\n", "\r\n").strip())).hasStatusOk()
			.bodyText()
			.contains("Pasuje: wszystko");
		assertThat(upload(AUDITOR, "/proof/comparison", note.getBytes(StandardCharsets.UTF_8))).hasStatusOk()
			.bodyText()
			.contains("Pasuje: wszystko");
		assertThat(submit(AUDITOR, "/proof/comparison", "note", note.replaceFirst("\n\\d+\n", "\n999999\n")))
			.hasStatusOk()
			.bodyText()
			.contains("Nie pasuje", "Nie podpisano go kluczem", "999999");
		assertThat(submit(AUDITOR, "/proof/comparison", "note", "utrwal/inny" + note.substring(note.indexOf('\n'))))
			.bodyText()
			.contains("pochodzi z innego rejestru");
		assertThat(submit(AUDITOR, "/proof/comparison", "note", "to nie to")).bodyText()
			.contains("To nie jest punkt kontrolny", ">to nie to</textarea>");
		assertThat(submit(AUDITOR, "/proof/comparison", "note", " ")).hasStatus(400)
			.bodyText()
			.contains("Wklej punkt kontrolny", "aria-invalid=\"true\"");
		assertThat(upload(AUDITOR, "/proof/comparison", new byte[100_000])).hasStatus(400)
			.bodyText()
			.contains("za duży na punkt kontrolny");
	}

	@Test
	void everythingIsVerifiedInTheBackground() {
		assertThat(submit(AUDITOR, "/proof/verification")).hasRedirectedUrl("/proof");
		Eventually.until("everything is verified", 120,
				() -> !text(page(AUDITOR, "/proof/verification")).contains("hx-trigger"));
		assertThat(page(AUDITOR, "/proof/verification")).bodyText()
			.contains("Każdy wpis historii i każda komórka są takie")
			.containsPattern("Sprawdzono \\d+ zatwierdze")
			.doesNotContain("nie zgadza się", "<html");
		assertThat(page(AUDITOR, "/proof?lang=en")).bodyText().contains("Every entry of history and every cell");
	}

	@Test
	void aLineOfHistoryHasItsProof() {
		String history = text(page(AUDITOR, "/history?plan=demo-strategia"));
		Matcher link = Pattern.compile("href=\"(/proof/lines/(\\d+))\"").matcher(history);
		assertThat(link.find()).isTrue();
		long position = Long.parseLong(link.group(2));
		JsonNode proof = json(page(AUDITOR, link.group(1) + "/proof.json"));
		assertThat(proof).isEqualTo(json(
				read(AUDITOR, "/ledger/commits/%d?size=%d".formatted(position >> 10, proof.at("/size").asLong()))));
		assertThat(page(AUDITOR, link.group(1))).hasStatusOk()
			.bodyText()
			.contains(HtmlUtils.htmlEscape(proof.at("/leaf").asText()).replace("&#39;", "'"),
					"GET /api/v1/ledger/commits/" + (position >> 10) + "?size=");
		for (String path : new String[] { "/proof/lines/1", "/proof/lines/-5", "/proof/lines/2047",
				"/proof/lines/" + Long.MAX_VALUE }) {
			assertThat(page(AUDITOR, path)).as(path).hasStatus(404);
		}
		assertThat(page(AUDITOR, "/proof/lines/x")).hasStatus(400);
		MunicipalityId elsewhere = this.identity.createMunicipality("elsewhere-proof", "Gmina Gdzie Indziej");
		this.identity.createAccount(elsewhere, "foreign-proof", "Obcy", Role.AUDITOR, DemoData.PASSWORD);
		assertThat(page("foreign-proof", link.group(1))).hasStatus(404);
		assertThat(page("foreign-proof", link.group(1) + "/proof.json")).hasStatus(404);
	}

	@Test
	void aLineOfHistoryIsTakenAwayOnPaperAndItsCodeLeadsBack() throws Exception {
		MvcTestResult extract = page(AUDITOR, "/proof/lines/1024/extract.pdf");
		assertThat(extract).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
		assertThat(extract).headers().hasValue("Content-Disposition", "attachment; filename=\"wypis-1024.pdf\"");
		try (PDDocument document = Loader.loadPDF(extract.getResponse().getContentAsByteArray())) {
			assertThat(document.getNumberOfPages()).isOne();
			assertThat(new PDFTextStripper().getText(document)).contains("Wypis z historii", "Rozpoczęto plan",
					"Planistka Demo");
			BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 200);
			int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
			URI read = URI.create(new QRCodeReader()
				.decode(new BinaryBitmap(
						new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))))
				.getText());
			assertThat(read.getPath()).isEqualTo("/proof/lines/1024");
			assertThat(page(AUDITOR, read.getRawPath() + "?" + read.getRawQuery())).hasStatusOk()
				.bodyText()
				.contains("Wypis zgadza się z rejestrem");
			assertThat(page(AUDITOR, read.getRawPath() + "?size=2&root=AAAA")).hasStatusOk()
				.bodyText()
				.contains("Wypis nie zgadza się z rejestrem");
		}
		assertThat(page(AUDITOR, "/proof/lines/1/extract.pdf")).hasStatus(404);
	}

	@Test
	void nothingTypedIsLostBeforeWordsAreErased() {
		assertThat(page(ADMINISTRATOR, "/erasures")).hasStatusOk().bodyText().contains("Znajdź miejsca");
		assertThat(page(AUDITOR, "/erasures")).hasStatusOk().bodyText().doesNotContain("Znajdź miejsca");
		assertThat(submit(ADMINISTRATOR, "/erasures/places", "words", "ab", "reason", "RODO 12")).hasStatus(400)
			.bodyText()
			.contains("nie nadaje się do usuwania", ">ab</textarea>", "value=\"RODO 12\"");
		assertThat(submit(ADMINISTRATOR, "/erasures/places", "words", "sołtysami", "reason", "sam Sołtysami"))
			.hasStatus(400)
			.bodyText()
			.contains("nie może zawierać usuwanych słów");
		assertThat(submit(ADMINISTRATOR, "/erasures/places", "words", "nigdzietegonie", "reason", "RODO")).hasStatusOk()
			.bodyText()
			.contains("Tych słów nie ma w żadnym zapisie");
		MvcTestResult found = submit(ADMINISTRATOR, "/erasures/places", "words", "sołtysami\r\nsołtysom", "reason",
				"RODO 13");
		assertThat(found).hasStatusOk().bodyText().contains("<mark>sołtysami</mark>", "RODO 13", "checked");
		Matcher box = Pattern.compile("name=\"positions\" value=\"(\\d+)\"").matcher(text(found));
		assertThat(box.find()).isTrue();
		String position = box.group(1);
		assertThat(submit(ADMINISTRATOR, "/erasures", "words", "sołtysami", "reason", "RODO 13", "positions", position))
			.hasStatus(400)
			.bodyText()
			.contains("Potwierdź, że wiesz", "value=\"" + position + "\" checked");
		assertThat(submit(ADMINISTRATOR, "/erasures", "words", "sołtysami", "reason", "RODO 13", "confirmed", "true"))
			.hasStatus(400)
			.bodyText()
			.contains("Zaznacz przynajmniej jedno miejsce");
		assertThat(submit(ADMINISTRATOR, "/erasures", "words", "demo-strategia", "reason", "RODO 13", "confirmed",
				"true", "positions", "1024"))
			.hasStatus(422)
			.bodyText()
			.contains("których nie można usunąć");
		assertThat(submit(ADMINISTRATOR, "/erasures/words", "words", "sołtysami", "reason", "RODO 13")).hasStatusOk()
			.bodyText()
			.contains(">sołtysami</textarea>", "value=\"RODO 13\"");
		MvcTestResult done = submit(ADMINISTRATOR, "/erasures", "words", "sołtysami", "reason", "RODO 13", "confirmed",
				"true", "positions", position);
		assertThat(done).hasStatus3xxRedirection();
		assertThat(page(AUDITOR, done.getResponse().getRedirectedUrl())).hasStatusOk()
			.bodyText()
			.contains("RODO 13", "1 zapis", "/proof/lines/" + position);
		assertThat(page(AUDITOR, "/proof/lines/" + position)).bodyText().contains("usunięto słowa", "[usunięto]");
		assertThat(page(AUDITOR, "/history?plan=demo-strategia")).bodyText()
			.contains("Usunięto słowa z wcześniejszych zapisów; ile zapisów: 1");
	}

}
