package pl.utrwal.monitoring.read.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.events.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorDefined;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.IndicatorRestored;
import pl.utrwal.monitoring.contract.events.IndicatorRetired;
import pl.utrwal.monitoring.contract.events.IndicatorRevised;
import pl.utrwal.monitoring.contract.events.MeasurementCorrected;
import pl.utrwal.monitoring.contract.events.MeasurementTaken;
import pl.utrwal.monitoring.contract.events.Reading;

/**
 * Tells an auditor what happened to indicators.
 */
@Component
class IndicatorAudit implements Audited {

	private static final Map<String, String> ARROWS = Map.of("UP", "↑", "DOWN", "↓", "KEEP", "=");

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof IndicatorEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(IndicatorEvent event) {
		return switch (event) {
			case IndicatorDefined e ->
				sentence(e.definition().name(), null, String.join(", ", parts(e.definition())), e.element());
			case IndicatorRevised e -> {
				List<String> before = parts(e.before());
				List<String> after = parts(e.after());
				yield sentence(e.after().name(), changed(before, after), changed(after, before), e.element());
			}
			case MeasurementTaken e -> sentence(e.name(), null, reading(e.reading(), e.unit()), e.element());
			case MeasurementCorrected e ->
				sentence(e.name(), reading(e.before(), e.unit()), reading(e.after(), e.unit()), e.element());
			case IndicatorRetired e -> sentence(e.name(), null, null, e.element());
			case IndicatorRestored e -> sentence(e.name(), null, null, e.element());
		};
	}

	private static String changed(List<String> one, List<String> other) {
		String words = one.stream().filter((part) -> !other.contains(part)).collect(Collectors.joining(", "));
		return words.isEmpty() ? "–" : words;
	}

	/** What there is to say of it, without its texts being ours. */
	private static List<String> parts(Definition definition) {
		String path = ARROWS.get(definition.direction()) + " "
				+ value(definition.baseline(), definition.baselineOn(), definition.unit()) + " → "
				+ value(definition.target(), definition.targetOn(), definition.unit());
		return Stream
			.of(definition.name(), path, definition.unit(), String.join(" < ", definition.scale()), definition.source(),
					definition.frequency())
			.filter((part) -> part != null && !part.isEmpty())
			.distinct()
			.toList();
	}

	private static String value(String value, Object on, String unit) {
		return (value == null) ? "–" : (value + " " + unit).strip() + ((on != null) ? " (" + on + ")" : "");
	}

	private static String reading(Reading reading, String unit) {
		return value(reading.value(), reading.on(), unit)
				+ (reading.evidence().isEmpty() ? "" : ", " + reading.evidence());
	}

	private static AuditSentence sentence(String name, String before, String after, ElementId element) {
		return new AuditSentence(List.of(AuditValue.text(name)), (before != null) ? AuditValue.text(before) : null,
				(after != null) ? AuditValue.text(after) : null, element);
	}

}
