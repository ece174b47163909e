package pl.utrwal.monitoring.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.Standing;
import pl.utrwal.monitoring.read.progress.ProgressStore;
import pl.utrwal.monitoring.read.progress.RowProgress;
import pl.utrwal.monitoring.write.progress.ProgressCommand;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Sending;
import pl.utrwal.plans.web.Standings;

/**
 * The rows of the plans that an actor may see, how they get on, and what is sent about
 * them.
 */
@Component
public class Rows {

	private final Plans plans;

	private final Standings standings;

	private final ProgressStore progress;

	private final Sending sending;

	private final Clock clock;

	Rows(Plans plans, Standings standings, ProgressStore progress, Sending sending, Clock clock) {
		this.plans = plans;
		this.standings = standings;
		this.progress = progress;
		this.sending = sending;
		this.clock = clock;
	}

	/**
	 * @param after null, or a position up to which everything must have been taken in
	 * @throws pl.utrwal.webkit.StillUpdating if it is not there yet
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public Board board(Actor actor, PlanId plan, Long after) {
		this.standings.await(after);
		PlanTable table = this.plans.current(actor, plan);
		Map<ElementId, Standing> standings = this.standings.now(table);
		Map<ElementId, RowProgress> told = this.progress.of(plan, Known.NOW);
		List<Line> lines = table.rows()
			.map((row) -> new Line(row, table.pathTo(row.id()), standings.get(row.id()),
					told.getOrDefault(row.id(), RowProgress.none(row.id()))))
			.toList();
		return new Board(table, today(), lines);
	}

	/**
	 * One row of a plan.
	 * @throws Unknown if there is no such row
	 */
	public Line line(Actor actor, PlanId plan, ElementId row, Long after) {
		return board(actor, plan, after).line(row).orElseThrow(() -> new Unknown(row));
	}

	/**
	 * What is said of a row that stands in the plan.
	 * @return empty if nothing had to change
	 * @throws Unknown if there is no such row
	 * @throws RuleBroken if the row was withdrawn
	 */
	public Optional<Stored> say(Actor actor, PlanId plan, ElementId row, ProgressCommand command, Circumstances how) {
		if (row(actor, plan, row).withdrawn()) {
			throw new RuleBroken("element-withdrawn");
		}
		return put(actor, plan, row, command, how);
	}

	/**
	 * The same, be the row withdrawn or not: what was said of it before can always be put
	 * right.
	 */
	public Optional<Stored> put(Actor actor, PlanId plan, ElementId row, ProgressCommand command, Circumstances how) {
		row(actor, plan, row);
		return this.sending.send(command, plan, actor, how);
	}

	private Row row(Actor actor, PlanId plan, ElementId id) {
		return this.plans.current(actor, plan)
			.rows()
			.filter((row) -> row.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

	/** In Poland's time. */
	public LocalDate today() {
		return Poland.today(this.clock);
	}

}
