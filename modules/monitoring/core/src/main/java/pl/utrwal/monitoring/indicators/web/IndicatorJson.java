package pl.utrwal.monitoring.indicators.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.indicators.read.IndicatorProgress;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.indicators.read.IndicatorView.Corrected;
import pl.utrwal.monitoring.indicators.read.IndicatorView.Measurement;

/**
 * An indicator as the API gives it.
 *
 * @param item the element that it is of; null for the plan as a whole
 * @param kind {@code number} or {@code words}
 * @param baseline null if it is not known
 * @param target null if there is none
 * @param frequency a period of ISO 8601; null if it is not said
 * @param newest null if nothing was measured
 */
record IndicatorJson(String id, long version, long position, String plan, String item, String itemText, String name,
		String kind, String unit, List<String> scale, String direction, StartJson baseline, TargetJson target,
		String source, String frequency, boolean retired, ReachJson reach, MeasurementJson newest,
		List<MeasurementJson> measurements) {

	static IndicatorJson of(IndicatorView sheet, LocalDate day) {
		Definition definition = sheet.definition();
		return new IndicatorJson(sheet.id().value(), sheet.version(), sheet.position(), sheet.plan().value(),
				(sheet.element() != null) ? sheet.element().value() : null, sheet.elementText(), definition.name(),
				definition.number() ? "number" : "words", definition.unit(), definition.scale(),
				definition.direction().toLowerCase(Locale.ROOT),
				(definition.baseline() != null) ? new StartJson(definition.baseline(), definition.baselineOn()) : null,
				(definition.target() != null) ? new TargetJson(definition.target(), definition.targetOn()) : null,
				definition.source(), definition.frequency(), sheet.retired(), ReachJson.of(sheet.reach(day)),
				(sheet.newest() != null) ? MeasurementJson.of(sheet.newest()) : null,
				sheet.measurements().stream().map(MeasurementJson::of).toList());
	}

	/**
	 * Where it began.
	 *
	 * @param when a year or a day
	 */
	record StartJson(String value, String when) {
	}

	/**
	 * Where it is to go.
	 *
	 * @param on null if the target has no day
	 */
	record TargetJson(String value, LocalDate on) {
	}

	/**
	 * How far it has come.
	 *
	 * @param state {@code unmeasured, no-target, reached, on-way, short, worse} or
	 * {@code uncompared}
	 * @param percent of the way from the baseline to the target; null if it is not on it
	 * @param gap what is missing to the target; null if nothing is, or nothing can be
	 * said
	 */
	record ReachJson(String state, Integer percent, String gap, boolean late) {

		static ReachJson of(IndicatorProgress reach) {
			return new ReachJson(reach.kind().code(), reach.share(),
					(reach.gap() != null) ? reach.gap().toPlainString() : null, reach.late());
		}

	}

	record MeasurementJson(String id, LocalDate on, String value, String evidence, List<EarlierJson> earlier) {

		static MeasurementJson of(Measurement measurement) {
			Reading reading = measurement.reading();
			return new MeasurementJson(measurement.id().value(), reading.on(), reading.value(), reading.evidence(),
					measurement.earlier().stream().map(EarlierJson::of).toList());
		}

	}

	/**
	 * What stood there before it was corrected.
	 */
	record EarlierJson(LocalDate on, String value, String evidence, String reason) {

		static EarlierJson of(Corrected corrected) {
			Reading reading = corrected.reading();
			return new EarlierJson(reading.on(), reading.value(), reading.evidence(), corrected.reason());
		}

	}

}
