package pl.utrwal.monitoring.completeness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.PlanView;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.LinkRequirement;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.UnlinkRequirement;
import pl.utrwal.monitoring.completeness.read.Completeness;
import pl.utrwal.monitoring.completeness.read.LegalRequirement;
import pl.utrwal.monitoring.completeness.read.RequirementCatalogue;
import pl.utrwal.monitoring.completeness.read.RequirementLinkProjection;
import pl.utrwal.monitoring.completeness.read.RequirementLinkRepository;
import pl.utrwal.monitoring.completeness.read.RequirementLinkView;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.indicators.read.IndicatorProjection;
import pl.utrwal.monitoring.indicators.read.IndicatorRepository;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
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
	 * @param on the day whose law counts; null for that of the adoption, and of a draft
	 * for the day that is shown
	 * @param after null, or a position whose event must have been taken in
	 */
	Checklist checklist(Actor actor, PlanId plan, LocalDate on, Long after, AsOf asked) {
		this.monitoring.await(IndicatorProjection.PROCESSOR, after, asked);
		PlanView view = this.monitoring.view(actor, plan, RequirementLinkProjection.PROCESSOR, after, asked);
		PlanTable table = view.table();
		Optional<LocalDate> adopted = view.life().adoption(view.day()).map(Act::date);
		LocalDate day = Optional.ofNullable(on).or(() -> adopted).orElse(view.day());
		JudgedBy why = (on != null) ? JudgedBy.ASKED : adopted.isPresent() ? JudgedBy.ADOPTION : JudgedBy.DAY;
		List<IndicatorView> indicators = this.indicators.of(plan, asked.known());
		List<RequirementLinkView> links = this.links.of(plan, asked.known());
		return new Checklist(view, day, why, this.requirements.any(table.kind()),
				Completeness.of(table, this.requirements.of(table, day), indicators, links),
				Completeness.of(table, this.requirements.later(table, day, view.day()), indicators, links));
	}

	/**
	 * @throws RuleBroken if no law demands it of such a plan, or nothing is said
	 */
	Optional<Stored> link(Actor actor, PlanId plan, RequirementLinkId id, String code, List<ElementId> elements,
			String words, CommandContext how) {
		PlanTable table = this.monitoring.plan(actor, plan);
		LegalRequirement requirement = requirement(table, code);
		List<String> texts = elements.stream().map((element) -> MonitoringService.text(table, element)).toList();
		return this.monitoring.send(new LinkRequirement(id, table.municipality(), plan, code,
				requirement.law().article(), elements, texts, words), plan, actor, how);
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
	 * @param later what the law of the day that is shown demands beyond that
	 */
	record Checklist(PlanView view, LocalDate day, JudgedBy judgedBy, boolean asked, Completeness completeness,
			Completeness later) {

		/**
		 * Whether no source says part of the law that it tells of.
		 */
		public boolean unverified() {
			return Stream.of(this.completeness, this.later)
				.flatMap((part) -> part.items().stream())
				.anyMatch((item) -> item.requirement().law().isUnverified());
		}

	}

	/**
	 * Why the law of that day counts; the message key is {@code completeness.by.<code>}.
	 */
	enum JudgedBy {

		ASKED, ADOPTION, DAY;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
