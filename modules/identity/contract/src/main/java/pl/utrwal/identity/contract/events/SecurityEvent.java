package pl.utrwal.identity.contract.events;

import java.time.Instant;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;

/**
 * What happened to who gets in. Ids and facts, and never a name: who did it, in which
 * role and how is in the metadata.
 */
public sealed interface SecurityEvent extends DomainEvent {

	/**
	 * Before the key of a municipality: its journal of security, which is one stream.
	 */
	String SUBJECT = "security-";

	/**
	 * The installation serves a municipality from now on.
	 */
	@EventName("identity.municipality-set-up")
	record MunicipalitySetUp(MunicipalityId municipality) implements SecurityEvent {
	}

	/**
	 * Whoever looks after the installation gave a municipality an administrator, whose
	 * account stands in that one's own journal.
	 */
	@EventName("identity.administrator-given")
	record AdministratorGiven(MunicipalityId municipality) implements SecurityEvent {
	}

	/**
	 * Nobody of the municipality gets in until it is reopened; all that it has stays.
	 */
	@EventName("identity.municipality-closed")
	record MunicipalityClosed(MunicipalityId municipality) implements SecurityEvent {
	}

	/**
	 * The municipality is closed no more.
	 */
	@EventName("identity.municipality-reopened")
	record MunicipalityReopened(MunicipalityId municipality) implements SecurityEvent {
	}

	/**
	 * Somebody can get in.
	 *
	 * @param role the name of a {@code Role}
	 */
	@EventName("identity.account-opened")
	record AccountOpened(AccountId account, String role) implements SecurityEvent {
	}

	/**
	 * Nobody gets in with the account until it is reopened.
	 */
	@EventName("identity.account-suspended")
	record AccountSuspended(AccountId account) implements SecurityEvent {
	}

	/**
	 * The account is suspended no more.
	 */
	@EventName("identity.account-reopened")
	record AccountReopened(AccountId account) implements SecurityEvent {
	}

	/**
	 * The account may do other things than before.
	 *
	 * @param before the name of a {@code Role}
	 * @param after the name of a {@code Role}
	 */
	@EventName("identity.role-changed")
	record RoleChanged(AccountId account, String before, String after) implements SecurityEvent {
	}

	/**
	 * The account has another password.
	 */
	@EventName("identity.password-set")
	record PasswordSet(AccountId account) implements SecurityEvent {
	}

	/**
	 * A program can get in with the rights of an account.
	 *
	 * @param token the number of the token, which is not the token itself
	 */
	@EventName("identity.token-issued")
	record TokenIssued(AccountId account, String token) implements SecurityEvent {
	}

	/**
	 * A token is good for nothing any more.
	 *
	 * @param token the number of the token, which is not the token itself
	 */
	@EventName("identity.token-withdrawn")
	record TokenWithdrawn(AccountId account, String token) implements SecurityEvent {
	}

	/**
	 * Somebody wanted to get in and did not: with a wrong password, a wrong token, or too
	 * many tries.
	 *
	 * @param count how often in that time
	 */
	@EventName("identity.sign-ins-refused")
	record SignInsRefused(int count, Instant from, Instant until) implements SecurityEvent {
	}

	/**
	 * A name is gone, and with it the login of an account.
	 *
	 * @param person whose name it was; of somebody with an account the id of that account
	 * @param ground the name of an {@code ErasureGround}
	 */
	@EventName("identity.person-erased")
	record PersonErased(PersonId person, String ground) implements SecurityEvent {
	}

	/**
	 * Somebody took a file that holds more than what one page shows.
	 *
	 * @param export which file, as its address ends: {@code history.csv},
	 * {@code items.csv}, {@code items.xlsx}, {@code evidence.zip},
	 * {@code facts-money.csv}
	 */
	@EventName("identity.bulk-export-taken")
	record BulkExportTaken(String export) implements SecurityEvent {
	}

}
