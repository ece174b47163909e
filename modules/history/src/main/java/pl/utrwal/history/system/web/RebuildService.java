package pl.utrwal.history.system.web;

import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Provenance;

/**
 * Has read models made anew. The request is an event, so that the node which keeps the
 * read model hears of it, a crash does not lose it, and the history tells who asked.
 */
@Service
class RebuildService {

	private final EventStore events;

	private final String appVersion;

	RebuildService(EventStore events, @Value("${utrwal.version:}") String appVersion) {
		this.events = events;
		this.appVersion = appVersion;
	}

	void request(Actor actor, String processor) {
		MetaData metadata = MetaData.with(Provenance.MUNICIPALITY, actor.municipality().value())
			.and(Provenance.PLAN, LedgerEvent.SUBJECT + actor.municipality().value())
			.and(Provenance.ACTOR, actor.account().value())
			.and(Provenance.ROLE, actor.role().name())
			.and(Provenance.CHANNEL, "web")
			.and(Provenance.APP_VERSION, this.appVersion);
		this.events.publish(new GenericDomainEventMessage<>("Ledger", UUID.randomUUID().toString(), 0,
				new RebuildRequested(processor), metadata));
	}

}
