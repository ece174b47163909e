package pl.utrwal.monitoring.indicators.read;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.shared.read.EventSourcedRepository;

/**
 * Indicators with their measurements, as they stand now and as they stood once.
 */
@Component
public class IndicatorRepository extends EventSourcedRepository<IndicatorId, IndicatorView> {

	IndicatorRepository(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_indicators", IndicatorView.class),
				Documents.of(database, "monitoring_indicators_of_plans", Members.class), events, log,
				IndicatorEvent.class, IndicatorView::none, IndicatorFold::apply);
	}

}
