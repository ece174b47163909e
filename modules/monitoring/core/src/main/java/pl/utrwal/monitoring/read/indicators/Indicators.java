package pl.utrwal.monitoring.read.indicators;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.read.Shelf;

/**
 * Indicators with their measurements, as they stand now and as they stood once.
 */
@Component
public class Indicators extends Shelf<IndicatorId, IndicatorSheet> {

	Indicators(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_indicators", IndicatorSheet.class),
				Documents.of(database, "monitoring_indicators_of_plans", OfPlan.class), events, log,
				IndicatorEvent.class, IndicatorSheet::none, IndicatorFold::apply);
	}

}
