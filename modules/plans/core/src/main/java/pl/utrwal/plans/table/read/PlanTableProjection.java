package pl.utrwal.plans.table.read;

import java.util.Map;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.PlanDrafted;
import pl.utrwal.plans.table.read.TableDocuments.Stand;

/**
 * Keeps the tables of plans.
 */
@Component
@ProcessingGroup(PlanTableProjection.PROCESSOR)
public class PlanTableProjection {

	public static final String PROCESSOR = "plans-table";

	private final PlanRepository tables;

	private final PlanHistory history;

	private final PlanFold fold;

	private final TableSnapshots snapshots;

	PlanTableProjection(PlanRepository tables, TableSnapshots snapshots, PlanHistory history, PlanFold fold) {
		this.snapshots = snapshots;
		this.fold = fold;
		this.tables = tables;
		this.history = history;
	}

	/**
	 * Whatever happens beside plans, it is known at once how far all was taken in.
	 */
	@EventHandler
	void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token) {
		if (event instanceof PlanEvent change) {
			take(change, Recordings.of(message, token));
		}
	}

	private void take(PlanEvent event, Recorded recorded) {
		if (event instanceof PlanDrafted drafted) {
			this.tables.add(drafted.municipality(), drafted.plan(), recorded.position());
		}
		Map<PlanId, Change> pending = Batch.pending(this, this::write);
		Change change = pending.computeIfAbsent(event.plan(), this::stored);
		Change changed = change.with(recorded, this.fold, this.history);
		if (changed != change) {
			this.snapshots.offer(changed.after());
			pending.put(event.plan(), changed);
		}
	}

	private void write(Map<PlanId, Change> changes) {
		changes.values().forEach((done) -> this.tables.put(done.after(), done.stored().table()));
	}

	@ResetHandler
	void onReset() {
		this.tables.clear();
		this.snapshots.clear();
	}

	private Change stored(PlanId plan) {
		Stand stand = this.tables.stand(plan).orElseGet(() -> new Stand(PlanTable.empty(plan), false));
		return new Change(stand, stand.table());
	}

	/**
	 * What a batch makes of a stored table.
	 */
	private record Change(Stand stored, PlanTable after) {

		Change with(Recorded recorded, PlanFold fold, PlanHistory history) {
			if (recorded.position() <= this.after.position()) {
				return this;
			}
			boolean torn = this.stored.torn() && this.after == this.stored.table();
			boolean next = !torn && this.after.version() == recorded.version() - 1;
			return new Change(this.stored, next ? fold.apply(this.after, recorded)
					: history.at(recorded.plan(), recorded.version()).at(recorded.version(), recorded.position()));
		}

	}

}
