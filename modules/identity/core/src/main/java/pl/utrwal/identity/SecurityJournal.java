package pl.utrwal.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.log.CommitConflict;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.BulkExportTaken;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Writes into the ledger what happens to who gets in. What is about to happen is written
 * before it is done: a line too many may stand there after a crash, never one too few.
 */
@Component
class SecurityJournal implements Exports {

	private static final String AGGREGATE_TYPE = "Security";

	private final CommitLog log;

	private final EventSerializer serializer;

	private final RequestChannel channel;

	private final Clock clock;

	private final String appVersion;

	/** The first free place of each stream, as far as this node knows. */
	private final Map<String, Long> free = new ConcurrentHashMap<>();

	SecurityJournal(CommitLog log, EventSerializer serializer, RequestChannel channel, Clock clock,
			@Value("${utrwal.version:}") String appVersion) {
		this.log = log;
		this.serializer = serializer;
		this.channel = channel;
		this.clock = clock;
		this.appVersion = appVersion;
	}

	@Override
	public void taken(Actor actor, String export) {
		record(actor, List.of(new BulkExportTaken(export)));
	}

	/**
	 * What an actor does by the request that is being served.
	 */
	void record(Actor actor, List<? extends SecurityEvent> events) {
		record(actor, actor.municipality(), events);
	}

	/**
	 * What an actor does to another municipality stands in that one's journal.
	 */
	void record(Actor actor, MunicipalityId municipality, List<? extends SecurityEvent> events) {
		append("security/" + UUID.randomUUID(),
				new Doer(municipality, actor.account().value(), actor.role(), this.channel.get()), events);
	}

	/**
	 * Once, however often it is called with that key.
	 */
	void recordOnce(String key, Doer doer, List<? extends SecurityEvent> events) {
		String cid = "security/" + key;
		if (this.log.findByCid(cid).isEmpty()) {
			append(cid, doer, events);
		}
	}

	/** Another node may write at the same time. */
	private void append(String cid, Doer doer, List<? extends SecurityEvent> events) {
		String stream = SecurityEvent.SUBJECT + doer.municipality();
		while (true) {
			long next = this.free.computeIfAbsent(stream, this::firstFree);
			try {
				// of another node, if it was there before
				StoredEvent last = this.log.append(cid, stored(stream, next, doer, events)).events().getLast();
				this.free.merge(stream, last.sequence() + 1, Math::max);
				return;
			}
			catch (CommitConflict ex) {
				this.free.remove(stream, next);
			}
		}
	}

	private long firstFree(String stream) {
		long above = 1;
		while (isTaken(stream, above - 1)) {
			above *= 2;
		}
		long taken = above / 2 - 1;
		long free = above - 1;
		while (free - taken > 1) {
			long middle = (taken + free) / 2;
			if (isTaken(stream, middle)) {
				taken = middle;
			}
			else {
				free = middle;
			}
		}
		return free;
	}

	private boolean isTaken(String stream, long sequence) {
		return this.log.commitOf(stream, sequence).isPresent();
	}

	private List<StoredEvent> stored(String stream, long next, Doer doer, List<? extends SecurityEvent> events) {
		MetaData metadata = MetaData.with(Provenance.MUNICIPALITY, doer.municipality().value())
			.and(Provenance.PLAN, stream)
			.and(Provenance.ACTOR, doer.account())
			.and(Provenance.CHANNEL, doer.channel())
			.and(Provenance.APP_VERSION, this.appVersion);
		String written = this.serializer
			.serialize((doer.role() != null) ? metadata.and(Provenance.ROLE, doer.role().name()) : metadata,
					String.class)
			.getData();
		Instant now = this.clock.instant();
		List<StoredEvent> stored = new ArrayList<>();
		for (SecurityEvent event : events) {
			SerializedObject<String> payload = this.serializer.serialize(event, String.class);
			stored.add(new StoredEvent(UUID.randomUUID().toString(), stream, next + stored.size(), AGGREGATE_TYPE,
					payload.getType().getName(), payload.getType().getRevision(), now, written, payload.getData()));
		}
		return stored;
	}

	/**
	 * Whose doing it is.
	 *
	 * @param account its id, or {@link Provenance#NOBODY}
	 * @param role null for nobody
	 */
	record Doer(MunicipalityId municipality, String account, Role role, String channel) {

		static Doer nobody(MunicipalityId municipality, String channel) {
			return new Doer(municipality, Provenance.NOBODY, null, channel);
		}

	}

}
