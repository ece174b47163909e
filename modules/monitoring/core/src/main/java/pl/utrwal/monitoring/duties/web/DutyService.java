package pl.utrwal.monitoring.duties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.duties.domain.DutyCommand.EndDuty;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeDutyEndBack;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.TakeFulfilmentBack;
import pl.utrwal.monitoring.duties.read.DueDuty;
import pl.utrwal.monitoring.duties.read.DutyCalendar;
import pl.utrwal.monitoring.duties.read.OwnDuty;
import pl.utrwal.webkit.StillUpdating;

/**
 * What an actor's municipality has to report.
 */
@Component
class DutyService {

	private final DutyCalendar calendar;

	private final PlanQueries plans;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	DutyService(DutyCalendar calendar, PlanQueries plans, ReadYourWrites reads, CommandSender sender) {
		this.calendar = calendar;
		this.plans = plans;
		this.reads = reads;
		this.sender = sender;
	}

	LocalDate today() {
		return this.plans.today();
	}

	/**
	 * What is due in a year, the first due first.
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if that is not there yet
	 */
	List<DueDuty> year(Actor actor, int year, Long after) {
		this.reads.await(after, this.calendar.processor());
		return this.calendar.between(actor.municipality(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31),
				today());
	}

	/**
	 * @throws Unknown if no such duty is due in that year
	 */
	DueDuty duty(Actor actor, String key, int year) {
		return year(actor, year, null).stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Unknown(id(actor, key, year)));
	}

	/**
	 * @throws Unknown if no such duty is due in that year
	 */
	Optional<Stored> fulfil(Actor actor, String key, int year, LocalDate on, String evidence, String report,
			CommandContext how) {
		DueDuty duty = current(actor, key, year);
		return send(actor, duty, new FulfilDuty(id(actor, key, year), actor.municipality(), key, year,
				Objects.requireNonNullElse(duty.what().text(), ""), duty.element(), on, evidence, report, today()),
				how);
	}

	/**
	 * @throws Unknown if no such duty is due in that year
	 */
	Optional<Stored> takeBack(Actor actor, String key, int year, CommandContext how) {
		return send(actor, current(actor, key, year), new TakeFulfilmentBack(id(actor, key, year)), how);
	}

	private DueDuty current(Actor actor, String key, int year) {
		this.reads.awaitAll(this.calendar.processor());
		return duty(actor, key, year);
	}

	private static FulfilmentId id(Actor actor, String key, int year) {
		return FulfilmentId.of(actor.municipality(), key, year);
	}

	/** What the law asks concerns no plan. */
	private Optional<Stored> send(Actor actor, DueDuty duty, Object command, CommandContext how) {
		Id subject = (duty.plan() != null) ? duty.plan() : new PlanId("duties-" + actor.municipality());
		return this.sender.send(command, subject, actor, how);
	}

	/**
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	Stored takeOn(Actor actor, DutyId id, PlanId plan, String what, String to, LocalDate first, boolean yearly,
			LocalDate until, CommandContext how) {
		this.plans.current(actor, plan);
		return this.sender
			.send(new TakeOnDuty(id, actor.municipality(), plan, what, to, first, yearly, until), plan, actor, how)
			.orElseThrow();
	}

	/**
	 * @throws Unknown if there is no such duty, or not for this actor
	 */
	Optional<Stored> end(Actor actor, DutyId id, LocalDate on, CommandContext how) {
		this.reads.awaitAll(this.calendar.processor());
		PlanId plan = this.calendar.plan(actor.municipality(), id).orElseThrow(() -> new Unknown(id));
		return this.sender.send(new EndDuty(id, on), plan, actor, how);
	}

	/**
	 * @throws Unknown if there is no such duty, or not for this actor
	 */
	Optional<Stored> takeEndBack(Actor actor, DutyId id, CommandContext how) {
		this.reads.awaitAll(this.calendar.processor());
		PlanId plan = this.calendar.plan(actor.municipality(), id).orElseThrow(() -> new Unknown(id));
		return this.sender.send(new TakeDutyEndBack(id), plan, actor, how);
	}

	/**
	 * What was ended, the one taken on first first.
	 */
	List<OwnDuty> ended(Actor actor) {
		return this.calendar.ended(actor.municipality());
	}

	/**
	 * @throws Unknown if no such duty was ended, or not for this actor
	 */
	OwnDuty ended(Actor actor, DutyId id) {
		return ended(actor).stream()
			.filter((duty) -> duty.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

}
