package pl.utrwal.monitoring.write.progress;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * Has an amount be unknown again.
 */
public record TakeAmountBack(@TargetAggregateIdentifier ProgressId progress, ElementId row, AmountKind kind,
		String source, int year) implements ProgressCommand {
}
