package pl.utrwal.plans.table.read;

import java.time.LocalDate;

import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.PlanAdopted;
import pl.utrwal.plans.contract.events.PlanEvent.PlanAmended;

/**
 * A plan as it is worked on, beside the text that an act gave it. While events are
 * folded, that text takes in what needs no act as it comes, and all else with the next
 * act; {@link PlanHistory} hands it out as {@link PlanTable#adopted()}.
 *
 * @param adopted null before an act gave one
 */
public record PlanTexts(PlanTable working, PlanTable adopted) {

	static PlanTexts empty(PlanId plan) {
		return new PlanTexts(PlanTable.empty(plan), null);
	}

	/**
	 * @param day acts count whose force has begun by then
	 */
	PlanTexts apply(PlanFold fold, Recorded recorded, LocalDate day) {
		PlanTable next = fold.apply(this.working, recorded);
		if (isActInForce(recorded, day)) {
			return new PlanTexts(next, next);
		}
		if (this.adopted == null) {
			return new PlanTexts(next, null);
		}
		boolean waits = recorded.event() instanceof PlanEvent event && event.needsAct();
		PlanTable text = waits ? this.adopted.at(recorded.version(), recorded.position())
				: fold.apply(this.adopted, recorded);
		return new PlanTexts(next, text.withHeading(text.heading().withLifecycle(next.heading().lifecycle())));
	}

	private static boolean isActInForce(Recorded recorded, LocalDate day) {
		return switch (recorded.event()) {
			case PlanAdopted adopted -> !adopted.act().inForceFrom().isAfter(day);
			case PlanAmended amended -> !amended.act().inForceFrom().isAfter(day);
			default -> false;
		};
	}

}
