package pl.utrwal.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in the history, and taken away as a table.
 */
class HistorySearchApiTest extends RunningTest {

	private static final String DEMO = "/history?plan=demo-strategia";

	@Test
	void findsTheValueBeforeAndTheValueAfter() {
		String plan = changed("Nocny spacer po świcie; „=łąka”");
		assertThat(lines("/history?plan=" + plan + "&q=S%C4%84SIAD%C3%93W%20NAD%20STRUG")).hasSize(2);
		assertThat(lines("/history?plan=" + plan + "&q=po%20%C5%9Bwicie")).singleElement()
			.satisfies((line) -> assertThat(line.at("/event").asText()).isEqualTo("plans.element-reworded"));
		assertThat(lines("/history?plan=" + plan + "&q=nie%20ma%20tego")).isEmpty();
	}

	@Test
	void findsTheChannelAndTheKind() {
		String plan = changed("Przez API.");
		String ours = "/history?plan=%s&channel=api".formatted(plan);
		assertThat(lines(ours)).hasSizeGreaterThan(10).hasSameSizeAs(lines("/history?plan=" + plan));
		assertThat(lines(ours + "&event=plans.element-reworded")).extracting((line) -> line.at("/new").asText())
			.containsExactly("Przez API.");
		assertThat(lines(ours + "&event=plans.element-moved")).isEmpty();
		assertThat(lines("/history?plan=" + plan + "&channel=web")).isEmpty();
		assertThat(lines(DEMO + "&event=plans.element-moved,plans.element-withdrawn&channel=demo"))
			.extracting((line) -> line.at("/event").asText())
			.containsExactly("plans.element-moved", "plans.element-withdrawn");
	}

	@Test
	void isTakenAwayAsATable() {
		String plan = changed("=HYPERLINK(\"http://x\");2");
		Answer answer = planner().get("/history?format=csv&channel=api&event=plans.element-reworded&plan=" + plan);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"historia.csv\"");
		String[] rows = answer.body().split("\r\n");
		assertThat(rows).hasSize(2);
		assertThat(rows[0]).isEqualTo(
				"\uFEFFpozycja;kiedy;kto;kto (identyfikator);rola;plan;plan (identyfikator);gdzie;gdzie (identyfikator);"
						+ "co się stało;było;jest;powód;jaką drogą");
		assertThat(rows[1]).containsPattern("^\\d+;\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\+0[12]:00;")
			.containsPattern(
					";Planistka Demo;[0-9a-f-]{36};planista;STRATEGIA DLA LIPÓWKI NAD STRUGĄ;" + plan + ";[^;]*")
			.contains(";Zmieniono treść;Nocny spacer sąsiadów nad strugą.;")
			.endsWith(";\"'=HYPERLINK(\"\"http://x\"\");2\";'-1 powód;przez API");
		String all = planner().in("en").get("/history?format=csv&plan=" + plan).body();
		assertThat(all.split("\r\n")).hasSize(lines("/history?plan=" + plan).size() + 1);
		assertThat(all).startsWith("\uFEFFposition;when;");
		assertThat(planner().get("/history?format=csv&limit=2&plan=" + plan).body().split("\r\n")).hasSize(3);
		assertThat(planner().get("/history?format=xls").status()).isEqualTo(400);
		assertThat(planner().get("/history?format=csv&plan=nowhere").status()).isEqualTo(404);
	}

	@Test
	void namesWhatItTellsOfAsThatWasCalledThen() {
		String plan = changed("Nocny spacer.");
		JsonNode before = planner().get("/plans/" + plan).json();
		JsonNode row = before.at("/sections/0/sections/0/rows/0");
		String item = row.at("/id").asText();
		String asked = "/history?format=csv&event=plans.element-rescheduled&plan=" + plan;
		send(planner().patch("/plans/%s/items/%s".formatted(plan, item),
				Map.of("expectedVersion", row.at("/version").asLong(), "timeFrame", "2029")));
		long version = planner().get("/plans/" + plan).at("/sections/0/sections/0/rows/0/version").asLong();
		send(planner().patch("/plans/%s/items/%s".formatted(plan, item),
				Map.of("expectedVersion", version, "text", "Dzienny spacer.")));
		awaitCaughtUp();
		assertThat(planner().get(asked).body().split("\r\n")[1])
			.contains(" Nocny spacer.;" + item + ";Zmieniono termin;")
			.doesNotContain("Dzienny");
	}

	private static void send(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void holdsWhatConcernsAPlan() {
		assertThat(lines("/history?plan=demo-program")).extracting((line) -> line.at("/event").asText())
			.contains("partnerships.call-announced", "partnerships.grant-awarded", "partnerships.grant-settled");
		assertThat(lines(DEMO)).extracting((line) -> line.at("/event").asText())
			.contains("plans.trigger-declared", "monitoring.indicator-defined");
		assertThat(lines("/history?plan=demo-harmonogram")).extracting((line) -> line.at("/event").asText())
			.contains("partnerships.role-confirmed");
		assertThat(lines("/history?plan=demo-konkurs-2")).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.at("/plan").asText()).isEqualTo("demo-konkurs-2"));
		assertThat(lines("/history?plan=demo-klub")).extracting((line) -> line.at("/event").asText())
			.contains("partnerships.partner-registered");
	}

	/** A new plan, with the first row's text changed once. */
	private String changed(String text) {
		JsonNode plan = planOf(document("lipowka.txt"));
		String id = plan.at("/id").asText();
		JsonNode row = plan.at("/sections/0/sections/0/rows/0");
		Answer answer = planner().patch("/plans/%s/items/%s".formatted(id, row.at("/id").asText()),
				Map.of("expectedVersion", row.at("/version").asLong(), "text", text, "reason", "-1 powód"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Api.patiently(() -> planner().get("/history?plan=%s&after=%d".formatted(id, answer.at("/position").asLong())));
		return id;
	}

	private List<JsonNode> lines(String path) {
		Answer answer = planner().get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at("/items").spliterator(), false).toList();
	}

}
