package pl.utrwal.monitoring.evaluation.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.*;

/**
 * Tells an auditor what evaluations asked and found.
 */
@Component
class EvaluationAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof EvaluationEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(EvaluationEvent event) {
		return switch (event) {
			case QuestionAsked e -> sentence(e.text(), null, AuditValue.day(e.on()), e.element());
			case QuestionReworded e ->
				sentence(e.after(), AuditValue.text(e.before()), said(e.after(), "", e.on()), e.element());
			case FindingRecorded e -> sentence(e.text(), null, words(e.finding()), e.element());
			case FindingRevised e -> sentence(e.text(), words(e.before()), words(e.after()), e.element());
			case ConclusionDrawn e -> sentence(e.text(), null, words(e.conclusion()), e.element());
			case ConclusionRevised e -> sentence(e.text(), words(e.before()), words(e.after()), e.element());
			case QuestionWithdrawn e -> sentence(e.text(), null, null, e.element());
		};
	}

	private static AuditValue words(Finding finding) {
		return said(finding.text(), finding.evidence(), finding.on());
	}

	private static AuditValue words(Conclusion conclusion) {
		return said(conclusion.text(), conclusion.recommendation(), conclusion.on());
	}

	private static AuditValue said(String text, String more, LocalDate on) {
		return AuditValue.of(AuditValue.text(text + (more.isEmpty() ? "" : "; " + more) + " ("), AuditValue.day(on),
				AuditValue.text(")"));
	}

	private static AuditSentence sentence(String question, AuditValue before, AuditValue after, ElementId element) {
		return new AuditSentence(List.of(AuditValue.text(question)), before, after, element);
	}

}
