package pl.utrwal.monitoring.read.completeness;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.contract.events.LinkEvent;
import pl.utrwal.monitoring.read.Shelf;

/**
 * What people said about where plans meet the demands of the law, now and once.
 */
@Component
public class Links extends Shelf<LinkId, LinkSheet> {

	Links(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_links", LinkSheet.class),
				Documents.of(database, "monitoring_links_of_plans", OfPlan.class), events, log, LinkEvent.class,
				LinkSheet::none, LinkFold::apply);
	}

}
