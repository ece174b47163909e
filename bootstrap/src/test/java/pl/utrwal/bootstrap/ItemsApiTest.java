package pl.utrwal.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Items across plans, asked for over HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsApiTest extends RunningTest {

	/** Stands in the text of every item of this class, and of no other. */
	private final String tag = UUID.randomUUID().toString();

	private String plan;

	private long position;

	/** Of what was added last. */
	private long version;

	@BeforeAll
	void plan() {
		Answer drafted = planner().post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy",
				"title", "Plan " + this.tag, "period", "2031–2033"));
		this.plan = drafted.text("/id");
		String area = add(Map.of("level", "area", "text", "Obszar"));
		String goal = add(Map.of("level", "goal", "parent", area, "text", "Cel"));
		item(goal, "ciągłe", "działalność ciągła", "GOPS", Map.of("kind", "none"));
		item(goal, "minione", "2020", "Policja", Map.of("kind", "sources", "sources", List.of("Budżet gminy")));
		item(goal, "bieżące", "do " + today(), "Policja", Map.of("kind", "unknown"));
		item(goal, "dalekie", "2032–2034", "szkoły", Map.of("kind", "unknown"));
		item(goal, "=1+1", "", "biblioteka", Map.of("kind", "unknown"));
		String gone = item(goal, "wycofane", "2020", "Policja", Map.of("kind", "unknown"));
		Answer withdrawn = planner().post("/plans/%s/items/%s/withdraw".formatted(this.plan, gone),
				Map.of("expectedVersion", this.version));
		assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
		this.position = withdrawn.at("/position").asLong();
	}

	private String item(String goal, String text, String timeFrame, String party, Map<String, Object> funding) {
		return add(Map.of("parent", goal, "text", text + " " + this.tag, "timeFrame", timeFrame, "parties",
				List.of(Map.of("name", party, "role", "lead")), "funding", funding));
	}

	private String add(Map<String, Object> element) {
		Answer answer = planner().post("/plans/%s/items".formatted(this.plan), element);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		this.position = answer.at("/position").asLong();
		this.version = answer.at("/version").asLong();
		return answer.text("/id");
	}

	@Test
	void everyItemIsThereOnceAndNoWithdrawnOne() {
		assertThat(texts("")).containsExactly("ciągłe", "minione", "bieżące", "dalekie", "=1+1");
	}

	@Test
	void areFoundByParty() {
		assertThat(texts("&party=polic")).containsExactly("minione", "bieżące");
	}

	@Test
	void areFoundByYearAnOngoingOneInThoseOfItsPlan() {
		assertThat(texts("&year=2020")).containsExactly("minione", "bieżące");
		assertThat(texts("&year=2031")).containsExactly("ciągłe");
		assertThat(texts("&year=2033")).containsExactly("ciągłe", "dalekie");
	}

	@Test
	void areFoundByTheirDates() {
		assertThat(texts("&dates=overdue")).containsExactly("minione");
		assertThat(texts("&dates=due-this-quarter")).containsExactly("bieżące");
		assertThat(texts("&dates=ongoing")).containsExactly("ciągłe");
	}

	@Test
	void areFoundByFunding() {
		assertThat(texts("&funding=none")).containsExactly("ciągłe");
		assertThat(texts("&funding=sources")).containsExactly("minione");
		assertThat(texts("&funding=" + encoded("budżet"))).containsExactly("minione");
		assertThat(texts("&funding=unknown")).containsExactly("bieżące", "dalekie", "=1+1");
	}

	@Test
	void comeInPages() {
		Answer first = planner().get("/items?limit=2&q=%s&after=%d".formatted(this.tag, this.position));
		assertThat(first.at("/items")).hasSize(2);
		Answer rest = planner().get("/items?q=%s&cursor=%s".formatted(this.tag, first.text("/next")));
		assertThat(rest.at("/items")).hasSize(3);
		assertThat(rest.at("/next").isNull()).isTrue();
		assertThat(first.at("/items/0/plan").asText()).isEqualTo(this.plan);
		assertThat(first.at("/items/0/path")).extracting(JsonNode::asText).containsExactly("Obszar", "Cel");
	}

	@ParameterizedTest
	@ValueSource(strings = { "year=20", "year=abcd", "dates=yesterday" })
	void whatCannotBeAskedIsRefused(String wrong) {
		Answer answer = planner().get("/items?" + wrong);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.contentType()).startsWith("application/problem+json");
	}

	@Test
	void nobodyAsksWithoutAToken() {
		assertThat(planner().as(null).get("/items").status()).isEqualTo(401);
	}

	private List<String> texts(String more) {
		Answer answer = Api
			.patiently(() -> planner().get("/items?q=%s&after=%d%s".formatted(this.tag, this.position, more)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at("/items").spliterator(), false)
			.map((item) -> item.at("/text").asText().replace(" " + this.tag, ""))
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
