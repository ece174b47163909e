package pl.utrwal.monitoring.read.indicators;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.Progress.Known;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.read.Shelf;
import pl.utrwal.monitoring.read.Shelf.OfPlan;

/**
 * Indicators with their measurements, as they stand now and as they stood once.
 */
@Component
public class Indicators {

	private final Shelf<IndicatorSheet> shelf;

	Indicators(MongoDatabase database, EventStore events, CommitLog log) {
		this.shelf = new Shelf<>(Documents.of(database, "monitoring_indicators", IndicatorSheet.class),
				Documents.of(database, "monitoring_indicators_of_plans", OfPlan.class), events, log,
				IndicatorEvent.class, IndicatorSheet::none, IndicatorFold::apply);
	}

	/**
	 * One as its last event left it.
	 */
	public Optional<IndicatorSheet> find(IndicatorId id) {
		return this.shelf.find(id);
	}

	/**
	 * Those of a plan by what was known at a moment, the first made first.
	 */
	public List<IndicatorSheet> of(PlanId plan, Known known) {
		return this.shelf.of(plan, known);
	}

	/**
	 * What happened to one until a moment.
	 */
	public List<Recorded> history(IndicatorId id, Known known) {
		return this.shelf.history(id, known);
	}

	Shelf<IndicatorSheet> shelf() {
		return this.shelf;
	}

}
