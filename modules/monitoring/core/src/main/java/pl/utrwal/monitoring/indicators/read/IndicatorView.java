package pl.utrwal.monitoring.indicators.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.shared.read.PlanScopedView;

/**
 * An indicator with its measurements at one position of its history.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element was when it was defined; empty for the plan as a
 * whole
 * @param measurements in the order of their days
 * @param version the place in its stream of the last event; -1 before the first
 */
public record IndicatorView(IndicatorId id, MunicipalityId municipality, PlanId plan, ElementId element,
		String elementText, Definition definition, List<Measurement> measurements, boolean retired, long version,
		long position) implements PlanScopedView {

	public IndicatorView {
		measurements = measurements.stream()
			.sorted(Comparator.comparing((measurement) -> measurement.reading().on()))
			.toList();
	}

	static IndicatorView none(String id) {
		return new IndicatorView(new IndicatorId(id), null, null, null, "", null, List.of(), false, -1, -1);
	}

	public Optional<Measurement> measurement(MeasurementId id) {
		return this.measurements.stream().filter((measurement) -> measurement.id().equals(id)).findFirst();
	}

	/**
	 * The one of the latest day; null if there is none.
	 */
	public Measurement newest() {
		return this.measurements.isEmpty() ? null : this.measurements.getLast();
	}

	/**
	 * The same with only what was measured until a day.
	 */
	public IndicatorView until(LocalDate day) {
		return new IndicatorView(this.id, this.municipality, this.plan, this.element, this.elementText, this.definition,
				this.measurements.stream().filter((one) -> !one.reading().on().isAfter(day)).toList(), this.retired,
				this.version, this.position);
	}

	/**
	 * How far it has come on a day.
	 */
	public IndicatorProgress reach(LocalDate day) {
		return IndicatorProgress.of(this.definition, (newest() != null) ? newest().reading().value() : null, day);
	}

	/**
	 * What was measured.
	 *
	 * @param earlier what stood there before it was corrected, the first first
	 */
	public record Measurement(MeasurementId id, Reading reading, List<Corrected> earlier) {

		public Measurement {
			earlier = List.copyOf(earlier);
		}

	}

	/**
	 * A reading that was put right.
	 *
	 * @param reason why
	 */
	public record Corrected(Reading reading, String reason) {
	}

}
