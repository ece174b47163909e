package pl.utrwal.monitoring.completeness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.PlanView;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.LinkRequirement;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.UnlinkRequirement;
import pl.utrwal.monitoring.completeness.read.Completeness;
import pl.utrwal.monitoring.completeness.read.LegalRequirement;
import pl.utrwal.monitoring.completeness.read.RequirementCatalogue;
import pl.utrwal.monitoring.completeness.read.RequirementLinkProjection;
import pl.utrwal.monitoring.completeness.read.RequirementLinkRepository;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.indicators.read.IndicatorProjection;
import pl.utrwal.monitoring.indicators.read.IndicatorRepository;
import pl.utrwal.monitoring.shared.web.MonitoringService;

/**
 * How plans that an actor may see stand to the law, and what is sent about that.
 */
@Component
class CompletenessService {

	private final MonitoringService monitoring;

	private final RequirementCatalogue requirements;

	private final IndicatorRepository indicators;

	private final RequirementLinkRepository links;

	CompletenessService(MonitoringService monitoring, RequirementCatalogue requirements, IndicatorRepository indicators,
			RequirementLinkRepository links) {
		this.monitoring = monitoring;
		this.requirements = requirements;
		this.indicators = indicators;
		this.links = links;
	}

	/**
	 * @param on the day whose law counts; null for the day that is shown
	 * @param after null, or a position whose event must have been taken in
	 */
	Checklist checklist(Actor actor, PlanId plan, LocalDate on, Long after, AsOf asked) {
		this.monitoring.await(IndicatorProjection.PROCESSOR, after, asked);
		PlanView view = this.monitoring.view(actor, plan, RequirementLinkProjection.PROCESSOR, after, asked);
		PlanTable table = view.table();
		LocalDate day = (on != null) ? on : view.day();
		Known known = asked.known();
		return new Checklist(view, day, this.requirements.any(table.kind()), Completeness.of(table,
				this.requirements.of(table.kind(), day), this.indicators.of(plan, known), this.links.of(plan, known)));
	}

	/**
	 * @throws RuleBroken if no law demands it of such a plan, or nothing is said
	 */
	Optional<Stored> link(Actor actor, PlanId plan, RequirementLinkId id, String code, List<ElementId> elements,
			String words, CommandContext how) {
		PlanTable table = this.monitoring.plan(actor, plan);
		LegalRequirement requirement = requirement(table, code);
		List<String> texts = elements.stream().map((element) -> MonitoringService.text(table, element)).toList();
		return this.monitoring.send(new LinkRequirement(id, table.municipality(), plan, code, requirement.article(),
				elements, texts, words), plan, actor, how);
	}

	LegalRequirement requirement(PlanTable table, String code) {
		return this.requirements.find(table.kind(), code)
			.orElseThrow(() -> new RuleBroken("requirement-unknown", code));
	}

	Optional<Stored> unlink(Actor actor, PlanId plan, RequirementLinkId id, CommandContext how) {
		this.monitoring.plan(actor, plan);
		this.monitoring.awaitAll(RequirementLinkProjection.PROCESSOR);
		this.links.find(id).filter((link) -> plan.equals(link.plan())).orElseThrow(() -> new Unknown(id));
		return this.monitoring.send(new UnlinkRequirement(id), plan, actor, how);
	}

	/**
	 * @param day whose law counts
	 * @param asked whether any law ever demanded something of such plans
	 */
	record Checklist(PlanView view, LocalDate day, boolean asked, Completeness completeness) {
	}

}
