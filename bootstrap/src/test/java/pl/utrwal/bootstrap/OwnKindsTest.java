package pl.utrwal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of kinds of plan that an office defines.
 */
class OwnKindsTest extends RunningTest {

	private static final Map<String, Object> ASKED = Map.of("name", "Program wspierania rodziny", "levels",
			List.of(Map.of("text", "priorytet"), Map.of("text", "zamierzenie"),
					Map.of("text", "krok", "columns",
							List.of(Map.of("text", "Do kiedy", "form", "TIME_FRAME"),
									Map.of("text", "Kto dba", "form", "PARTIES"),
									Map.of("text", "Dlaczego", "form", "WORDS")))));

	@Autowired
	private IdentitySetup identity;

	@Test
	void aPlanOfAKindOfItsOwnIsWrittenFromNothing() {
		Answer defined = planner().post("/kinds", ASKED);
		assertThat(defined.status()).as(defined.body()).isEqualTo(201);
		String kind = defined.text("/code");
		JsonNode known = kind(planner(), kind, defined.at("/position").asLong());
		assertThat(known.at("/name").asText()).isEqualTo("Program wspierania rodziny");
		assertThat(known.at("/own").asBoolean()).isTrue();
		assertThat(known.at("/levels/2/name").asText()).isEqualTo("krok");
		assertThat(known.at("/levels/2/columns")).extracting((column) -> column.at("/name").asText())
			.containsExactly("krok", "Do kiedy", "Kto dba", "Dlaczego");
		String words = known.at("/levels/2/columns/3/key").asText();

		Answer begun = planner().post("/plans",
				Map.of("kind", kind, "municipality", MUNICIPALITY, "title", "Rodziny", "period", "2026–2028"));
		assertThat(begun.status()).as(begun.body()).isEqualTo(201);
		String plan = begun.text("/id");
		String part = added(plan, Map.of("level", kind + "-1", "number", "1", "text", "Bezpieczny dom"));
		String list = added(plan, Map.of("parent", part, "number", "1.1", "text", "Rozmowa"));
		Answer row = planner().post("/plans/" + plan + "/items", Map.of("parent", list, "number", "1.1.1", "text",
				"Dyżur", "timeFrame", "II kwartał 2026", "parties", List.of(Map.of("name", "GOPS", "role", "lead"))));
		assertThat(row.status()).as(row.body()).isEqualTo(201);
		Answer changed = planner().patch("/plans/%s/items/%s".formatted(plan, row.text("/id")),
				Map.of("expectedVersion", row.at("/version").asLong(), "words", Map.of(words, "bo nikt nie dzwoni")));
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);

		Answer table = planner().get("/plans/%s?after=%s".formatted(plan, changed.at("/position").asLong()));
		assertThat(table.body()).contains("bo nikt nie dzwoni").contains("II kwartał 2026");
		assertThat(table.at("/counts/items").asInt()).isOne();
		Answer history = planner().get("/history?plan=%s&after=%s".formatted(plan, changed.at("/position").asLong()));
		assertThat(history.at("/items")).extracting((line) -> line.at("/sentence").asText())
			.anyMatch((sentence) -> sentence.contains("Dlaczego"))
			.anyMatch((sentence) -> sentence.contains("zamierzenie"));
	}

	@Test
	void aDocumentComesInAsAPlanOfAKindOfItsOwn() {
		String kind = planner()
			.post("/kinds", Map.of("name", "Program z tabeli", "levels", List.of(Map.of("text", "priorytet"),
					Map.of("text", "zamierzenie"),
					Map.of("text", "krok", "columns", List.of(Map.of("text", "Kiedy", "form", "TIME_FRAME"),
							Map.of("text", "Kto", "form", "PARTIES"), Map.of("text", "Po co", "form", "WORDS"))))))
			.text("/code");
		byte[] file = """
				Rok w Olszynach

				\tZadanie
				\tKiedy
				\tKto
				\tPo co

				\tCzytanie na trawie
				\tmaj 2027
				\tBiblioteka
				\tżeby dzieci wyszły z domu

				\tPokaz sikawki
				\tczerwiec 2028
				\tRemiza
				\tżeby nikt się nie bał
				""".getBytes(StandardCharsets.UTF_8);
		Answer imported = imported(planner(), file, Map.of("kind", kind));
		assertThat(imported.status()).as(imported.body()).isEqualTo(201);
		Answer table = plan(imported.text("/planId"), imported.at("/position").asLong());
		assertThat(table.text("/kind")).isEqualTo(kind);
		assertThat(table.at("/counts/items").asInt()).as(table.body()).isEqualTo(2);
		JsonNode row = table.at("/sections/0/sections/0/rows/0/cells");
		assertThat(row.at("/timeFrame/value/edtf").asText()).isEqualTo("2027-05");
		assertThat(row.at("/parties/value/0/name").asText()).isEqualTo("Biblioteka");
		assertThat(row.at("/words3/value").asText()).isEqualTo("żeby dzieci wyszły z domu");
	}

	@Test
	void anotherMunicipalityHasNoSuchKind() {
		String kind = planner().post("/kinds", ASKED).text("/code");
		MunicipalityId there = this.identity.createMunicipality("own-kinds-there", "Gmina Inna");
		this.identity.createAccount(there, "stranger-kinds", "Obca Planistka", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken("stranger-kinds", "stranger-kinds");
		Api other = planner().as("stranger-kinds");
		assertThat(other.get("/kinds").body()).doesNotContain(kind);
		assertThat(other
			.post("/plans", Map.of("kind", kind, "municipality", there.value(), "title", "Plan", "period", "2026"))
			.status()).isEqualTo(422);
		assertThat(other.post("/kinds/%s/retire".formatted(kind), Map.of()).status()).isEqualTo(404);
	}

	@Test
	void aRetiredKindIsKeptForThePlansThatThereAre() {
		Answer defined = planner().post("/kinds", ASKED);
		String kind = defined.text("/code");
		Answer retired = planner().post("/kinds/%s/retire".formatted(kind), Map.of());
		assertThat(retired.status()).as(retired.body()).isEqualTo(200);
		assertThat(kind(planner(), kind, retired.at("/position").asLong()).at("/retired").asBoolean()).isTrue();
		Answer reinstated = planner().post("/kinds/%s/reinstate".formatted(kind), Map.of());
		assertThat(kind(planner(), kind, reinstated.at("/position").asLong()).at("/retired").asBoolean()).isFalse();
	}

	@Test
	void whatNoPageCouldShowIsRefused() {
		Answer two = planner().post("/kinds",
				Map.of("name", "Plan", "levels", List.of(Map.of("text", "cel"), Map.of("text", "zadanie"))));
		assertThat(two.status()).isEqualTo(422);
		assertThat(two.body()).contains("trzy poziomy");
		assertThat(planner().post("/kinds", Map.of("name", "Plan")).status()).isEqualTo(400);
	}

	private static JsonNode kind(Api api, String code, long after) {
		return StreamSupport.stream(api.get("/kinds?after=" + after).json().spliterator(), false)
			.filter((kind) -> kind.at("/code").asText().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private String added(String plan, Map<String, Object> asked) {
		Answer answer = planner().post("/plans/" + plan + "/items", asked);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.text("/id");
	}

}
