package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked of a duty that somebody takes on.
 */
public interface DutyCommand extends MonitoringCommand {

	DutyId duty();

	/**
	 * Says that a duty is not due any more.
	 *
	 * @param on the last day on which it could be due
	 */
	record EndDuty(@TargetAggregateIdentifier DutyId duty, LocalDate on) implements DutyCommand {
	}

	/**
	 * Promises to report on a plan.
	 *
	 * @param first day on which it is due
	 * @param yearly whether it is due on the same day of every later year
	 * @param until the last day on which it can be due; null for no end
	 */
	record TakeOnDuty(@TargetAggregateIdentifier DutyId duty, MunicipalityId municipality, PlanId plan, String what,
			String to, LocalDate first, boolean yearly, LocalDate until) implements DutyCommand {
	}

	/**
	 * Says that it was recorded by mistake that a duty is not due any more. Needs a
	 * reason.
	 */
	record TakeDutyEndBack(@TargetAggregateIdentifier DutyId duty) implements DutyCommand {
	}

}
