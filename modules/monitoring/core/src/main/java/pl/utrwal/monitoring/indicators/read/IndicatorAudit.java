package pl.utrwal.monitoring.indicators.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;

/**
 * Tells an auditor what happened to indicators.
 */
@Component
class IndicatorAudit implements Audited {

	/** The letters of a year of ISO 8601. */
	private static final int YEAR = 4;

	private static final Map<String, String> ARROWS = Map.of("UP", "↑", "DOWN", "↓", "KEEP", "=");

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof IndicatorEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(IndicatorEvent event) {
		return switch (event) {
			case IndicatorDefined e -> sentence(e.definition().name(), null, list(parts(e.definition())), e.element());
			case IndicatorRevised e -> {
				List<AuditValue> before = parts(e.before());
				List<AuditValue> after = parts(e.after());
				yield sentence(e.after().name(), without(before, after), without(after, before), e.element());
			}
			case MeasurementTaken e -> sentence(e.name(), null, reading(e.reading(), e.unit()), e.element());
			case MeasurementCorrected e ->
				sentence(e.name(), reading(e.before(), e.unit()), reading(e.after(), e.unit()), e.element());
			case MeasurementTakenBack e -> sentence(e.name(), reading(e.reading(), e.unit()), null, e.element());
			case IndicatorRetired e -> sentence(e.name(), null, null, e.element());
			case IndicatorRestored e -> sentence(e.name(), null, null, e.element());
		};
	}

	/** What of one is not in the other. */
	private static AuditValue without(List<AuditValue> one, List<AuditValue> other) {
		List<AuditValue> left = one.stream().filter((part) -> !other.contains(part)).toList();
		return left.isEmpty() ? AuditValue.text("–") : list(left);
	}

	private static AuditValue list(List<AuditValue> parts) {
		return AuditValue.of(parts.stream()
			.flatMap((part) -> Stream.of(AuditValue.text(", "), part))
			.skip(1)
			.toArray(AuditValue[]::new));
	}

	/** What there is to say of it, without its texts being ours. */
	private static List<AuditValue> parts(Definition definition) {
		AuditValue path = AuditValue.of(AuditValue.text(ARROWS.get(definition.direction()) + " "),
				value(definition.baseline(), definition.unit(), when(definition.baselineOn())), AuditValue.text(" → "),
				value(definition.target(), definition.unit(),
						(definition.targetOn() != null) ? AuditValue.day(definition.targetOn()) : null));
		return Stream
			.of(words(definition.name()), path, words(definition.unit()), words(String.join(" < ", definition.scale())),
					words(definition.source()),
					(definition.frequency() != null) ? AuditValue.period(definition.frequency()) : null)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private static AuditValue words(String text) {
		return text.isEmpty() ? null : AuditValue.text(text);
	}

	/** A year, or a day. */
	private static AuditValue when(String on) {
		if (on == null) {
			return null;
		}
		return (on.length() == YEAR) ? AuditValue.text(on) : AuditValue.day(LocalDate.parse(on));
	}

	private static AuditValue value(String value, String unit, AuditValue on) {
		if (value == null) {
			return AuditValue.text("–");
		}
		AuditValue measured = AuditValue.text((value + " " + unit).strip());
		return (on != null) ? AuditValue.of(measured, AuditValue.text(" ("), on, AuditValue.text(")")) : measured;
	}

	private static AuditValue reading(Reading reading, String unit) {
		AuditValue value = value(reading.value(), unit, AuditValue.day(reading.on()));
		return reading.evidence().isEmpty() ? value : AuditValue.of(value, AuditValue.text(", " + reading.evidence()));
	}

	private static AuditSentence sentence(String name, AuditValue before, AuditValue after, ElementId element) {
		return new AuditSentence(List.of(AuditValue.text(name)), before, after, element);
	}

}
