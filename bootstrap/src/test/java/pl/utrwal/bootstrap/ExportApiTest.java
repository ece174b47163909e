package pl.utrwal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans as files.
 */
class ExportApiTest extends RunningTest {

	private static final List<String> OF_AN_ITEM = List.of("path", "number", "text", "timeFrame", "parties", "funding",
			"cost");

	@ParameterizedTest
	@CsvSource({ "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK",
			"xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK", "pdf, application/pdf, %PDF",
			"csv, text/csv;charset=UTF-8, \uFEFFobszar;cel;Lp.;Działanie", "json, application/json, '{\"id\":'" })
	void everyFormatIsGiven(String format, String type, String begins) {
		String path = "/plans/demo-strategia/export?format=" + format;
		assertThat(planner().get(path).contentType()).isEqualToIgnoringCase(type);
		assertThat(new String(planner().bytes(path), StandardCharsets.UTF_8)).startsWith(begins);
	}

	@Test
	void anotherFormatIsRefusedAndNamed() {
		Answer answer = planner().get("/plans/demo-strategia/export?format=doc");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/errors/0/parameter")).isEqualTo("format");
		assertThat(planner().get("/plans/nowhere/export?format=pdf").status()).isEqualTo(404);
	}

	/** A file is never given without a line. */
	@Test
	void eachFileIsALineInTheJournal() {
		planner().bytes("/plans/demo-harmonogram/export?format=csv");
		awaitCaughtUp();
		Answer journal = planner().as("demo-auditor").get("/history?plan=security-" + MUNICIPALITY);
		assertThat(journal.body()).contains("plans/demo-harmonogram.csv");
	}

	@Test
	void anAdoptedPlanIsTheAnnexToItsActWithoutWhatWaits() {
		Document now = exported("/plans/demo-przyjeta/export?format=docx");
		Document inForce = exported("/plans/demo-przyjeta/export?format=docx&inForceOn=" + today());
		assertThat(paragraphs(inForce)).startsWith("Załącznik nr 1")
			.contains("do uchwały nr XLIV/318/2023", "Rady Gminy Wierzbowa Polana z dnia 14 czerwca 2023 r.");
		assertThat(cells(inForce)).isNotEqualTo(cells(now));
		assertThat(paragraphs(now)).as("no annex while something waits")
			.startsWith("Tekst roboczy planu, nie załącznik do uchwały", "Zmiany czekające na uchwałę: 3");
		assertThat(cells(now)).noneMatch((cell) -> cell.contains("czeka na uchwałę"));
		assertThat(cells(exported("/plans/demo-przyjeta/export?format=docx&marks=true")))
			.anyMatch((cell) -> cell.contains("czeka na uchwałę"));
		assertThat(paragraphs(exported("/plans/demo-przyjeta/export?format=docx&knownOn=" + today())))
			.startsWith("Tekst roboczy planu, nie załącznik do uchwały");
	}

	@Test
	void whatIsAskedForIsAdded() {
		String path = "/plans/demo-przyjeta/export?format=csv";
		String plain = new String(planner().bytes(path), StandardCharsets.UTF_8);
		assertThat(plain.lines().findFirst().orElseThrow()).doesNotContain("Stan realizacji", "wycofane");
		String more = new String(planner().bytes(path + "&monitoring=true&withdrawn=true"), StandardCharsets.UTF_8);
		assertThat(more.lines().findFirst().orElseThrow()).contains("Stan realizacji", "wycofane");
		assertThat(more.lines().count()).isGreaterThanOrEqualTo(plain.lines().count());
	}

	/** What was given away can be taken in again. */
	@ParameterizedTest
	@ValueSource(strings = { "demo-strategia", "demo-przyjeta", "demo-harmonogram", "demo-aktywnosc", "demo-program",
			"demo-kontynuacja", "demo-utrwalanie" })
	void aWordDocumentIsReadAsTheSamePlan(String plan) {
		byte[] file = planner().bytes("/plans/%s/export?format=docx".formatted(plan));
		Answer imported = imported(planner(), file, Map.of());
		assertThat(imported.status()).as(imported.body()).isEqualTo(201);
		JsonNode again = plan(imported.text("/planId"), imported.at("/position").asLong()).json();
		JsonNode before = planner().get("/plans/" + plan).json();
		for (String what : List.of("kind", "title", "period/source", "counts")) {
			assertThat(again.at("/" + what)).as(what).isEqualTo(before.at("/" + what));
		}
		assertThat(items(imported.text("/planId"))).isEqualTo(items(plan));
	}

	private List<List<String>> items(String plan) {
		return StreamSupport.stream(planner().get("/plans/%s/items".formatted(plan)).at("/items").spliterator(), false)
			.filter((item) -> !item.at("/withdrawn").asBoolean())
			.map((item) -> OF_AN_ITEM.stream().map((what) -> shown(item, what)).toList())
			.toList();
	}

	/** A day that a trigger gave is none of the plan's words. */
	private static String shown(JsonNode item, String what) {
		return item.at("/" + (what.equals("timeFrame") ? "timeFrame/source" : what)).toString();
	}

	private Document exported(String path) {
		return Documents.read(planner().bytes(path));
	}

	private static List<String> paragraphs(Document document) {
		return document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map((block) -> ((Block.Paragraph) block).text())
			.toList();
	}

	private static List<String> cells(Document document) {
		return document.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.flatMap((row) -> row.cells().stream())
			.map(Block.Cell::raw)
			.toList();
	}

}
