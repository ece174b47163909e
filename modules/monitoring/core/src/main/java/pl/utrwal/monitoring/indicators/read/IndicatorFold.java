package pl.utrwal.monitoring.indicators.read;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;
import pl.utrwal.monitoring.indicators.read.IndicatorView.Corrected;
import pl.utrwal.monitoring.indicators.read.IndicatorView.Measurement;

/**
 * Makes an indicator out of its events.
 */
final class IndicatorFold {

	private IndicatorFold() {
	}

	static IndicatorView apply(IndicatorView sheet, Recorded recorded) {
		IndicatorView after = switch ((IndicatorEvent) recorded.event()) {
			case IndicatorDefined e -> new IndicatorView(e.indicator(), e.municipality(), e.plan(), e.element(),
					e.elementText(), e.definition(), List.of(), false, -1, -1);
			case IndicatorRevised e -> with(sheet, e.after(), sheet.measurements(), sheet.retired());
			case MeasurementTaken e -> with(sheet, sheet.definition(),
					Stream
						.concat(sheet.measurements().stream(),
								Stream.of(new Measurement(e.measurement(), e.reading(), List.of())))
						.toList(),
					sheet.retired());
			case MeasurementCorrected e -> with(sheet, sheet.definition(),
					sheet.measurements().stream().map((measurement) -> corrected(measurement, e, recorded)).toList(),
					sheet.retired());
			case MeasurementTakenBack e -> with(sheet, sheet.definition(),
					sheet.measurements()
						.stream()
						.filter((measurement) -> !measurement.id().equals(e.measurement()))
						.toList(),
					sheet.retired());
			case IndicatorRetired e -> with(sheet, sheet.definition(), sheet.measurements(), true);
			case IndicatorRestored e -> with(sheet, sheet.definition(), sheet.measurements(), false);
		};
		return new IndicatorView(after.id(), after.municipality(), after.plan(), after.element(), after.elementText(),
				after.definition(), after.measurements(), after.retired(), recorded.version(), recorded.position());
	}

	private static Measurement corrected(Measurement measurement, MeasurementCorrected event, Recorded recorded) {
		if (!measurement.id().equals(event.measurement())) {
			return measurement;
		}
		Corrected before = new Corrected(event.before(), recorded.metadata().getOrDefault(Provenance.REASON, ""));
		return new Measurement(measurement.id(), event.after(),
				Stream.concat(measurement.earlier().stream(), Stream.of(before)).toList());
	}

	private static IndicatorView with(IndicatorView sheet, Definition definition, List<Measurement> measurements,
			boolean retired) {
		return new IndicatorView(sheet.id(), sheet.municipality(), sheet.plan(), sheet.element(), sheet.elementText(),
				definition, measurements, retired, sheet.version(), sheet.position());
	}

}
