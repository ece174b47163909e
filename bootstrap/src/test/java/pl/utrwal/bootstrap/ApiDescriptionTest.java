package pl.utrwal.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API is sound in itself. That answers are as it says is seen
 * wherever the API is tested ({@link Api}).
 */
class ApiDescriptionTest extends RunningTest {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

	@Test
	void everyCallIsDescribedWhole() {
		JsonNode description = planner().get("/openapi").json();
		List<String> names = new ArrayList<>();
		description.at("/paths").properties().forEach((path) -> path.getValue().properties().forEach((call) -> {
			String at = call.getKey() + " " + path.getKey();
			JsonNode operation = call.getValue();
			names.add(operation.at("/operationId").asText());
			Matcher variables = VARIABLE.matcher(path.getKey());
			while (variables.find()) {
				assertThat(parameters(operation, "path")).as(at).contains(variables.group(1));
			}
			operation.at("/parameters")
				.forEach((parameter) -> assertThat(parameter.at("/schema/type").asText()).as("%s: %s", at, parameter)
					.isIn("string", "integer", "boolean", "array"));
			assertThat(operation.at("/responses").properties().stream().map((response) -> response.getKey())).as(at)
				.contains("400", "401", "403", "503")
				.anyMatch((status) -> status.startsWith("2"));
			operation.at("/responses")
				.properties()
				.stream()
				.filter((response) -> response.getKey().startsWith("4"))
				.forEach((response) -> assertThat(
						response.getValue().at("/content/application~1problem+json/schema/$ref").asText())
					.as(at)
					.isEqualTo("#/components/schemas/Problem"));
		}));
		assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates().noneMatch((name) -> name.contains("_"));
		assertThat(description.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
		assertThat(description.at("/security/0").has("token")).isTrue();
		Matcher references = REFERENCE.matcher(description.toString());
		while (references.find()) {
			assertThat(description.at(references.group(1)).isMissingNode()).as(references.group(1)).isFalse();
		}
	}

	private static List<String> parameters(JsonNode operation, String in) {
		return StreamSupport.stream(operation.at("/parameters").spliterator(), false)
			.filter((parameter) -> parameter.at("/in").asText().equals(in))
			.map((parameter) -> parameter.at("/name").asText())
			.toList();
	}

	@Test
	void idsAreStringsAndMembersSayWhetherTheyMayBeNull() {
		JsonNode description = planner().get("/openapi").json();
		JsonNode schemas = description.at("/components/schemas");
		assertThat(schemas.has("PlanId")).isFalse();
		assertThat(schemas.at("/Item/properties/id/type").asText()).isEqualTo("string");
		assertThat(schemas.at("/Item/properties/status/type").toString()).isEqualTo("[\"string\",\"null\"]");
		assertThat(schemas.at("/Item/required").toString()).contains("\"status\"", "\"cost\"");
		assertThat(description.at("/paths/~1api~1v1~1imports/post/responses").has("201")).isTrue();
		assertThat(description
			.at("/paths/~1api~1v1~1imports/post/requestBody/content/multipart~1form-data/schema/properties/file/format")
			.asText()).isEqualTo("binary");
	}

}
