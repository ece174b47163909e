package pl.utrwal.monitoring.read.completeness;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.contract.Progress.Known;
import pl.utrwal.monitoring.contract.events.LinkEvent;
import pl.utrwal.monitoring.read.Shelf;
import pl.utrwal.monitoring.read.Shelf.OfPlan;

/**
 * What people said about where plans meet the demands of the law, now and once.
 */
@Component
public class Links {

	private final Shelf<LinkSheet> shelf;

	Links(MongoDatabase database, EventStore events, CommitLog log) {
		this.shelf = new Shelf<>(Documents.of(database, "monitoring_links", LinkSheet.class),
				Documents.of(database, "monitoring_links_of_plans", OfPlan.class), events, log, LinkEvent.class,
				LinkSheet::none, LinkFold::apply);
	}

	/**
	 * One as its last event left it.
	 */
	public Optional<LinkSheet> find(LinkId id) {
		return this.shelf.find(id);
	}

	/**
	 * Those of a plan by what was known at a moment, the first made first.
	 */
	public List<LinkSheet> of(PlanId plan, Known known) {
		return this.shelf.of(plan, known);
	}

	/**
	 * What happened to one until a moment.
	 */
	public List<Recorded> history(LinkId id, Known known) {
		return this.shelf.history(id, known);
	}

	Shelf<LinkSheet> shelf() {
		return this.shelf;
	}

}
