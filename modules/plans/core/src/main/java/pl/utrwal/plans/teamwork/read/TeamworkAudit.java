package pl.utrwal.plans.teamwork.read;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.contract.events.TeamworkEvent.*;

/**
 * Tells an auditor what was said beside a plan, and who was to see to its elements.
 */
@Component
class TeamworkAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof TeamworkEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(TeamworkEvent event) {
		return switch (event) {
			case CommentMade e -> new AuditSentence(List.of(), null, AuditValue.text(e.text()), e.element());
			case CommentResolved e -> new AuditSentence(List.of(), AuditValue.text(e.text()), null, e.element());
			case CommentReopened e -> new AuditSentence(List.of(), null, AuditValue.text(e.text()), e.element());
			case ElementEntrusted e -> entrusted(e.account(), e.element());
			case ElementReleased e -> entrusted(e.account(), e.element());
		};
	}

	private static AuditSentence entrusted(AccountId account, ElementId element) {
		return new AuditSentence(List.of(AuditValue.person(account.value())), null, null, element);
	}

}
