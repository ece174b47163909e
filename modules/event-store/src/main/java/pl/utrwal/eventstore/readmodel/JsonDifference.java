package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A value in which two documents differ. Members of an object have no order. Elements of
 * a list are compared by their id or position, if all have one: so one that is missing
 * does not make all after it differ.
 *
 * @param path to the value
 * @param stored shortened; null if it is missing
 * @param expected likewise
 */
record JsonDifference(List<String> path, String stored, String expected) {

	private static final int LONGEST = 200;

	private static final List<String> IDENTITIES = List.of("id", "position");

	static List<JsonDifference> between(JsonNode stored, JsonNode expected) {
		List<JsonDifference> found = new ArrayList<>();
		compare(List.of(), stored, expected, found);
		return found;
	}

	private static void compare(List<String> path, JsonNode stored, JsonNode expected, List<JsonDifference> found) {
		if (stored.equals(expected)) {
			return;
		}
		if (bothOrTop(path, stored, expected, JsonNode::isObject)) {
			Set<String> names = new TreeSet<>();
			stored.fieldNames().forEachRemaining(names::add);
			expected.fieldNames().forEachRemaining(names::add);
			names.forEach((name) -> compare(with(path, name), stored.path(name), expected.path(name), found));
		}
		else if ((stored.isArray() || stored.isMissingNode()) && (expected.isArray() || expected.isMissingNode())
				&& stored.size() + expected.size() > 0) {
			compareLists(path, elements(stored), elements(expected), found);
		}
		else {
			found.add(new JsonDifference(path, text(stored), text(expected)));
		}
	}

	/** A document that is missing differs in each of its members. */
	private static boolean bothOrTop(List<String> path, JsonNode stored, JsonNode expected, Predicate<JsonNode> is) {
		return is.test(stored) && is.test(expected) || path.isEmpty()
				&& (is.test(stored) && expected.isMissingNode() || stored.isMissingNode() && is.test(expected));
	}

	private static void compareLists(List<String> path, List<JsonNode> stored, List<JsonNode> expected,
			List<JsonDifference> found) {
		String identity = identity(stored, expected);
		Map<String, JsonNode> storedByName = named(stored, identity);
		Map<String, JsonNode> expectedByName = named(expected, identity);
		Set<String> names = new LinkedHashSet<>(expectedByName.keySet());
		names.addAll(storedByName.keySet());
		names.forEach((name) -> compare(with(path, name), storedByName.getOrDefault(name, MissingNode.getInstance()),
				expectedByName.getOrDefault(name, MissingNode.getInstance()), found));
		List<String> storedOrder = storedByName.keySet().stream().filter(expectedByName::containsKey).toList();
		List<String> expectedOrder = expectedByName.keySet().stream().filter(storedByName::containsKey).toList();
		if (!storedOrder.equals(expectedOrder)) {
			found.add(new JsonDifference(path, shortened(String.join(", ", storedOrder)),
					shortened(String.join(", ", expectedOrder))));
		}
	}

	/** Null if the elements can only be told apart by their place. */
	private static String identity(List<JsonNode> stored, List<JsonNode> expected) {
		return IDENTITIES.stream()
			.filter((name) -> isUnique(stored, name) && isUnique(expected, name))
			.findFirst()
			.orElse(null);
	}

	private static boolean isUnique(List<JsonNode> elements, String name) {
		return elements.stream().allMatch((element) -> element.path(name).isValueNode())
				&& elements.stream().map((element) -> element.path(name).asText()).distinct().count() == elements
					.size();
	}

	private static Map<String, JsonNode> named(List<JsonNode> elements, String identity) {
		Map<String, JsonNode> named = new LinkedHashMap<>();
		for (int i = 0; i < elements.size(); i++) {
			named.put((identity != null) ? elements.get(i).path(identity).asText() : String.valueOf(i),
					elements.get(i));
		}
		return named;
	}

	private static List<JsonNode> elements(JsonNode list) {
		List<JsonNode> elements = new ArrayList<>();
		list.forEach(elements::add);
		return elements;
	}

	private static List<String> with(List<String> path, String name) {
		List<String> longer = new ArrayList<>(path);
		longer.add(name);
		return List.copyOf(longer);
	}

	private static String text(JsonNode value) {
		return value.isMissingNode() ? null : shortened(value.isTextual() ? value.asText() : value.toString());
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
