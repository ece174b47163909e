package pl.utrwal.plans.write.plan;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Party;

/**
 * Makes the given parties the ones that are assigned: each that is new is assigned, each
 * that is missing unassigned.
 */
public record AssignParties(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		List<Party> parties) implements PlanCommand {
}
