package pl.utrwal.eventstore.log;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import pl.utrwal.eventstore.contract.events.WordsErased;

/**
 * Events whose words are not those that their leaf committed to, while commits are read
 * in order: each must be vouched for by the newest later {@link WordsErased} that names
 * it.
 */
final class ErasedWords {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** By event id. */
	private final Map<String, Reworded> open = new HashMap<>();

	private final Map<String, Hash> vouched = new HashMap<>();

	/**
	 * @param before the root before the commit
	 */
	void read(Commit commit, Hash before) {
		for (int i = 0; i < commit.events().size(); i++) {
			StoredEvent event = commit.events().get(i);
			Hash opening = commit.seals().get(i).opening(event);
			if (!opening.equals(commit.seals().get(i).commitment())) {
				this.open.put(event.id(), new Reworded(commit.number(), before, opening));
			}
			if (event.name().equals(WordsErased.NAME)) {
				this.vouched.putAll(openings(event));
			}
		}
	}

	/**
	 * What the texts of events open to, by event id, as an erasure says.
	 */
	static Map<String, Hash> openings(StoredEvent erasure) {
		try {
			Map<String, Hash> openings = new HashMap<>();
			for (JsonNode opening : JSON.readTree(erasure.payload()).path("openings")) {
				openings.put(opening.path("event").asText(), Hash.parse(opening.path("commitment").asText()));
			}
			return openings;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("an erasure is no JSON", ex);
		}
	}

	/**
	 * The first commit with words that nothing vouches for.
	 */
	Optional<Reworded> firstBad() {
		return this.open.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().opening().equals(this.vouched.get(entry.getKey())))
			.map(Map.Entry::getValue)
			.min(Comparator.comparingLong(Reworded::commit));
	}

	/**
	 * An event with other words than at first.
	 *
	 * @param before the root before its commit
	 */
	record Reworded(long commit, Hash before, Hash opening) {
	}

}
