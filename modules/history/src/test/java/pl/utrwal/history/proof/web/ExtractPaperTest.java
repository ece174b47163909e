package pl.utrwal.history.proof.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import pl.utrwal.documents.out.PdfPaper;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.Seal;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Inclusion;
import pl.utrwal.history.lines.web.AuditLabels;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.webkit.AuditLineFormatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * An extract is one page, however much was said and however long the ledger is.
 */
class ExtractPaperTest {

	/** As many as in a ledger of a million commits. */
	private static final int HASHES = 20;

	private static final String LONG = "Świetlica środowiskowa dla dzieci i młodzieży. ".repeat(100);

	private static final Hash HASH = Hash.of("trzydziesci dwa bajty skrotu 012".getBytes(StandardCharsets.UTF_8));

	@Test
	void isOnePage() throws IOException {
		AuditLineFormatter sentences = mock();
		given(sentences.fact(any(), any())).willReturn("Zmieniono treść");
		given(sentences.value(any(), any())).willReturn(LONG);
		AuditLabels labels = mock();
		given(labels.actor(any(AuditLine.class), any())).willReturn("Maria Nowakowska-Wiśniewska");
		given(labels.role(any(), any())).willReturn("planista");
		AuditLinks links = mock();
		given(links.of(any())).willReturn(Map.of());
		given(links.title(any(), any())).willReturn(LONG);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/history");
		messages.setDefaultEncoding("UTF-8");
		Locale polish = Locale.forLanguageTag("pl");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfPaper.write(out, new ExtractPaper(sentences, labels, links, messages).of(proof(),
				"https://utrwal.example/proof/lines/1024?size=1000000&root=" + HASH, polish));
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			assertThat(document.getNumberOfPages()).isOne();
			assertThat(new PDFTextStripper().getText(document)).contains("Wypis z historii", "Zmieniono treść",
					"2026-07-01 12:00:00+02:00", "[…]", HASH.toString(), "rozmiar 1000000");
		}
	}

	private static LineProof proof() {
		Instant at = Instant.parse("2026-07-01T10:00:00Z");
		PlanId plan = new PlanId("0b5a7a16-202b-4c5a-8f6f-084259e4eef3");
		AuditLine line = new AuditLine(
				Position.of(1, 0), plan.value(), 7, at, plan, new AccountId("d3dce365-6b7a-4587-9e12-1b6637dff1e5"),
				"PLANNER", "plans.element-reworded", new AuditSentence(List.of(), AuditValue.text(LONG),
						AuditValue.text(LONG), new ElementId("8f460000-fdef-4dcc-8a01-1c1c1cfbe3e3")),
				LONG, "web", List.of());
		StoredEvent event = new StoredEvent("id", plan.value(), 7, "Plan", line.event(), "1", at, "{}", LONG);
		Commit commit = new Commit(1, "cid", at, HASH, HASH, at, "node", List.of(event),
				List.of(new Seal(HASH, HASH, null)));
		return new LineProof(line, commit,
				new Checkpoint("utrwal/hasbrook", 1000000, HASH, at,
						"utrwal/hasbrook\n1000000\n%s\n\n— utrwal/hasbrook %s%s\n".formatted(HASH, HASH, HASH)),
				new Inclusion(commit, 1000000, HASH, Collections.nCopies(HASHES, HASH)));
	}

}
