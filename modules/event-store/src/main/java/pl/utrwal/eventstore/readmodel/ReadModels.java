package pl.utrwal.eventstore.readmodel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import pl.utrwal.eventstore.DatabaseDocuments;
import pl.utrwal.eventstore.StoredDocument;
import pl.utrwal.eventstore.log.Position;

/**
 * All read models, and how one is made anew: it is folded aside from what is stored, and
 * then put in its place, document by document. So whoever reads meanwhile finds the old
 * or the new, and never nothing; and if it is broken off, it is only to be done again.
 */
public final class ReadModels {

	private static final int DOCUMENTS_BETWEEN = 64;

	private final Supplier<List<ReadModel>> models;

	private final EventStorageEngine ledger;

	private final DatabaseDocuments documents;

	private final DeadLetters deadLetters;

	private final Clock clock;

	/**
	 * @param models asked for when they are needed, since handlers may know us
	 */
	public ReadModels(Supplier<List<ReadModel>> models, EventStorageEngine ledger, MongoDatabase database,
			DeadLetters deadLetters, Clock clock) {
		this.models = models;
		this.ledger = ledger;
		this.documents = new DatabaseDocuments(database);
		this.deadLetters = deadLetters;
		this.clock = clock;
	}

	public List<ReadModel> all() {
		return this.models.get();
	}

	Optional<ReadModel> find(String name) {
		return all().stream().filter((model) -> model.name().equals(name)).findFirst();
	}

	/**
	 * Without what its processor leaves out.
	 */
	ReadModelReplay fold(ReadModel model) {
		return new ReadModelReplay(model, this.ledger, this.deadLetters.leftOut(model.name()));
	}

	List<DeadLetter> deadLetters(ReadModel model) {
		return this.deadLetters.of(model.name());
	}

	DatabaseDocuments documents() {
		return this.documents;
	}

	/**
	 * Makes a read model anew from the events up to a position. A document that has taken
	 * in later ones stays. Streams that could not be taken in until now are tried; one
	 * that still cannot becomes or stays a dead letter.
	 * @param progress told at least once for every hundred events and sixty-four
	 * documents; what it throws ends the work
	 * @return the position that was reached
	 */
	public long makeAnew(ReadModel model, long until, Progress progress) {
		Map<String, DeadLetter> letters = new LinkedHashMap<>();
		for (;;) {
			try (ReadModelReplay fold = new ReadModelReplay(model, this.ledger, LeftOut.of(letters.values()))) {
				fold.to(until, progress);
				for (String collection : List.copyOf(fold.documents().collections())) {
					replace(collection, fold, until, progress);
				}
				this.deadLetters.replace(model.name(), List.copyOf(letters.values()));
				return fold.position();
			}
			catch (EventRefused ex) {
				DeadLetter letter = DeadLetter.of(model.name(), ex.event(), Position.of(ex.event().trackingToken()),
						ex.getCause(), this.clock.instant());
				letters.put(letter.stream(), letter);
			}
		}
	}

	private void replace(String collection, ReadModelReplay fold, long until, Progress progress) {
		int[] count = { 0 };
		fold.documents().forEachId(collection, (id) -> {
			if (count[0]++ % DOCUMENTS_BETWEEN == 0) {
				progress.reached(fold.position());
			}
			Optional<StoredDocument> wanted = fold.documents().find(collection, id);
			if (!this.documents.find(collection, id).equals(wanted)) {
				this.documents.replace(collection, wanted.orElseThrow(), until);
			}
		});
		this.documents.forEachId(collection, (id) -> {
			if (fold.documents().find(collection, id).isEmpty()) {
				this.documents.delete(collection, id, until);
			}
		});
	}

}
