package pl.utrwal.history.feed.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.Id;

/**
 * What the payload of an event looks like, as JSON Schema. An event is a record of
 * scalars, ids, records, and lists of these; what is null is left out of its JSON, so
 * that only numbers and truth values are sure to be there. More members may be added to a
 * revision, and never others taken away.
 */
final class EventSchemas {

	static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

	private static final Map<Type, Map<String, Object>> SCALARS = Map.of(String.class, Map.of("type", "string"),
			Instant.class, Map.of("type", "string", "format", "date-time"), LocalDate.class,
			Map.of("type", "string", "format", "date"), int.class, integer("int32"), Integer.class, integer("int32"),
			long.class, integer("int64"), boolean.class, Map.of("type", "boolean"));

	private EventSchemas() {
	}

	private static Map<String, Object> integer(String format) {
		return Map.of("type", "integer", "format", format);
	}

	/**
	 * @param name the stored name of the event
	 * @param title what it is called in words
	 */
	static Map<String, Object> of(String name, String revision, String title, Class<?> event) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", DIALECT);
		schema.put("$id", "urn:utrwal:event:%s:%s".formatted(name, revision));
		schema.put("title", title);
		schema.putAll(record(event));
		return schema;
	}

	private static Map<String, Object> record(Class<?> type) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			properties.put(component.getName(), schema(component.getGenericType()));
			if (component.getType().isPrimitive()) {
				required.add(component.getName());
			}
		}
		return Map.of("type", "object", "properties", properties, "required", required);
	}

	private static Map<String, Object> schema(Type type) {
		if (SCALARS.containsKey(type)) {
			return SCALARS.get(type);
		}
		if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
			return Map.of("type", "array", "items", schema(list.getActualTypeArguments()[0]));
		}
		if (type instanceof Class<?> id && Id.class.isAssignableFrom(id)) {
			return Map.of("type", "string");
		}
		if (type instanceof Class<?> part && part.isRecord()) {
			return record(part);
		}
		throw new IllegalArgumentException("An event holds a %s, which has no schema".formatted(type));
	}

}
