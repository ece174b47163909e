package pl.utrwal.monitoring.duties.read;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.FulfilmentTakenBack;

/**
 * Tells an auditor what happened to duties to report, and names them.
 */
@Component
class DutyAudit implements Audited, Subjects {

	private static final String DUTIES = "duties-";

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return switch (event) {
			case DutyEvent duty -> Optional.of(tell(duty));
			case FulfilmentEvent fulfilment -> Optional.of(tell(fulfilment));
			default -> Optional.empty();
		};
	}

	private static AuditSentence tell(DutyEvent event) {
		return switch (event) {
			case DutyTakenOn e -> new AuditSentence(
					List.of(AuditValue.text(e.what()), AuditValue.text(e.to()),
							AuditValue.key(e.yearly() ? "duty-recurrence.yearly" : "duty-recurrence.once")),
					null, AuditValue.day(e.first()), null);
			case DutyEnded e ->
				new AuditSentence(List.of(AuditValue.text(e.what())), null, AuditValue.day(e.on()), null);
			case DutyEndTakenBack e ->
				new AuditSentence(List.of(AuditValue.text(e.what())), AuditValue.day(e.on()), null, null);
		};
	}

	private static AuditSentence tell(FulfilmentEvent event) {
		return switch (event) {
			case DutyFulfilled e ->
				new AuditSentence(List.of(what(e.duty(), e.what()), year(e), AuditValue.day(e.on())), null,
						AuditValue.text(e.evidence()), e.element());
			case FulfilmentTakenBack e ->
				new AuditSentence(List.of(what(e.duty(), e.what()), year(e)), null, null, e.element());
		};
	}

	private static AuditValue what(String duty, String words) {
		return words.isEmpty() ? AuditValue.key("duty." + duty.replaceFirst("law:", "") + ".what")
				: AuditValue.text(words);
	}

	private static AuditValue year(FulfilmentEvent event) {
		return AuditValue.text(String.valueOf(event.year()));
	}

	/** What the law asks concerns no plan: a municipality's duties stand for one. */
	@Override
	public Optional<Subject> subject(String id) {
		return id.startsWith(DUTIES) ? Optional.of(new Subject(new MunicipalityId(id.substring(DUTIES.length())),
				AuditValue.key("duties.title"), "/duties")) : Optional.empty();
	}

}
