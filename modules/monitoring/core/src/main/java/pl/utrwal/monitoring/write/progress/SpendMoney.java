package pl.utrwal.monitoring.write.progress;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * Records how much was spent on a row in a year, in place of what was said before.
 */
public record SpendMoney(@TargetAggregateIdentifier ProgressId progress, ElementId row, String source, int year,
		Money amount) implements ProgressCommand {
}
