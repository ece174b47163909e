package pl.utrwal.bootstrap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Says of the members of records whether they are always there, and whether they may be
 * null. An answer has all of them. In a record that is {@link NullMarked} those may be
 * null that say so, and a body has to have the others; elsewhere all may be but plain
 * numbers and truth values, and a body may lack any.
 */
final class RecordSchemas {

	private static final String REF = "#/components/schemas/";

	private final OpenAPI api;

	private final Map<String, Class<?>> classes;

	RecordSchemas(OpenAPI api, Map<String, Class<?>> classes) {
		this.api = api;
		this.classes = classes;
	}

	void complete() {
		Set<String> sent = sent();
		this.api.getComponents().getSchemas().forEach((name, schema) -> {
			Class<?> type = this.classes.get(name.startsWith("Page") ? "Page" : name);
			if (type != null && type.isRecord() && schema.getProperties() != null) {
				complete(schema, type, sent.contains(name));
			}
		});
	}

	private static void complete(Schema<?> schema, Class<?> type, boolean sent) {
		boolean marked = isMarked(type);
		List<String> required = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = name(component);
			Schema<?> property = schema.getProperties().get(name);
			if (property == null) {
				continue;
			}
			boolean nullable = marked ? component.getAnnotatedType().isAnnotationPresent(Nullable.class)
					: !component.getType().isPrimitive();
			if (nullable) {
				schema.getProperties().put(name, orNull(property));
			}
			boolean leftOut = nullable && type.isAnnotationPresent(JsonInclude.class)
					|| component.getAccessor().isAnnotationPresent(JsonInclude.class);
			if (sent ? marked && !nullable : !leftOut) {
				required.add(name);
			}
		}
		schema.setRequired(required.isEmpty() ? null : required);
	}

	private static String name(RecordComponent component) {
		JsonProperty own = component.getAccessor().getAnnotation(JsonProperty.class);
		return (own != null) ? own.value() : component.getName();
	}

	private static boolean isMarked(Class<?> type) {
		return type.isAnnotationPresent(NullMarked.class)
				|| type.getEnclosingClass() != null && isMarked(type.getEnclosingClass());
	}

	private static Schema<?> orNull(Schema<?> schema) {
		if (schema.get$ref() != null || schema.getEnum() != null) {
			return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
		}
		if (schema.getTypes() != null) {
			schema.addType("null");
		}
		return schema;
	}

	/** What is in bodies, and in what is in them. */
	private Set<String> sent() {
		Set<String> found = new HashSet<>();
		this.api.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.map(Operation::getRequestBody)
			.filter((body) -> body != null)
			.forEach((body) -> content(body.getContent()).forEach((schema) -> collect(schema, found)));
		return found;
	}

	private static Stream<Schema<?>> content(Content content) {
		return content.values().stream().map((media) -> (Schema<?>) media.getSchema());
	}

	private void collect(Schema<?> schema, Set<String> found) {
		if (schema == null) {
			return;
		}
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(REF.length());
			if (found.add(name)) {
				collect(this.api.getComponents().getSchemas().get(name), found);
			}
		}
		collect(schema.getItems(), found);
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> collect(property, found));
		}
	}

}
