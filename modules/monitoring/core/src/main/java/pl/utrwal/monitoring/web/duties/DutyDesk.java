package pl.utrwal.monitoring.web.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.read.duties.DueDuty;
import pl.utrwal.monitoring.read.duties.DutyCalendar;
import pl.utrwal.monitoring.write.duty.DutyCommand.EndDuty;
import pl.utrwal.monitoring.write.duty.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.write.fulfilment.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.write.fulfilment.FulfilmentCommand.TakeFulfilmentBack;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Sending;
import pl.utrwal.webkit.StillUpdating;

/**
 * What an actor's municipality has to report.
 */
@Component
class DutyDesk {

	private final DutyCalendar calendar;

	private final Plans plans;

	private final CommitTokenStore tokens;

	private final Sending sending;

	DutyDesk(DutyCalendar calendar, Plans plans, CommitTokenStore tokens, Sending sending) {
		this.calendar = calendar;
		this.plans = plans;
		this.tokens = tokens;
		this.sending = sending;
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
		if (after != null && !Await.until(() -> this.tokens.position(this.calendar.processor()) >= after)) {
			throw new StillUpdating();
		}
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
			Circumstances how) {
		DueDuty duty = duty(actor, key, year);
		return send(actor, duty, new FulfilDuty(id(actor, key, year), actor.municipality(), key, year,
				Objects.requireNonNullElse(duty.what().text(), ""), duty.element(), on, evidence, report, today()),
				how);
	}

	/**
	 * @throws Unknown if no such duty is due in that year
	 */
	Optional<Stored> takeBack(Actor actor, String key, int year, Circumstances how) {
		return send(actor, duty(actor, key, year), new TakeFulfilmentBack(id(actor, key, year)), how);
	}

	private static FulfilmentId id(Actor actor, String key, int year) {
		return FulfilmentId.of(actor.municipality(), key, year);
	}

	/** What the law asks concerns no plan. */
	private Optional<Stored> send(Actor actor, DueDuty duty, Object command, Circumstances how) {
		Id subject = (duty.plan() != null) ? duty.plan() : new PlanId("duties-" + actor.municipality());
		return this.sending.send(command, subject, actor, how);
	}

	/**
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	Stored takeOn(Actor actor, DutyId id, PlanId plan, String what, String to, LocalDate first, boolean yearly,
			LocalDate until, Circumstances how) {
		this.plans.current(actor, plan);
		return this.sending
			.send(new TakeOnDuty(id, actor.municipality(), plan, what, to, first, yearly, until), plan, actor, how)
			.orElseThrow();
	}

	/**
	 * @throws Unknown if there is no such duty, or not for this actor
	 */
	Optional<Stored> end(Actor actor, DutyId id, LocalDate on, Circumstances how) {
		PlanId plan = this.calendar.plan(actor.municipality(), id).orElseThrow(() -> new Unknown(id));
		return this.sending.send(new EndDuty(id, on), plan, actor, how);
	}

}
