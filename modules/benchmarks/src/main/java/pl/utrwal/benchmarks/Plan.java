package pl.utrwal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A plan on one node, made for measuring. Its items may be edited by several threads,
 * each by one.
 */
final class Plan {

	/** The application takes no more at once. */
	private static final int MOST_IMPORTED = 800;

	private static final int ROWS_PER_GOAL = 20;

	private final Node node;

	private final String id;

	private final List<String> items = new ArrayList<>();

	private final Map<String, Long> versions = new ConcurrentHashMap<>();

	private final Map<String, String> texts = new ConcurrentHashMap<>();

	private final AtomicInteger edits = new AtomicInteger();

	private volatile long lastPosition;

	private Plan(Node node, String id) {
		this.node = node;
		this.id = id;
	}

	/**
	 * Imports a plan, with as many rows as an import takes, and adds the rest one by one.
	 */
	static Plan create(Node node, int rows) {
		Answer imported = node.importPlan(document(Math.min(rows, MOST_IMPORTED)));
		Plan plan = new Plan(node, imported.at("/planId").asText());
		long position = imported.at("/position").asLong();
		if (rows > MOST_IMPORTED) {
			String goal = node.getAfter("/plans/" + plan.id, position).at("/sections/0/sections/0/id").asText();
			for (int i = MOST_IMPORTED; i < rows; i++) {
				position = node
					.call("POST", "/plans/%s/items".formatted(plan.id),
							Map.of("parent", goal, "text", "Działanie dodane " + i, "timeFrame", "2027"))
					.demand(201)
					.at("/position")
					.asLong();
			}
		}
		plan.readItems(position);
		if (plan.items.size() != rows) {
			throw new IllegalStateException("A plan of %d rows has %d".formatted(rows, plan.items.size()));
		}
		return plan;
	}

	/** In the words and tabs of a strategy that was saved as text. */
	private static String document(int rows) {
		StringBuilder text = new StringBuilder("STRATEGIA ROZWIĄZYWANIA PROBLEMÓW\n\nI. OBSZAR POMIARÓW\n\n")
			.append("\tCELE OPERACYJNE\n\tOD KIEDY\n\tDO KIEDY\n\tŹRÓDŁO FINANSOWANIA\n\tODPOWIEDZIALNY\n\n");
		for (int i = 0; i < rows; i++) {
			if (i % ROWS_PER_GOAL == 0) {
				text.append("\t%s CEL POMIARU\n\n\tDZIAŁANIA\n".formatted(roman(i / ROWS_PER_GOAL + 1)));
			}
			text.append("\t%d. Działanie numer %d dla mieszkańców.\n".formatted(i % ROWS_PER_GOAL + 1, i))
				.append("\t2025\n\t2027\n\tBudżet gminy\n\tStowarzyszenie Pomiar %d\n\n".formatted(i % 50));
			if (i % ROWS_PER_GOAL < ROWS_PER_GOAL - 1 && i < rows - 1) {
				text.append("\t\n");
			}
		}
		return text.toString();
	}

	private static String roman(int number) {
		StringBuilder roman = new StringBuilder();
		int[] values = { 50, 40, 10, 9, 5, 4, 1 };
		String[] signs = { "L", "XL", "X", "IX", "V", "IV", "I" };
		int rest = number;
		for (int i = 0; i < values.length; i++) {
			while (rest >= values[i]) {
				roman.append(signs[i]);
				rest -= values[i];
			}
		}
		return roman.toString();
	}

	/**
	 * Reads the items anew, once the table shows what was stored at a position.
	 */
	void readItems(long position) {
		this.items.clear();
		for (JsonNode item : this.node.getAfter("/plans/%s/items".formatted(this.id), position).at("/items")) {
			this.items.add(item.at("/id").asText());
			this.versions.put(item.at("/id").asText(), item.at("/version").asLong());
		}
	}

	String id() {
		return this.id;
	}

	Node node() {
		return this.node;
	}

	/**
	 * @param query what follows the plan's path in the API
	 */
	Answer get(String query) {
		return this.node.get("/plans/" + this.id + query).demand(200);
	}

	/**
	 * Positions of the last change of each item, oldest first, if that was the last there
	 * was.
	 */
	List<Long> lastPositions() {
		List<Long> positions = new ArrayList<>();
		this.node.getAfter("/history?plan=%s&limit=%d".formatted(this.id, this.items.size()), this.lastPosition)
			.at("/items")
			.forEach((line) -> positions.addFirst(line.at("/position").asLong()));
		return positions;
	}

	/**
	 * Gives an item another text.
	 * @param index from 0 on; beyond the last item it begins anew
	 * @return the answer, with the position and the new version
	 */
	Answer edit(int index) {
		String item = this.items.get(index % this.items.size());
		String text = "Działanie zmienione po raz %d.".formatted(this.edits.incrementAndGet());
		Answer answer = this.node.call("PATCH", "/plans/%s/items/%s".formatted(this.id, item),
				Map.of("expectedVersion", this.versions.get(item), "reason", "pomiar", "text", text));
		answer.demand(200);
		this.versions.put(item, answer.at("/version").asLong());
		this.texts.put(item, text);
		this.lastPosition = answer.at("/position").asLong();
		return answer;
	}

	/**
	 * How many items do not have the text that was last acknowledged.
	 * @param position up to which the table is to be read
	 */
	int lost(long position) {
		int lost = 0;
		for (JsonNode item : this.node.getAfter("/plans/%s/items".formatted(this.id), position).at("/items")) {
			String text = this.texts.get(item.at("/id").asText());
			if (text != null && !text.equals(item.at("/text").asText())) {
				lost++;
			}
		}
		return lost;
	}

	/**
	 * The version that the table shows of an item now, without waiting.
	 */
	long shownVersion(int index) {
		String item = this.items.get(index % this.items.size());
		for (JsonNode shown : get("/items").at("/items")) {
			if (shown.at("/id").asText().equals(item)) {
				return shown.at("/version").asLong();
			}
		}
		throw new IllegalStateException("The item has gone");
	}

	/**
	 * The position of the change so many changes before the last one.
	 */
	long positionBack(int changes) {
		JsonNode lines = this.node.get("/history?plan=%s&limit=%d".formatted(this.id, changes + 1))
			.demand(200)
			.at("/items");
		return lines.get(lines.size() - 1).at("/position").asLong();
	}

}
