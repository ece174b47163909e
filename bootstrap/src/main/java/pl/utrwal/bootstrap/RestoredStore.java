package pl.utrwal.bootstrap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.DatabaseDocuments;
import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.eventstore.contract.events.StoreRestored;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.identity.contract.Municipalities;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Goes on with an older backup that an operator put in the place of the store: read
 * models begin anew, and the history of each municipality tells of it.
 */
@Component
class RestoredStore {

	private static final Logger log = LoggerFactory.getLogger(RestoredStore.class);

	/** How the names of collections begin that are made from the ledger alone. */
	private static final List<String> READ_MODELS = List.of("plans_", "partnerships_", "monitoring_", "history_",
			"tokens", "snapshots", "ledger_epoch", "dead_letters");

	private final MongoDatabase database;

	private final CommitLog commits;

	private final EventSerializer serializer;

	private final Municipalities municipalities;

	private final Clock clock;

	private final String appVersion;

	RestoredStore(MongoDatabase database, CommitLog commits, EventSerializer serializer, Municipalities municipalities,
			Clock clock, @Value("${utrwal.version:}") String appVersion) {
		this.database = database;
		this.commits = commits;
		this.serializer = serializer;
		this.municipalities = municipalities;
		this.clock = clock;
		this.appVersion = appVersion;
	}

	void goOn(Checkpoints checkpoints, String reason) {
		log.warn("An older store was put back; going on with it: {}", reason);
		forgetReadModels();
		checkpoints.restore(reason, (event) -> record(event, reason));
	}

	/** They may have taken in commits that are gone. */
	private void forgetReadModels() {
		for (String collection : this.database.listCollectionNames()) {
			if (READ_MODELS.stream().anyMatch(collection::startsWith)) {
				new DatabaseDocuments(this.database).drop(collection);
			}
		}
	}

	private void record(StoreRestored event, String reason) {
		Instant now = this.clock.instant();
		SerializedObject<String> payload = this.serializer.serialize(event, String.class);
		List<StoredEvent> events = new ArrayList<>();
		for (MunicipalityId municipality : this.municipalities.all()) {
			String stream = UUID.randomUUID().toString();
			MetaData metadata = MetaData.with(Provenance.MUNICIPALITY, municipality.value())
				.and(Provenance.PLAN, LedgerEvent.SUBJECT + municipality.value())
				.and(Provenance.ACTOR, Provenance.OPERATOR)
				.and(Provenance.REASON, reason)
				.and(Provenance.CHANNEL, Provenance.OPERATOR)
				.and(Provenance.APP_VERSION, this.appVersion);
			events.add(new StoredEvent(UUID.randomUUID().toString(), stream, 0, "Ledger", payload.getType().getName(),
					payload.getType().getRevision(), now, this.serializer.serialize(metadata, String.class).getData(),
					payload.getData()));
		}
		if (!events.isEmpty()) {
			this.commits.append("store-restored/" + UUID.randomUUID(), events);
		}
	}

}
