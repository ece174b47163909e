package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.events.Definition;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Puts an indicator on record.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element is; empty for the plan as a whole
 */
public record DefineIndicator(@TargetAggregateIdentifier IndicatorId indicator, MunicipalityId municipality,
		PlanId plan, ElementId element, String elementText, Definition definition) implements MonitoringCommand {
}
