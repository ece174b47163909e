package pl.utrwal.monitoring.indicators.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked of an indicator.
 */
public sealed interface IndicatorCommand extends MonitoringCommand {

	/**
	 * Says what should have stood there. Needs a reason.
	 *
	 * @param expectedVersion the version of the indicator that the writer saw
	 */
	record CorrectMeasurement(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
			long expectedVersion, Reading reading) implements IndicatorCommand {
	}

	/**
	 * Puts an indicator on record.
	 *
	 * @param element null for the plan as a whole
	 * @param elementText what the element is; empty for the plan as a whole
	 */
	record DefineIndicator(@TargetAggregateIdentifier IndicatorId indicator, MunicipalityId municipality, PlanId plan,
			ElementId element, String elementText, Definition definition) implements IndicatorCommand {
	}

	/**
	 * Measures it again.
	 */
	record RestoreIndicator(@TargetAggregateIdentifier IndicatorId indicator) implements IndicatorCommand {
	}

	/**
	 * Measures it no more. Needs a reason.
	 */
	record RetireIndicator(@TargetAggregateIdentifier IndicatorId indicator) implements IndicatorCommand {
	}

	/**
	 * Measures it otherwise, or lets it go elsewhere.
	 *
	 * @param expectedVersion the version of the indicator that the writer saw
	 */
	record ReviseIndicator(@TargetAggregateIdentifier IndicatorId indicator, long expectedVersion,
			Definition definition) implements IndicatorCommand {
	}

	/**
	 * Says that a measurement was recorded by mistake. Needs a reason.
	 *
	 * @param expectedVersion the version of the indicator that the writer saw
	 */
	record TakeMeasurementBack(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
			long expectedVersion) implements IndicatorCommand {
	}

	/**
	 * Says what was measured.
	 */
	record TakeMeasurement(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
			Reading reading) implements IndicatorCommand {
	}

}
