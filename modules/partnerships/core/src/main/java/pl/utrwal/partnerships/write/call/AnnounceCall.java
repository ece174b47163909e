package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;

/**
 * Asks organisations to offer to carry out a task.
 *
 * @param taskText the task in the words of the programme
 * @param offersUntil the last day for offers
 */
public record AnnounceCall(@TargetAggregateIdentifier CallId call, MunicipalityId municipality, PlanId programme,
		ElementId task, String taskText, String title, Money available, LocalDate on,
		LocalDate offersUntil) implements CallCommand {
}
