package pl.utrwal.partnerships.grants.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.CallEvent.*;

/**
 * Tells an auditor what happened to calls and grants.
 */
@Component
class CallAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof CallEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	/** A call and its grants belong to the programme for which it was announced. */
	@Override
	public Optional<List<PlanId>> concerns(DomainEvent event) {
		return (event instanceof CallAnnounced announced) ? Optional.of(List.of(announced.programme()))
				: Optional.empty();
	}

	private static AuditSentence tell(CallEvent event) {
		return switch (event) {
			case CallAnnounced e -> sentence(e.title(), e.task(), AuditValue.text(e.taskText() + ", "),
					AuditValue.money(e.available()), AuditValue.text(", "), AuditValue.day(e.on()),
					AuditValue.text(" – "), AuditValue.day(e.offersUntil()));
			case OfferSubmitted e -> offer(e.name(), e.title(), e.asked(), e.on());
			case OfferCameLate e -> offer(e.name(), e.title(), e.asked(), e.on());
			case OfferRejected e ->
				sentence(e.name(), null, AuditValue.text(e.reason() + ", "), AuditValue.day(e.on()));
			case GrantAwarded e -> sentence(e.name(), null, AuditValue.money(e.amount()),
					AuditValue.text(", " + e.decision() + ", "), AuditValue.day(e.on()));
			case GrantSettled e -> new AuditSentence(
					List.of(AuditValue.text(e.name()), AuditValue.money(e.spent()), AuditValue.money(e.returned())),
					null, AuditValue.day(e.on()), null);
			case CallDecided e -> new AuditSentence(List.of(), null, AuditValue.day(e.on()), null);
			case CallCancelled e -> new AuditSentence(List.of(), null,
					AuditValue.of(AuditValue.text(e.reason() + ", "), AuditValue.day(e.on())), null);
			case CallCorrected e -> change(e.after().title(), terms(e.before()), terms(e.after()));
			case CallTakenBack e -> change(e.title(), null, null);
			case CallReopened e -> new AuditSentence(List.of(), AuditValue.day(e.on()), null, null);
			case OfferCorrected e -> change(e.after().name(), submission(e.before()), submission(e.after()));
			case OfferTakenBack e -> change(e.submission().name(), submission(e.submission()), null);
			case RejectionTakenBack e ->
				change(e.name(), AuditValue.of(AuditValue.text(e.reason() + ", "), AuditValue.day(e.on())), null);
			case AwardCorrected e -> change(e.name(), award(e.before()), award(e.after()));
			case AwardTakenBack e -> change(e.name(), award(e.award()), null);
			case SettlementCorrected e -> change(e.name(), settlement(e.before()), settlement(e.after()));
			case SettlementTakenBack e -> change(e.name(), settlement(e.settlement()), null);
		};
	}

	/**
	 * @param who or what it is about
	 */
	private static AuditSentence change(String who, AuditValue before, AuditValue after) {
		return new AuditSentence(List.of(AuditValue.text(who)), before, after, null);
	}

	private static AuditValue terms(Terms terms) {
		return AuditValue.of(AuditValue.text(terms.title() + ", "), AuditValue.money(terms.available()),
				AuditValue.text(", "), AuditValue.day(terms.on()), AuditValue.text(" – "),
				AuditValue.day(terms.offersUntil()));
	}

	private static AuditValue submission(Submission submission) {
		return AuditValue.of(AuditValue.text(submission.name() + ", " + submission.title() + ", "),
				AuditValue.money(submission.asked()), AuditValue.text(", "), AuditValue.day(submission.on()));
	}

	private static AuditValue award(Award award) {
		return AuditValue.of(AuditValue.money(award.amount()), AuditValue.text(", " + award.decision() + ", "),
				AuditValue.day(award.on()));
	}

	private static AuditValue settlement(Settlement settlement) {
		return AuditValue.of(AuditValue.money(settlement.spent()), AuditValue.text(" + "),
				AuditValue.money(settlement.returned()), AuditValue.text(", "), AuditValue.day(settlement.on()));
	}

	/**
	 * @param who or what it is about
	 */
	private static AuditSentence sentence(String who, ElementId element, AuditValue... details) {
		return new AuditSentence(List.of(AuditValue.text(who)), null, AuditValue.of(details), element);
	}

	private static AuditSentence offer(String who, String title, String asked, LocalDate on) {
		return sentence(who, null, AuditValue.text(title + ", "), AuditValue.money(asked), AuditValue.text(", "),
				AuditValue.day(on));
	}

}
