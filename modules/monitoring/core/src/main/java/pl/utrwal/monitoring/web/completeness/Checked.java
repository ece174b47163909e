package pl.utrwal.monitoring.web.completeness;

import java.time.LocalDate;
import java.util.List;
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
import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.read.completeness.Completeness;
import pl.utrwal.monitoring.read.completeness.LinkProjection;
import pl.utrwal.monitoring.read.completeness.Links;
import pl.utrwal.monitoring.read.completeness.Requirement;
import pl.utrwal.monitoring.read.completeness.Requirements;
import pl.utrwal.monitoring.read.indicators.IndicatorProjection;
import pl.utrwal.monitoring.read.indicators.Indicators;
import pl.utrwal.monitoring.web.Room;
import pl.utrwal.monitoring.write.completeness.LinkCommand.LinkRequirement;
import pl.utrwal.monitoring.write.completeness.LinkCommand.UnlinkRequirement;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.View;

/**
 * How plans that an actor may see stand to the law, and what is sent about that.
 */
@Component
class Checked {

	private final Room room;

	private final Requirements requirements;

	private final Indicators indicators;

	private final Links links;

	Checked(Room room, Requirements requirements, Indicators indicators, Links links) {
		this.room = room;
		this.requirements = requirements;
		this.indicators = indicators;
		this.links = links;
	}

	/**
	 * @param on the day whose law counts; null for the day that is shown
	 * @param after null, or a position whose event must have been taken in
	 */
	Checklist checklist(Actor actor, PlanId plan, LocalDate on, Long after, AsOf asked) {
		this.room.await(IndicatorProjection.PROCESSOR, after, asked);
		View view = this.room.view(actor, plan, LinkProjection.PROCESSOR, after, asked);
		PlanTable table = view.table();
		LocalDate day = (on != null) ? on : view.day();
		Known known = asked.known();
		return new Checklist(view, day, this.requirements.any(table.kind()), Completeness.of(table,
				this.requirements.of(table.kind(), day), this.indicators.of(plan, known), this.links.of(plan, known)));
	}

	/**
	 * @throws RuleBroken if no law demands it of such a plan, or nothing is said
	 */
	Optional<Stored> link(Actor actor, PlanId plan, LinkId id, String code, List<ElementId> elements, String words,
			Circumstances how) {
		PlanTable table = this.room.plan(actor, plan);
		Requirement requirement = requirement(table, code);
		List<String> texts = elements.stream().map((element) -> Room.text(table, element)).toList();
		return this.room.send(new LinkRequirement(id, table.municipality(), plan, code, requirement.article(), elements,
				texts, words), plan, actor, how);
	}

	Requirement requirement(PlanTable table, String code) {
		return this.requirements.find(table.kind(), code)
			.orElseThrow(() -> new RuleBroken("requirement-unknown", code));
	}

	Optional<Stored> unlink(Actor actor, PlanId plan, LinkId id, Circumstances how) {
		this.room.plan(actor, plan);
		this.links.find(id).filter((link) -> plan.equals(link.plan())).orElseThrow(() -> new Unknown(id));
		return this.room.send(new UnlinkRequirement(id), plan, actor, how);
	}

	/**
	 * @param day whose law counts
	 * @param asked whether any law ever demanded something of such plans
	 */
	record Checklist(View view, LocalDate day, boolean asked, Completeness completeness) {
	}

}
