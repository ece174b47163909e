package pl.utrwal.plans.kinds.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.KindEvent.*;

/**
 * Tells an auditor what happened to a kind of plan, and names it.
 */
@Component
class KindAudit implements Audited, Subjects {

	private final KindRepository kinds;

	KindAudit(KindRepository kinds) {
		this.kinds = kinds;
	}

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof KindEvent kind) ? Optional.of(tell(kind)) : Optional.empty();
	}

	private static AuditSentence tell(KindEvent event) {
		return switch (event) {
			case KindDefined e -> sentence(e.name(),
					AuditValue.text(e.levels().stream().map(OwnLevel::text).collect(Collectors.joining(" / "))));
			case KindRetired e -> sentence(e.name(), null);
			case KindReinstated e -> sentence(e.name(), null);
		};
	}

	private static AuditSentence sentence(String name, AuditValue after) {
		return new AuditSentence(List.of(AuditValue.text(name)), null, after, null);
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.kinds.find(new KindId(id))
			.map((kind) -> new Subject(kind.municipality(), AuditValue.text(kind.name()), "/plans/kinds"));
	}

}
