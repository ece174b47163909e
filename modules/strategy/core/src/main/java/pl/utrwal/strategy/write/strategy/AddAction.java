package pl.utrwal.strategy.write.strategy;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
public record AddAction(@TargetAggregateIdentifier PlanId plan, ElementId goal, ElementId action, Integer index,
		String number, String text, TimeFrame timeFrame, List<Party> parties,
		CellValue.Funding funding) implements StrategyCommand {
}
