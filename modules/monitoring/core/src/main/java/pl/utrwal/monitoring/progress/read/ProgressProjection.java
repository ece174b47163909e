package pl.utrwal.monitoring.progress.read;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;

/**
 * Keeps what was said of how the rows of plans get on.
 */
@Component
@ProcessingGroup(ProgressProjection.PROCESSOR)
class ProgressProjection {

	static final String PROCESSOR = "monitoring-progress";

	private final ProgressRepository store;

	ProgressProjection(ProgressRepository store) {
		this.store = store;
	}

	/**
	 * Whatever else happens, it is known at once how far all was taken in.
	 */
	@EventHandler
	void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token) {
		switch (event) {
			case ElementAdded added -> take(added, message, Position.of(token));
			case ProgressEvent said -> take(said, Recordings.of(message, token));
			default -> {
			}
		}
	}

	private void take(ElementAdded event, DomainEventMessage<?> message, long position) {
		PlanRowIndex.First first = new PlanRowIndex.First(message.getSequenceNumber(),
				Poland.day(message.getTimestamp()));
		change(event.plan(), position, (rows) -> rows.with(event.element(), first));
	}

	private void take(ProgressEvent event, Recorded recorded) {
		PlanId plan = event.progress().plan();
		Positioned<RowProgress> row = this.store.row(plan, event.row());
		if (recorded.position() > row.position()) {
			this.store.put(plan, ProgressFold.apply(row.value(), recorded, event), recorded.position());
		}
		change(plan, recorded.position(), (rows) -> rows.told(event.row()));
	}

	@ResetHandler
	void onReset() {
		this.store.clear();
	}

	private void change(PlanId plan, long position, UnaryOperator<PlanRowIndex> change) {
		Map<PlanId, Change> pending = Batch.pending(this,
				(changes) -> changes.forEach((id, done) -> done.write(id, this.store)));
		pending.compute(plan, (id, before) -> ((before != null) ? before : Change.none(this.store.plan(plan)))
			.with(change, position));
	}

	/**
	 * What a batch makes of the rows of a plan.
	 *
	 * @param position of the last event that changed something; -1 if none did
	 */
	private record Change(PlanRowIndex after, long position) {

		static Change none(PlanRowIndex stored) {
			return new Change(stored, -1);
		}

		Change with(UnaryOperator<PlanRowIndex> change, long position) {
			PlanRowIndex changed = change.apply(this.after);
			return (changed == this.after) ? this : new Change(changed, position);
		}

		void write(PlanId plan, ProgressRepository store) {
			if (this.position >= 0) {
				store.put(plan, this.after, this.position);
			}
		}

	}

}
