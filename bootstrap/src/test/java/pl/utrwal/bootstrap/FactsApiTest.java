package pl.utrwal.bootstrap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts across plans, held to what is told row by row.
 */
class FactsApiTest extends RunningTest {

	@Test
	void everyAmountOfEveryRowIsThere() {
		spend("100.00", 2031);
		long before = spend("120.50", 2031);
		long after = spend("70.00", 2031);
		awaitCaughtUp();
		List<JsonNode> facts = items("");
		for (JsonNode plan : planner().get("/plans").at("/items")) {
			String id = plan.at("/id").asText();
			for (JsonNode item : planner().get("/plans/%s/items".formatted(id)).at("/items")) {
				String row = item.at("/id").asText();
				List<JsonNode> told = facts.stream().filter((fact) -> fact.at("/item").asText().equals(row)).toList();
				JsonNode money = planner().get("/plans/%s/items/%s/money".formatted(id, row)).at("/items");
				assertThat(told).as("%s %s", id, row).hasSize(money.size());
				for (JsonNode figure : money) {
					assertThat(told).anySatisfy((fact) -> {
						for (String member : List.of("/source", "/year", "/budgeted", "/spent")) {
							assertThat(fact.at(member)).isEqualTo(figure.at(member));
						}
					});
				}
			}
		}
		assertThat(spent(items("?position=" + before))).isEqualTo("120.50");
		assertThat(spent(items("?position=" + after))).isEqualTo("70.00");
	}

	private static String spent(List<JsonNode> facts) {
		return facts.stream()
			.filter((fact) -> fact.at("/year").asInt() == 2031)
			.map((fact) -> fact.at("/spent").asText())
			.findFirst()
			.orElseThrow();
	}

	private long spend(String amount, int year) {
		String item = planner().get("/plans/demo-strategia/items").at("/items/0/id").asText();
		Answer answer = planner().post("/plans/demo-strategia/items/%s/money".formatted(item),
				Map.of("kind", "spent", "source", "budżet gminy", "year", year, "amount", amount));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.at("/position").asLong();
	}

	@Test
	void sumsAreTheSumsOfTheRows() {
		List<JsonNode> facts = items("");
		for (String group : List.of("source,year", "plan", "year")) {
			Map<String, BigDecimal> expected = new TreeMap<>();
			facts.forEach((fact) -> expected.merge(key(fact, group), spentOf(fact), BigDecimal::add));
			Map<String, BigDecimal> told = new TreeMap<>();
			items("?group=" + group).forEach((fact) -> told.put(key(fact, group), spentOf(fact)));
			assertThat(told).as(group).isNotEmpty().isEqualTo(expected);
		}
		JsonNode sum = items("?group=source").getFirst();
		assertThat(sum.at("/plan").isNull() && sum.at("/item").isNull() && sum.at("/year").isNull()).isTrue();
		List<String> csv = planner().get("/facts/money?group=source,year&format=csv").body().lines().toList();
		assertThat(csv.getFirst()).isEqualTo("\uFEFFsource;year;budgeted;spent");
		assertThat(csv).hasSize(items("?group=source,year").size() + 1);
	}

	private static String key(JsonNode fact, String group) {
		return List.of(group.split(",")).stream().map((member) -> fact.at("/" + member).asText()).toList().toString();
	}

	private static BigDecimal spentOf(JsonNode fact) {
		return new BigDecimal(Objects.requireNonNullElse(fact.at("/spent").asText(null), "0")).setScale(2);
	}

	@ParameterizedTest
	@CsvSource({ "group=colour, 400", "format=doc, 400", "plan=no-such, 404", "plan=security-demo, 404",
			"knownOn=2024-01-01&position=1024, 400", "sum=spent, 400" })
	void aQuestionThatCannotBeAnsweredIsRefused(String query, int status) {
		assertThat(planner().get("/facts/money?" + query).status()).isEqualTo(status);
	}

	private List<JsonNode> items(String query) {
		Answer answer = Api.patiently(() -> planner().get("/facts/money" + query));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at("/items").spliterator(), false).toList();
	}

}
