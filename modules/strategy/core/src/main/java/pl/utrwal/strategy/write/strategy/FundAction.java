package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;

public record FundAction(@TargetAggregateIdentifier PlanId plan, ElementId action, long expectedVersion,
		CellValue.Funding funding) implements StrategyCommand {
}
