package pl.utrwal.monitoring.reports.read;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;

/**
 * Tells an auditor what happened to reports to the council.
 */
@Component
class ReportAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof CouncilReportEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	@Override
	public Optional<List<PlanId>> concerns(DomainEvent event) {
		return Optional.of((event instanceof CouncilReportIssued issued) ? issued.plans() : List.of());
	}

	private static AuditSentence tell(CouncilReportEvent event) {
		return switch (event) {
			case CouncilReportBegun e -> new AuditSentence(List.of(AuditValue.day(e.from()), AuditValue.day(e.to())),
					null, AuditValue.text(e.title()), null);
			case CouncilReportIntroduced e -> new AuditSentence(List.of(), words(e.before()), words(e.after()), null);
			case CouncilReportIssued e -> new AuditSentence(List.of(), null, AuditValue.text(e.sha256()), null);
			case CouncilReportDiscarded e -> new AuditSentence(List.of(), null, null, null);
		};
	}

	private static AuditValue words(String text) {
		return text.isEmpty() ? null : AuditValue.text(text);
	}

}
