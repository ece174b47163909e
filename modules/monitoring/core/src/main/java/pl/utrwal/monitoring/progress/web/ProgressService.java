package pl.utrwal.monitoring.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.progress.domain.ProgressCommand;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.ReportStatuses;
import pl.utrwal.monitoring.progress.read.ProgressRepository;
import pl.utrwal.monitoring.progress.read.RowProgress;
import pl.utrwal.plans.contract.PartnerDirectory;
import pl.utrwal.plans.contract.RoleAnswer;

/**
 * The rows of the plans that an actor may see, how they get on, and what is sent about
 * them.
 */
@Component
public class ProgressService {

	private final PlanQueries plans;

	private final RowStatusLayer standings;

	private final ProgressRepository progress;

	private final PartnerDirectory partners;

	private final CommandSender sender;

	private final Clock clock;

	ProgressService(PlanQueries plans, RowStatusLayer standings, ProgressRepository progress, PartnerDirectory partners,
			CommandSender sender, Clock clock) {
		this.partners = partners;
		this.plans = plans;
		this.standings = standings;
		this.progress = progress;
		this.sender = sender;
		this.clock = clock;
	}

	/**
	 * @param after null, or a position up to which everything must have been taken in
	 * @throws pl.utrwal.webkit.StillUpdating if it is not there yet
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public ProgressBoard board(Actor actor, PlanId plan, Long after) {
		this.standings.await(after);
		PlanTable table = this.plans.current(actor, plan);
		Map<ElementId, RowStanding> standings = this.standings.now(table);
		Map<ElementId, RowProgress> told = this.progress.of(plan, Known.NOW);
		Map<ElementId, List<RoleAnswer>> answers = this.partners.answers(table.municipality(), Known.NOW).of(table);
		List<BoardRow> lines = table.rows()
			.map((row) -> new BoardRow(row, table.pathTo(row.id()), standings.get(row.id()),
					told.getOrDefault(row.id(), RowProgress.none(row.id())), answers.getOrDefault(row.id(), List.of())))
			.toList();
		return new ProgressBoard(table, today(), lines);
	}

	/**
	 * One row of a plan.
	 * @throws Unknown if there is no such row
	 */
	public BoardRow line(Actor actor, PlanId plan, ElementId row, Long after) {
		return board(actor, plan, after).line(row).orElseThrow(() -> new Unknown(row));
	}

	/**
	 * What is said of a row that stands in the plan.
	 * @return empty if nothing had to change
	 * @throws Unknown if there is no such row
	 * @throws RuleBroken if the row was withdrawn
	 */
	public Optional<Stored> say(Actor actor, PlanId plan, ElementId row, ProgressCommand command, CommandContext how) {
		if (row(actor, plan, row).withdrawn()) {
			throw new RuleBroken("element-withdrawn");
		}
		return put(actor, plan, row, command, how);
	}

	/**
	 * What is said of many rows that stand in the plan.
	 * @throws Unknown if one of them is not there
	 * @throws RuleBroken if one of them was withdrawn
	 */
	public Optional<Stored> sayAll(Actor actor, PlanId plan, ReportStatuses command, CommandContext how) {
		Map<ElementId, Row> rows = this.plans.current(actor, plan)
			.rows()
			.collect(Collectors.toMap(Row::id, Function.identity()));
		command.reports().keySet().forEach((id) -> {
			if (Optional.ofNullable(rows.get(id)).orElseThrow(() -> new Unknown(id)).withdrawn()) {
				throw new RuleBroken("element-withdrawn");
			}
		});
		return this.sender.send(command, plan, actor, how);
	}

	/**
	 * The same, be the row withdrawn or not: what was said of it before can always be put
	 * right.
	 */
	public Optional<Stored> put(Actor actor, PlanId plan, ElementId row, ProgressCommand command, CommandContext how) {
		row(actor, plan, row);
		return this.sender.send(command, plan, actor, how);
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
