package pl.utrwal.monitoring.indicators.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.PlanView;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.*;
import pl.utrwal.monitoring.indicators.read.IndicatorProjection;
import pl.utrwal.monitoring.indicators.read.IndicatorRepository;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.shared.web.MonitoringService;

/**
 * The indicators of plans that an actor may see, and what is sent about them.
 */
@Component
class IndicatorService {

	private final MonitoringService monitoring;

	private final IndicatorRepository indicators;

	IndicatorService(MonitoringService monitoring, IndicatorRepository indicators) {
		this.monitoring = monitoring;
		this.indicators = indicators;
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 */
	PlanView view(Actor actor, PlanId plan, Long after, AsOf asked) {
		return this.monitoring.view(actor, plan, IndicatorProjection.PROCESSOR, after, asked);
	}

	/**
	 * Those that are measured first, then those that no longer are.
	 */
	List<IndicatorView> all(PlanView view) {
		return this.indicators.of(view.table().id(), view.asked().known())
			.stream()
			.sorted(Comparator.comparing(IndicatorView::retired))
			.toList();
	}

	/**
	 * @throws Unknown if the plan has no such indicator at that moment
	 */
	IndicatorView one(PlanView view, IndicatorId id) {
		return all(view).stream()
			.filter((sheet) -> sheet.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * What happened to it until the moment that is shown, the newest first.
	 */
	List<Recorded> history(PlanView view, IndicatorId id) {
		return this.indicators.history(id, view.asked().known()).reversed();
	}

	/**
	 * How an indicator was changed after a version, measurements left out, the newest
	 * first.
	 */
	List<Recorded> revisions(IndicatorId id, long version) {
		return since(id, version, (event) -> event instanceof IndicatorRevised);
	}

	/**
	 * How a measurement was corrected or taken back after a version of its indicator, the
	 * newest first.
	 */
	List<Recorded> corrections(IndicatorId id, MeasurementId measurement, long version) {
		return since(id, version, (event) -> switch (event) {
			case MeasurementCorrected e -> e.measurement().equals(measurement);
			case MeasurementTakenBack e -> e.measurement().equals(measurement);
			default -> false;
		});
	}

	private List<Recorded> since(IndicatorId id, long version, Predicate<DomainEvent> what) {
		return this.indicators.history(id, Known.NOW)
			.reversed()
			.stream()
			.filter((recorded) -> recorded.version() > version && what.test(recorded.event()))
			.toList();
	}

	/**
	 * The indicator that somebody else was first to change.
	 */
	IndicatorView current(Conflict conflict) {
		return this.indicators.find(new IndicatorId(conflict.subject())).orElseThrow();
	}

	LocalDate today() {
		return this.monitoring.today();
	}

	/**
	 * An indicator as its last event left it, to be changed.
	 * @throws Unknown if the plan has no such indicator
	 */
	IndicatorView own(Actor actor, PlanId plan, IndicatorId id) {
		this.monitoring.plan(actor, plan);
		this.monitoring.awaitAll(IndicatorProjection.PROCESSOR);
		return this.indicators.find(id).filter((sheet) -> plan.equals(sheet.plan())).orElseThrow(() -> new Unknown(id));
	}

	Optional<Stored> define(Actor actor, PlanId plan, IndicatorId id, ElementId element, Definition definition,
			CommandContext how) {
		PlanTable table = this.monitoring.plan(actor, plan);
		return this.monitoring.send(new DefineIndicator(id, table.municipality(), plan, element,
				MonitoringService.text(table, element), definition), plan, actor, how);
	}

	Optional<Stored> revise(Actor actor, PlanId plan, IndicatorId id, long expectedVersion, Definition definition,
			CommandContext how) {
		own(actor, plan, id);
		return this.monitoring.send(new ReviseIndicator(id, expectedVersion, definition), plan, actor, how);
	}

	Optional<Stored> measure(Actor actor, PlanId plan, IndicatorId id, MeasurementId measurement, Reading reading,
			CommandContext how) {
		own(actor, plan, id);
		this.monitoring.verifyNotAhead(reading.on());
		return this.monitoring.send(new TakeMeasurement(id, measurement, reading), plan, actor, how);
	}

	Optional<Stored> correct(Actor actor, PlanId plan, IndicatorId id, MeasurementId measurement, long expectedVersion,
			Reading reading, CommandContext how) {
		own(actor, plan, id);
		this.monitoring.verifyNotAhead(reading.on());
		return this.monitoring.send(new CorrectMeasurement(id, measurement, expectedVersion, reading), plan, actor,
				how);
	}

	Optional<Stored> takeBack(Actor actor, PlanId plan, IndicatorId id, MeasurementId measurement, long expectedVersion,
			CommandContext how) {
		own(actor, plan, id);
		return this.monitoring.send(new TakeMeasurementBack(id, measurement, expectedVersion), plan, actor, how);
	}

	Optional<Stored> retire(Actor actor, PlanId plan, IndicatorId id, CommandContext how) {
		own(actor, plan, id);
		return this.monitoring.send(new RetireIndicator(id), plan, actor, how);
	}

	Optional<Stored> restore(Actor actor, PlanId plan, IndicatorId id, CommandContext how) {
		own(actor, plan, id);
		return this.monitoring.send(new RestoreIndicator(id), plan, actor, how);
	}

}
