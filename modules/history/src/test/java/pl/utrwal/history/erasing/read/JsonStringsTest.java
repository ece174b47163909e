package pl.utrwal.history.erasing.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonStringsTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final List<String> TEXTS = List.of("Anna", "Anna \"A\" \\ Nowak", "zażółć\n\u0001Anna", "",
			"\uD83D\uDE00Anna", "u0041nna");

	@Test
	void allButTheStringsStaysAsItIsWritten() {
		assertThat(JsonStrings.change("{ \"Anna\" : \"\\u0041nna\",\n \"n\":1.10, \"e\":1E2,\"l\":[\"Anna\" ,null]}",
				(where) -> true, (text) -> text.replace("Anna", "\"x\"")))
			.isEqualTo("{ \"Anna\" : \"\\\"x\\\"\",\n \"n\":1.10, \"e\":1E2,\"l\":[\"\\\"x\\\"\" ,null]}");
	}

	@Test
	void onlyWhatIsAskedForIsChanged() {
		JsonPointer reason = JsonPointer.compile("/reason");
		assertThat(JsonStrings.change("{\"reason\":\"a\",\"b\":{\"reason\":\"a\"}}", reason::equals, (text) -> "z"))
			.isEqualTo("{\"reason\":\"z\",\"b\":{\"reason\":\"a\"}}");
	}

	@Test
	void anyTextIsChangedAsItsTreeWouldBe() throws JsonProcessingException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			JsonNode tree = tree(random, 4);
			String json = MAPPER.writeValueAsString(tree);
			List<String> seen = new ArrayList<>();
			String changed = JsonStrings.change(json, (where) -> true, (text) -> {
				seen.add(text);
				return text.replace("Anna", "[x]");
			});
			assertThat(MAPPER.readTree(changed)).as("seed %d: %s", seed, json)
				.isEqualTo(MAPPER.readTree(replaced(tree).toString()));
			assertThat(JsonStrings.change(json, (where) -> true, (text) -> text)).isEqualTo(json);
			assertThat(seen).allMatch(TEXTS::contains);
		}
	}

	private static JsonNode tree(Random random, int depth) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		int kind = random.nextInt((depth == 0) ? 3 : 5);
		if (kind == 3) {
			ObjectNode object = nodes.objectNode();
			for (int i = 0; i < random.nextInt(4); i++) {
				object.set(TEXTS.get(random.nextInt(TEXTS.size())), tree(random, depth - 1));
			}
			return object;
		}
		if (kind == 4) {
			ArrayNode array = nodes.arrayNode();
			for (int i = 0; i < random.nextInt(4); i++) {
				array.add(tree(random, depth - 1));
			}
			return array;
		}
		return switch (kind) {
			case 0 -> nodes.numberNode(random.nextInt());
			case 1 -> nodes.nullNode();
			default -> nodes.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
		};
	}

	private static JsonNode replaced(JsonNode node) {
		if (node.isTextual()) {
			return JsonNodeFactory.instance.textNode(node.textValue().replace("Anna", "[x]"));
		}
		if (node instanceof ObjectNode object) {
			ObjectNode copy = JsonNodeFactory.instance.objectNode();
			object.properties().forEach((member) -> copy.set(member.getKey(), replaced(member.getValue())));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = JsonNodeFactory.instance.arrayNode();
			array.forEach((element) -> copy.add(replaced(element)));
			return copy;
		}
		return node;
	}

}
