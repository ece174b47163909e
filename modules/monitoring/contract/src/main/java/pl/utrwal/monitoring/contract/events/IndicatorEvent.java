package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;

/**
 * What can happen to an indicator. Values are numbers with a point, or words.
 */
public sealed interface IndicatorEvent extends DomainEvent {

	IndicatorId indicator();

	/**
	 * An indicator of a plan, or of an element of it, was put on record.
	 *
	 * @param element null for the plan as a whole
	 * @param elementText what the element was then; empty for the plan as a whole
	 */
	@EventName("monitoring.indicator-defined")
	record IndicatorDefined(IndicatorId indicator, MunicipalityId municipality, PlanId plan, ElementId element,
			String elementText, Definition definition) implements IndicatorEvent {
	}

	/**
	 * It is measured otherwise from now on, or is to go elsewhere.
	 *
	 * @param element null for the plan as a whole
	 */
	@EventName("monitoring.indicator-revised")
	record IndicatorRevised(IndicatorId indicator, ElementId element, Definition before,
			Definition after) implements IndicatorEvent {
	}

	/**
	 * It was measured.
	 *
	 * @param element null for the plan as a whole
	 * @param name of the indicator
	 * @param unit of the indicator; possibly empty
	 */
	@EventName("monitoring.measurement-taken")
	record MeasurementTaken(IndicatorId indicator, ElementId element, String name, String unit,
			MeasurementId measurement, Reading reading) implements IndicatorEvent {
	}

	/**
	 * A measurement was wrong. Why is in the metadata.
	 *
	 * @param element null for the plan as a whole
	 * @param name of the indicator
	 * @param unit of the indicator; possibly empty
	 */
	@EventName("monitoring.measurement-corrected")
	record MeasurementCorrected(IndicatorId indicator, ElementId element, String name, String unit,
			MeasurementId measurement, Reading before, Reading after) implements IndicatorEvent {
	}

	/**
	 * It was not measured, though that was recorded. Why is in the metadata.
	 *
	 * @param element null for the plan as a whole
	 * @param name of the indicator
	 * @param unit of the indicator; possibly empty
	 */
	@EventName("monitoring.measurement-taken-back")
	record MeasurementTakenBack(IndicatorId indicator, ElementId element, String name, String unit,
			MeasurementId measurement, Reading reading) implements IndicatorEvent {
	}

	/**
	 * It is measured no more. Why is in the metadata.
	 *
	 * @param element null for the plan as a whole
	 */
	@EventName("monitoring.indicator-retired")
	record IndicatorRetired(IndicatorId indicator, ElementId element, String name) implements IndicatorEvent {
	}

	/**
	 * It is measured again.
	 *
	 * @param element null for the plan as a whole
	 */
	@EventName("monitoring.indicator-restored")
	record IndicatorRestored(IndicatorId indicator, ElementId element, String name) implements IndicatorEvent {
	}

	/**
	 * How an indicator is measured, and where it is to go.
	 *
	 * @param number whether its values are numbers; otherwise they are words
	 * @param unit possibly empty
	 * @param scale the words that it can have, from the lowest; empty for a number, and
	 * for words of any kind
	 * @param direction the name of a {@link pl.utrwal.monitoring.contract.Direction}
	 * @param baseline where it began; null if that is not known
	 * @param baselineOn a day or a year, by ISO 8601; null without a baseline
	 * @param target null if there is none
	 * @param targetOn null if the target has no day
	 * @param source where the data come from; possibly empty
	 * @param frequency how often it is measured, as a period of ISO 8601; null if that is
	 * not said
	 */
	record Definition(String name, boolean number, String unit, List<String> scale, String direction, String baseline,
			String baselineOn, String target, LocalDate targetOn, String source, String frequency) {

		public Definition {
			scale = List.copyOf(scale);
		}

	}

	/**
	 * What was measured on a day.
	 *
	 * @param value a number with a point, or words
	 * @param evidence what shows it; possibly empty
	 */
	record Reading(LocalDate on, String value, String evidence) {
	}

}
