package pl.utrwal.plans.teamwork.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Colleagues;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.teamwork.domain.TeamworkCommand;
import pl.utrwal.plans.teamwork.domain.TeamworkCommand.*;
import pl.utrwal.plans.teamwork.read.TeamworkProjection;
import pl.utrwal.plans.teamwork.read.TeamworkRepository;
import pl.utrwal.plans.teamwork.read.TeamworkView;

/**
 * What an actor sees and sends of the work beside plans.
 */
@Component
class TeamworkService {

	private final PlanQueries plans;

	private final TeamworkRepository views;

	private final Colleagues colleagues;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	TeamworkService(PlanQueries plans, TeamworkRepository views, Colleagues colleagues, ReadYourWrites reads,
			CommandSender sender) {
		this.plans = plans;
		this.views = views;
		this.colleagues = colleagues;
		this.reads = reads;
		this.sender = sender;
	}

	/**
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	PlanTable table(Actor actor, PlanId plan) {
		return this.plans.current(actor, plan);
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 */
	TeamworkView view(PlanId plan, Long after) {
		this.reads.await(after, TeamworkProjection.PROCESSOR);
		return this.views.of(plan);
	}

	/**
	 * Of all plans of the actor's municipality.
	 */
	List<TeamworkView> all(Actor actor) {
		return this.views.all(actor.municipality());
	}

	/**
	 * To whom an element can be entrusted.
	 */
	List<AccountId> colleagues(Actor actor) {
		return this.colleagues.planners(actor.municipality());
	}

	/**
	 * @param column null for the element as a whole
	 * @throws Unknown if there is no such element, or not for this actor
	 */
	Optional<Stored> comment(Actor actor, PlanId plan, ElementId item, String column, CommentId comment, String text,
			CommandContext how) {
		PlanTable table = table(actor, plan);
		Element element = PlanQueries.element(table, item);
		if (column != null && element.cells().get(column) == null) {
			throw new Unknown(new ElementId(column));
		}
		return send(actor, plan,
				new MakeComment(TeamworkId.of(plan), table.municipality(), plan, item, column, comment, text), how);
	}

	Optional<Stored> resolve(Actor actor, PlanId plan, CommentId comment) {
		table(actor, plan);
		return send(actor, plan, new ResolveComment(TeamworkId.of(plan), comment), CommandContext.web(null));
	}

	Optional<Stored> reopen(Actor actor, PlanId plan, CommentId comment) {
		table(actor, plan);
		return send(actor, plan, new ReopenComment(TeamworkId.of(plan), comment), CommandContext.web(null));
	}

	/**
	 * @throws Unknown if there is no such element, or not for this actor
	 * @throws RuleBroken if it is nobody who works on plans of the municipality
	 */
	Optional<Stored> entrust(Actor actor, PlanId plan, ElementId item, AccountId account) {
		PlanTable table = table(actor, plan);
		Element element = PlanQueries.element(table, item);
		if (!colleagues(actor).contains(account)) {
			throw new RuleBroken("colleague-unknown");
		}
		return send(actor, plan,
				new EntrustElement(TeamworkId.of(plan), table.municipality(), plan, item, element.text(), account),
				CommandContext.web(null));
	}

	Optional<Stored> release(Actor actor, PlanId plan, ElementId item, AccountId account) {
		table(actor, plan);
		return send(actor, plan, new ReleaseElement(TeamworkId.of(plan), item, account), CommandContext.web(null));
	}

	private Optional<Stored> send(Actor actor, PlanId plan, TeamworkCommand command, CommandContext how) {
		return this.sender.send(command, plan, actor, how);
	}

}
