package pl.utrwal.partnerships.read.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.partnerships.contract.events.CallAnnounced;
import pl.utrwal.partnerships.contract.events.CallCancelled;
import pl.utrwal.partnerships.contract.events.CallDecided;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.GrantAwarded;
import pl.utrwal.partnerships.contract.events.GrantSettled;
import pl.utrwal.partnerships.contract.events.OfferCameLate;
import pl.utrwal.partnerships.contract.events.OfferRejected;
import pl.utrwal.partnerships.contract.events.OfferSubmitted;

/**
 * Tells an auditor what happened to calls and grants.
 */
@Component
class CooperationAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof CallEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(CallEvent event) {
		return switch (event) {
			case CallAnnounced e ->
				sentence(e.title(), e.task(), e.taskText(), e.available() + " zł", e.on() + " – " + e.offersUntil());
			case OfferSubmitted e -> sentence(e.name(), null, e.title(), e.asked() + " zł", e.on().toString());
			case OfferCameLate e -> sentence(e.name(), null, e.title(), e.asked() + " zł", e.on().toString());
			case OfferRejected e -> sentence(e.name(), null, e.reason(), e.on().toString());
			case GrantAwarded e -> sentence(e.name(), null, e.amount() + " zł", e.decision(), e.on().toString());
			case GrantSettled e -> sentence(e.name(), null, e.spent() + " zł", e.returned() + " zł", e.on().toString());
			case CallDecided e -> new AuditSentence(List.of(), null, AuditValue.text(e.on().toString()), null);
			case CallCancelled e ->
				new AuditSentence(List.of(), null, AuditValue.text(e.reason() + ", " + e.on()), null);
		};
	}

	/**
	 * @param who or what it is about
	 */
	private static AuditSentence sentence(String who, ElementId element, String... details) {
		return new AuditSentence(List.of(AuditValue.text(who)), null,
				AuditValue.text(Stream.of(details).reduce((one, other) -> one + ", " + other).orElseThrow()), element);
	}

}
