package pl.utrwal.monitoring.completeness.read;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;
import pl.utrwal.monitoring.shared.read.EventSourcedRepository;

/**
 * What people said about where plans meet the demands of the law, now and once.
 */
@Component
public class RequirementLinkRepository extends EventSourcedRepository<RequirementLinkId, RequirementLinkView> {

	RequirementLinkRepository(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_links", RequirementLinkView.class),
				Documents.of(database, "monitoring_links_of_plans", Members.class), events, log,
				RequirementLinkEvent.class, RequirementLinkView::none, RequirementLinkFold::apply);
	}

}
