package pl.utrwal.bootstrap;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds answers of the API to what its description says of them, member by member:
 * nothing may come that is not described.
 */
final class ApiContract {

	private static final String BASE = "/api/v1";

	private static final String ADDRESS = "https://utrwal.invalid/openapi";

	private final JsonNode description;

	private final SchemaRegistry schemas;

	private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

	/**
	 * @param description as the API serves it
	 */
	ApiContract(String description) {
		this.description = parsed(description);
		assertThat(this.description.at("/paths")).as(description).isNotEmpty();
		ObjectNode closed = this.description.deepCopy();
		JsonNode definitions = closed.at("/components/schemas");
		definitions.properties()
			.stream()
			.filter((definition) -> !definition.getKey().equals("Problem"))
			.forEach((definition) -> close(definition.getValue()));
		this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of(ADDRESS, closed.toString())));
	}

	private static JsonNode parsed(String json) {
		try {
			return Json.mapper().readTree(json);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.has("properties")) {
			object.put("additionalProperties", false);
		}
		schema.forEach(ApiContract::close);
	}

	/**
	 * @param path after the base, with what follows the question mark
	 */
	void verify(String method, String path, Answer answer) {
		String plain = BASE + path.replaceFirst("\\?.*", "");
		this.description.at("/paths")
			.properties()
			.stream()
			.filter((entry) -> plain.matches(pattern(entry.getKey())))
			.min(Comparator.comparingInt((entry) -> entry.getKey().split("\\{").length))
			.filter((entry) -> entry.getValue().has(method.toLowerCase()))
			.ifPresent((entry) -> hold(pointer("/paths", entry.getKey(), method.toLowerCase()),
					"%s %s".formatted(method, path), answer));
	}

	private static String pattern(String path) {
		return path.replace("/{level}/{name}", "/[^/]+/.+").replaceAll("\\{[^}]+}", "[^/]+");
	}

	private static String pointer(String base, String... members) {
		return Stream.of(members)
			.map((member) -> "/" + member.replace("~", "~0").replace("/", "~1"))
			.collect(Collectors.joining("", base, ""));
	}

	private void hold(String operation, String call, Answer answer) {
		String response = pointer(operation, "responses", String.valueOf(answer.status()));
		assertThat(this.description.at(response).isMissingNode())
			.as("%s answers %d, which is not described", call, answer.status())
			.isFalse();
		String type = answer.contentType().replaceFirst(";.*", "");
		String schema = pointer(response, "content", type, "schema");
		assertThat(this.description.at(schema).isMissingNode())
			.as("%s answers %d with %s, which is not described", call, answer.status(), type)
			.isFalse();
		if (type.endsWith("json")) {
			List<Error> errors = this.compiled.computeIfAbsent(schema, this::compile)
				.validate(answer.body(), InputFormat.JSON);
			assertThat(errors).as("%s answers %d with %s", call, answer.status(), answer.body()).isEmpty();
		}
	}

	private Schema compile(String pointer) {
		return this.schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
	}

}
