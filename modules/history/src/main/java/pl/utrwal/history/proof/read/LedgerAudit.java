package pl.utrwal.history.proof.read;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.eventstore.contract.events.StoreRestored;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Tells an auditor what happened to the ledger itself.
 */
@Component
class LedgerAudit implements Audited, Subjects {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof LedgerEvent ofLedger) ? Optional.of(tell(ofLedger)) : Optional.empty();
	}

	private static AuditSentence tell(LedgerEvent event) {
		return switch (event) {
			case WordsErased e ->
				new AuditSentence(List.of(AuditValue.text(String.valueOf(e.openings().size()))), null, null, null);
			case StoreRestored e ->
				new AuditSentence(List.of(AuditValue.text(String.valueOf(e.size()))), null, null, null);
			case RebuildRequested e ->
				new AuditSentence(List.of(AuditValue.key("projection." + e.processor())), null, null, null);
		};
	}

	@Override
	public Optional<Subject> subject(String id) {
		return id.startsWith(LedgerEvent.SUBJECT)
				? Optional.of(new Subject(new MunicipalityId(id.substring(LedgerEvent.SUBJECT.length())),
						AuditValue.key("ledger.title"), "/proof"))
				: Optional.empty();
	}

}
