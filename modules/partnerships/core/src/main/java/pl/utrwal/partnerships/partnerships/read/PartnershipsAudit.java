package pl.utrwal.partnerships.partnerships.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.contract.events.PartnerEvent.*;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.*;
import pl.utrwal.partnerships.contract.events.PartyNameEvent;
import pl.utrwal.partnerships.contract.events.PartyNameEvent.*;

/**
 * Tells an auditor what happened to partners, names and partnerships.
 */
@Component
class PartnershipsAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return switch (event) {
			case PartnerEvent ours -> Optional.of(tell(ours));
			case PartyNameEvent ours -> Optional.of(tell(ours));
			case PartnershipEvent ours -> Optional.of(tell(ours));
			default -> Optional.empty();
		};
	}

	/** A partner's answers belong to the plan too, and what a plan says of partners. */
	@Override
	public Optional<List<PlanId>> concerns(DomainEvent event) {
		PlanId plan = switch (event) {
			case RoleConfirmed e -> e.plan();
			case RoleDeclined e -> e.plan();
			case PartnerRegistered e -> e.plan();
			case PartnerReclassified e -> e.plan();
			case AliasAdded e -> e.plan();
			default -> null;
		};
		return Optional.of((plan != null) ? List.of(plan) : List.of());
	}

	private static AuditSentence tell(PartnerEvent event) {
		return switch (event) {
			case PartnerRegistered e -> sentence(kind(e.kind()), null, name(e.name()), null);
			case PartnerRenamed e -> sentence(null, name(e.before()), name(e.after()), null);
			case PartnerReclassified e -> sentence(null, kind(e.before()), kind(e.after()), null);
			case AliasAdded e -> sentence(null, null, name(e.alias()), e.element());
			case AliasRemoved e -> sentence(null, name(e.alias()), null, null);
			case PartnerMerged e -> sentence(null, null, name(e.name()), null);
			case RoleConfirmed e -> answer(e.task(), e.role(), e.on(), e.evidence(), e.element());
			case RoleDeclined e -> answer(e.task(), e.role(), e.on(), e.evidence(), e.element());
		};
	}

	private static AuditSentence tell(PartyNameEvent event) {
		return switch (event) {
			case NameSetAside e -> sentence(null, null, AuditValue.text(e.text()), null);
			case NameTakenUp e -> sentence(null, AuditValue.text(e.text()), null, null);
		};
	}

	private static AuditSentence tell(PartnershipEvent event) {
		return switch (event) {
			case PartnershipFounded e ->
				sentence(AuditValue.key("partnership-kind." + PartnershipKind.valueOf(e.kind()).code()), null,
						AuditValue.text(e.name()), null);
			case MemberJoined e ->
				sentence(name(e.name()), null, e.role().isEmpty() ? null : AuditValue.text(e.role()), null);
			case MemberLeft e -> sentence(name(e.name()), null, null, null);
			case PartnershipPeriodChanged e ->
				sentence(null, period(e.fromBefore(), e.toBefore()), period(e.from(), e.to()), null);
			case PartnershipEnded e -> sentence(null, null, AuditValue.day(e.on()), null);
		};
	}

	private static AuditSentence sentence(AuditValue argument, AuditValue before, AuditValue after, ElementId element) {
		return new AuditSentence((argument != null) ? List.of(argument) : List.of(), before, after, element);
	}

	private static AuditValue name(PartnerName name) {
		return (name.person() != null) ? AuditValue.key("partner-kind." + PartnerKind.PERSON.code())
				: AuditValue.text(name.text());
	}

	private static AuditValue kind(String kind) {
		return AuditValue.key("partner-kind." + PartnerKind.valueOf(kind).code());
	}

	private static AuditValue role(String role) {
		return AuditValue.key("role." + role.toLowerCase(Locale.ROOT));
	}

	private static AuditSentence answer(String task, String role, LocalDate on, String evidence, ElementId element) {
		return new AuditSentence(List.of(role(role), AuditValue.text(task)), null,
				AuditValue.of(AuditValue.day(on), AuditValue.text(", " + evidence)), element);
	}

	private static AuditValue period(LocalDate from, LocalDate to) {
		return AuditValue.of(end(from), AuditValue.text(" – "), end(to));
	}

	private static AuditValue end(LocalDate day) {
		return (day != null) ? AuditValue.day(day) : AuditValue.text("…");
	}

}
