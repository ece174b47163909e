package pl.utrwal.monitoring.completeness.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementUnlinked;

/**
 * Tells an auditor who said where a plan meets the law.
 */
@Component
class RequirementLinkAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof RequirementLinkEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(RequirementLinkEvent event) {
		return switch (event) {
			case RequirementLinked e -> sentence(e.article(), null,
					Stream.concat(e.texts().stream(), Stream.of(e.words()))
						.filter((text) -> !text.isEmpty())
						.collect(Collectors.joining("; ")));
			case RequirementUnlinked e -> sentence(e.article(), e.words(), null);
		};
	}

	private static AuditSentence sentence(String article, String before, String after) {
		return new AuditSentence(List.of(AuditValue.text(article)), (before != null) ? AuditValue.text(before) : null,
				(after != null) ? AuditValue.text(after) : null, null);
	}

}
