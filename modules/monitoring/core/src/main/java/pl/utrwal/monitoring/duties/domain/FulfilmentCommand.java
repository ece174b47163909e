package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked about the fulfilment of a duty.
 */
public interface FulfilmentCommand extends MonitoringCommand {

	FulfilmentId fulfilment();

	/**
	 * Says that a duty was fulfilled for a year.
	 *
	 * @param duty its key in the calendar of duties
	 * @param what the words of the duty; empty for one that the law sets
	 * @param element of a plan that sets it; null if none does
	 * @param report the address of what was handed in; may be empty
	 * @param today the day on which it is said
	 */
	record FulfilDuty(@TargetAggregateIdentifier FulfilmentId fulfilment, MunicipalityId municipality, String duty,
			int year, String what, ElementId element, LocalDate on, String evidence, String report,
			LocalDate today) implements FulfilmentCommand {
	}

	/**
	 * Says that a fulfilment was recorded by mistake.
	 */
	record TakeFulfilmentBack(@TargetAggregateIdentifier FulfilmentId fulfilment) implements FulfilmentCommand {
	}

}
