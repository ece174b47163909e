package pl.utrwal.eventstore.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.StoredDocument;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;

/**
 * Compares what is stored of every read model with what a fold of the ledger makes of it
 * now, document by document, while both go on.
 * <p>
 * A read model is folded up to the position that its processor has reached. A document
 * that is found in another state may have been changed since. It is read again: if it has
 * taken in nothing after that position, then it differs; else the fold goes on to just
 * the position that the document names, where both must be the same. What differs is told
 * only if a second fold finds it too.
 */
public final class DeepVerification {

	private static final int MOST = 1000;

	private static final int LOOKS = 5;

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final ReadModels models;

	private final CommitTokenStore tokens;

	private final CommitLog ledger;

	private final LedgerEpoch epoch;

	private final Map<String, DifferenceNames> names = new LinkedHashMap<>();

	private final ObjectMapper mapper = Json.mapper();

	private final Object running = new Object();

	public DeepVerification(ReadModels models, CommitTokenStore tokens, CommitLog ledger, LedgerEpoch epoch,
			List<DifferenceNames> names) {
		this.models = models;
		this.tokens = tokens;
		this.ledger = ledger;
		this.epoch = epoch;
		names.forEach((module) -> module.collections().forEach((collection) -> this.names.put(collection, module)));
	}

	/**
	 * Verifies all read models before it returns; one run at a time.
	 */
	public ReadModelVerification verify(Consumer<Stage> progress) {
		synchronized (this.running) {
			List<ReadModel> all = this.models.all();
			List<Difference> differing = new ArrayList<>();
			for (int i = 0; i < all.size(); i++) {
				ReadModel model = all.get(i);
				int number = i + 1;
				this.models.deadLetters(model).forEach((letter) -> differing.add(Difference.of(letter)));
				differing.addAll(verify(model, (position) -> progress.accept(new Stage(model.name(), number, all.size(),
						Math.max(0, Position.commitNumber(position)), this.ledger.head()))));
			}
			return new ReadModelVerification(differing.isEmpty(),
					differing.subList(0, Math.min(MOST, differing.size())), Math.max(0, differing.size() - MOST));
		}
	}

	private List<Difference> verify(ReadModel model, Progress progress) {
		Map<Place, Found> before = null;
		for (int look = 0; look < LOOKS; look++) {
			long rewritten = this.epoch.last();
			if (!await(model, rewritten)) {
				return List.of(new Difference(Difference.BEHIND, null, null, null, null, model.name(), null, null,
						String.valueOf(this.tokens.position(model.name())), String.valueOf(rewritten)));
			}
			Map<Place, Found> found = look(model, progress);
			if (found.isEmpty()) {
				return List.of();
			}
			if (this.epoch.last() == rewritten) {
				if (before != null) {
					found.keySet().retainAll(before.keySet());
					return found.entrySet()
						.stream()
						.flatMap((entry) -> differences(entry.getKey(), entry.getValue()).stream())
						.toList();
				}
				before = found;
			}
			pause();
		}
		throw new IllegalStateException("%s was rewritten again and again".formatted(model.name()));
	}

	/**
	 * Waits while it is made anew, which happens where its processor runs.
	 */
	private boolean await(ReadModel model, long rewritten) {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (this.tokens.position(model.name()) < rewritten) {
			if (System.nanoTime() > end) {
				return false;
			}
			pause();
		}
		return true;
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The verification was interrupted", ex);
		}
	}

	private Map<Place, Found> look(ReadModel model, Progress progress) {
		long reached = this.tokens.position(model.name());
		try (ReadModelReplay fold = this.models.fold(model)) {
			fold.to(reached, progress);
			Map<Place, Found> found = new LinkedHashMap<>();
			List<Found> ahead = new ArrayList<>();
			for (Place place : suspects(fold)) {
				Optional<StoredDocument> stored = this.models.documents().find(place.collection(), place.id());
				Found both = new Found(place, stored, fold.documents().find(place.collection(), place.id()));
				if (stored.isPresent() && stored.get().position() > reached) {
					ahead.add(both);
				}
				else if (!isSame(both)) {
					found.put(place, both);
				}
			}
			ahead.sort((one, other) -> Long.compare(one.stored().get().position(), other.stored().get().position()));
			for (Found one : ahead) {
				long position = one.stored().get().position();
				fold.to(position, progress);
				Found both = new Found(one.place(), one.stored(),
						fold.documents().find(one.place().collection(), one.place().id()));
				if (fold.position() < position || !isSame(both)) {
					found.put(one.place(), both);
				}
			}
			return found;
		}
	}

	/**
	 * Documents that are not the same at a first look, or have gone on already.
	 */
	private List<Place> suspects(ReadModelReplay fold) {
		List<Place> suspects = new ArrayList<>();
		for (String collection : Set.copyOf(fold.documents().collections())) {
			Set<String> seen = new HashSet<>();
			fold.documents().forEachId(collection, seen::add);
			this.models.documents().forEachId(collection, seen::add);
			for (String id : seen) {
				Found found = new Found(new Place(collection, id), this.models.documents().find(collection, id),
						fold.documents().find(collection, id));
				if (!isSame(found) || found.stored().filter((one) -> one.position() > fold.position()).isPresent()) {
					suspects.add(found.place());
				}
			}
		}
		return suspects;
	}

	private boolean isSame(Found found) {
		return found.stored().map(StoredDocument::json).equals(found.expected().map(StoredDocument::json))
				|| json(found.stored()).equals(json(found.expected()));
	}

	private List<Difference> differences(Place place, Found found) {
		JsonNode stored = json(found.stored());
		JsonNode expected = json(found.expected());
		List<JsonDifference> all = JsonDifference.between(stored, expected);
		if (all.isEmpty()) {
			// the value is right, but the document says that it knows what is not there
			all = List
				.of(new JsonDifference(List.of("position"), position(found.stored()), position(found.expected())));
		}
		DifferenceNames module = this.names.get(place.collection());
		return all.stream().map((difference) -> {
			Difference plain = Difference.of(place.collection(), place.id(), difference);
			return (module != null) ? module.name(plain, difference.path(), expected) : plain;
		}).toList();
	}

	private static String position(Optional<StoredDocument> document) {
		return document.map((found) -> String.valueOf(found.position())).orElse(null);
	}

	private JsonNode json(Optional<StoredDocument> document) {
		if (document.isEmpty()) {
			return MissingNode.getInstance();
		}
		try {
			return this.mapper.readTree(document.get().json());
		}
		catch (JsonProcessingException ex) {
			return TextNode.valueOf(document.get().json());
		}
	}

	/**
	 * @param readModel its processor's name
	 * @param number of that read model, from 1
	 * @param commit up to which it was folded
	 * @param commits that there are
	 */
	public record Stage(String readModel, int number, int readModels, long commit, long commits) {
	}

	private record Place(String collection, String id) {
	}

	private record Found(Place place, Optional<StoredDocument> stored, Optional<StoredDocument> expected) {
	}

}
