package pl.utrwal.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.*;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Tells an auditor what happened to who gets in.
 */
@Component
class SecurityAudit implements Audited, Subjects {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof SecurityEvent ofSecurity) ? Optional.of(tell(ofSecurity)) : Optional.empty();
	}

	private static AuditSentence tell(SecurityEvent event) {
		return switch (event) {
			case MunicipalitySetUp e -> says(AuditValue.text(e.municipality().value()));
			case AdministratorGiven e -> says(AuditValue.text(e.municipality().value()));
			case MunicipalityClosed e -> says(AuditValue.text(e.municipality().value()));
			case MunicipalityReopened e -> says(AuditValue.text(e.municipality().value()));
			case AccountOpened e -> about(e.account(), null, role(e.role()));
			case AccountSuspended e -> about(e.account(), null, null);
			case AccountReopened e -> about(e.account(), null, null);
			case RoleChanged e -> about(e.account(), role(e.before()), role(e.after()));
			case PasswordSet e -> about(e.account(), null, null);
			case TokenIssued e -> about(e.account(), null, AuditValue.text(e.token()));
			case TokenWithdrawn e -> about(e.account(), AuditValue.text(e.token()), null);
			case SignInsRefused e -> says(AuditValue.text(String.valueOf(e.count())));
			case PersonErased e -> about(e.person(), null, AuditValue.key("accounts.erase.ground." + e.ground()));
			case BulkExportTaken e -> says(AuditValue.text(e.export()));
		};
	}

	private static AuditSentence says(AuditValue argument) {
		return new AuditSentence(List.of(argument), null, null, null);
	}

	private static AuditSentence about(Id person, AuditValue before, AuditValue after) {
		return new AuditSentence(List.of(AuditValue.person(person.value())), before, after, null);
	}

	private static AuditValue role(String role) {
		return AuditValue.key("role." + role);
	}

	@Override
	public Optional<Subject> subject(String id) {
		return id.startsWith(SecurityEvent.SUBJECT)
				? Optional.of(new Subject(new MunicipalityId(id.substring(SecurityEvent.SUBJECT.length())),
						AuditValue.key("security.title"), "/security"))
				: Optional.empty();
	}

}
