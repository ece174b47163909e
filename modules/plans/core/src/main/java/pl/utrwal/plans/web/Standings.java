package pl.utrwal.plans.web;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.Progress;
import pl.utrwal.monitoring.contract.Standing;
import pl.utrwal.plans.read.table.PlanTableProjection;
import pl.utrwal.webkit.StillUpdating;
import pl.utrwal.webkit.json.ItemJson;

/**
 * How the rows of a plan stand, laid over its table.
 */
@Component
public class Standings {

	private final Progress progress;

	private final CommitTokenStore tokens;

	private final Clock clock;

	Standings(Progress progress, CommitTokenStore tokens, Clock clock) {
		this.progress = progress;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Today, by what is known now.
	 */
	public Map<ElementId, Standing> now(PlanTable table) {
		return this.progress.of(table, Poland.today(this.clock), Known.NOW);
	}

	/**
	 * On the day that is shown, by what was known at the moment that was asked for.
	 */
	public Map<ElementId, Standing> of(View view) {
		await(view.asked().position());
		return this.progress.of(view.table(), view.day(), view.asked().known());
	}

	/**
	 * @param standing null for a row that was withdrawn
	 */
	public static ItemJson json(ItemJson item, Standing standing) {
		return (standing == null) ? item : item.standing((standing.kind() != null) ? standing.kind().code() : null,
				standing.overdue(), standing.stale());
	}

	/**
	 * Waits for what was said up to a position.
	 * @param after null for nothing to wait for
	 * @throws StillUpdating if it is not there yet
	 */
	public void await(Long after) {
		if (after != null && !Await.until(() -> this.tokens.position(this.progress.processor()) >= after)) {
			throw new StillUpdating();
		}
	}

	/**
	 * The position up to which tables and what is laid over them show everything.
	 */
	public long shown() {
		return Math.min(this.tokens.position(PlanTableProjection.PROCESSOR),
				this.tokens.position(this.progress.processor()));
	}

}
