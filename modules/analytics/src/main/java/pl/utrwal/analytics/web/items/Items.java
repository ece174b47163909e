package pl.utrwal.analytics.web.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.StillUpdating;

/**
 * The items of all plans that an actor may see.
 */
@Component
class Items {

	private final List<PlanTables> modules;

	private final CommitTokenStore tokens;

	private final Clock clock;

	Items(List<PlanTables> modules, CommitTokenStore tokens, Clock clock) {
		this.modules = modules;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * In the order of plans, the newest first, and of their rows; withdrawn ones left
	 * out.
	 * @param after null, or a position whose event the tables must have taken in
	 * @throws StillUpdating if it is not there yet
	 */
	List<Item> find(Actor actor, Filter filter, Long after) {
		filter.verify();
		if (after != null && !Await.until(
				() -> this.modules.stream().allMatch((module) -> this.tokens.position(module.processor()) >= after))) {
			throw new StillUpdating();
		}
		LocalDate today = today();
		return this.modules.stream()
			.flatMap((module) -> (filter.inForceOn() != null) ? module.inForce(actor.municipality(), filter.inForceOn())
					: module.tables(actor.municipality()))
			.flatMap((table) -> table.rows().filter((row) -> !row.withdrawn()).map((row) -> new Item(table, row)))
			.filter((item) -> filter.accepts(item, today))
			.toList();
	}

	LocalDate today() {
		return Poland.today(this.clock);
	}

}
