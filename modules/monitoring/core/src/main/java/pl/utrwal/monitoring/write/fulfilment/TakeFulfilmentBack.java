package pl.utrwal.monitoring.write.fulfilment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.FulfilmentId;

/**
 * Says that a fulfilment was recorded by mistake.
 */
public record TakeFulfilmentBack(@TargetAggregateIdentifier FulfilmentId fulfilment) implements FulfilmentCommand {
}
