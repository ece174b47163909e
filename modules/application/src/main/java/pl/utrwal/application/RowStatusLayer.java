package pl.utrwal.application;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.RowStatusProvider;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.StillUpdating;
import pl.utrwal.webkit.json.ItemJson;

/**
 * How the rows of a plan stand, laid over its table.
 */
@Component
public class RowStatusLayer {

	private final RowStatusProvider progress;

	private final PlanTables tables;

	private final ReadYourWrites reads;

	private final Clock clock;

	RowStatusLayer(RowStatusProvider progress, PlanTables tables, ReadYourWrites reads, Clock clock) {
		this.progress = progress;
		this.tables = tables;
		this.reads = reads;
		this.clock = clock;
	}

	/**
	 * Today, by what is known now.
	 */
	public Map<ElementId, RowStanding> now(PlanTable table) {
		return this.progress.of(table, Poland.today(this.clock), Known.NOW);
	}

	/**
	 * On the day that is shown, by what was known at the moment that was asked for.
	 */
	public Map<ElementId, RowStanding> of(PlanView view) {
		await(view.asked().position());
		return this.progress.of(view.table(), view.day(), view.asked().known());
	}

	/**
	 * @param standing null for a row that was withdrawn
	 */
	public static ItemJson json(ItemJson item, RowStanding standing) {
		return (standing == null) ? item : item.standing((standing.kind() != null) ? standing.kind().code() : null,
				standing.overdue(), standing.stale());
	}

	/**
	 * Waits for what was said up to a position.
	 * @param after null for nothing to wait for
	 * @throws StillUpdating if it is not there yet
	 */
	public void await(Long after) {
		this.reads.await(after, this.progress.processor());
	}

	/**
	 * The position up to which tables and what is laid over them show everything.
	 */
	public long shown() {
		return this.reads.position(this.tables.processor(), this.progress.processor());
	}

}
