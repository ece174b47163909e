package pl.utrwal.plans.triggers.read;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.events.TriggerEvent;
import pl.utrwal.plans.contract.events.TriggerEvent.*;

/**
 * Tells an auditor what happened to a trigger, and names it.
 */
@Component
class TriggerAudit implements Audited, Subjects {

	private final TriggerRepository triggers;

	TriggerAudit(TriggerRepository triggers) {
		this.triggers = triggers;
	}

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof TriggerEvent trigger) ? Optional.of(tell(trigger)) : Optional.empty();
	}

	@Override
	public Optional<List<PlanId>> concerns(DomainEvent event) {
		List<TriggerRow> rows = switch (event) {
			case TriggerDeclared e -> e.rows();
			case TriggerExtended e -> e.rows();
			case TriggerCorrected e -> e.rows();
			case TriggerTakenBack e -> e.rows();
			default -> List.of();
		};
		return Optional.of(rows.stream().map(TriggerRow::plan).distinct().toList());
	}

	private static AuditSentence tell(TriggerEvent event) {
		return switch (event) {
			case TriggerDeclared e -> sentence(List.of(text(e.name()), AuditValue.day(e.day()), text(e.rows().size())),
					null, AuditValue.text(e.evidence()));
			case TriggerExtended e -> sentence(List.of(text(e.name()), text(e.rows().size())), null, null);
			case TriggerCorrected e -> e.day().equals(e.dayBefore())
					? sentence(List.of(text(e.name())), text(e.evidenceBefore()), text(e.evidence()))
					: sentence(List.of(text(e.name())), AuditValue.day(e.dayBefore()), AuditValue.day(e.day()));
			case TriggerTakenBack e -> sentence(List.of(text(e.name()), text(e.rows().size())), null, null);
		};
	}

	private static AuditSentence sentence(List<AuditValue> arguments, AuditValue before, AuditValue after) {
		return new AuditSentence(arguments, before, after, null);
	}

	private static AuditValue text(Object value) {
		return AuditValue.text(value.toString());
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.triggers.find(new TriggerId(id))
			.map((trigger) -> new Subject(trigger.municipality(), AuditValue.text(trigger.name()), "/triggers/" + id));
	}

}
