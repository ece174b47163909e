package pl.utrwal.analytics.web.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.Progress;
import pl.utrwal.monitoring.contract.Standing;
import pl.utrwal.webkit.StillUpdating;

/**
 * The items of all plans that an actor may see.
 */
@Component
class Items {

	private final List<PlanTables> modules;

	private final Progress progress;

	private final CommitTokenStore tokens;

	private final Clock clock;

	Items(List<PlanTables> modules, Progress progress, CommitTokenStore tokens, Clock clock) {
		this.modules = modules;
		this.progress = progress;
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
		if (after != null
				&& !Await.until(() -> processors().allMatch((processor) -> this.tokens.position(processor) >= after))) {
			throw new StillUpdating();
		}
		LocalDate day = (filter.inForceOn() != null) ? filter.inForceOn() : today();
		return this.modules.stream()
			.flatMap((module) -> (filter.inForceOn() != null) ? module.inForce(actor.municipality(), filter.inForceOn())
					: module.tables(actor.municipality()))
			.flatMap((table) -> items(table, day))
			.filter((item) -> filter.accepts(item, day))
			.toList();
	}

	private Stream<Item> items(PlanTable table, LocalDate day) {
		Map<ElementId, Standing> standings = this.progress.of(table, day, Progress.Known.NOW);
		return table.rows()
			.filter((row) -> !row.withdrawn())
			.map((row) -> new Item(table, row,
					standings.getOrDefault(row.id(), new Standing(row.id(), null, null, null, false, null, false))));
	}

	private Stream<String> processors() {
		return Stream.concat(this.modules.stream().map(PlanTables::processor), Stream.of(this.progress.processor()));
	}

	LocalDate today() {
		return Poland.today(this.clock);
	}

}
