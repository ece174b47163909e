package pl.utrwal.strategy.read.table;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableFold;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;
import pl.utrwal.strategy.read.table.StrategyTables.Stand;

/**
 * Keeps the tables of strategies.
 */
@Component
@ProcessingGroup(StrategyTableProjection.PROCESSOR)
public class StrategyTableProjection {

	public static final String PROCESSOR = "strategy-table";

	private final StrategyTables tables;

	private final StrategyPast past;

	private final TableFold fold = new StrategyFold();

	StrategyTableProjection(StrategyTables tables, StrategyPast past) {
		this.tables = tables;
		this.past = past;
	}

	@EventHandler
	void on(StrategyEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		if (event instanceof StrategyDrafted drafted) {
			this.tables.add(drafted.municipality(), drafted.plan(), recorded.position());
		}
		Stand stand = this.tables.stand(event.plan()).orElseGet(() -> new Stand(this.fold.empty(event.plan()), false));
		PlanTable before = stand.table();
		if (recorded.position() <= before.position()) {
			return;
		}
		boolean next = !stand.torn() && before.version() == recorded.version() - 1;
		PlanTable after = next ? this.fold.apply(before, recorded)
				: this.past.at(event.plan(), recorded.version()).at(recorded.version(), recorded.position());
		this.tables.put(after, before);
	}

	@ResetHandler
	void onReset() {
		this.tables.clear();
	}

}
