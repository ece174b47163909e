package pl.utrwal.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.SessionsEnded;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.*;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;

/**
 * What changes who gets in with an account; each change is written in the journal of
 * security first. Whoever is in by what held before is out at once, on every node:
 * sessions end, with what they still receive, and API tokens are withdrawn.
 */
@Service
class AccountService {

	private final AccountStore accounts;

	private final NamedPersonStore persons;

	private final Pseudonyms pseudonyms;

	private final ApiTokenStore tokens;

	private final StoredSessionRepository sessions;

	private final PasswordEncoder passwords;

	private final SecurityJournal journal;

	private final ApplicationEventPublisher events;

	AccountService(AccountStore accounts, NamedPersonStore persons, Pseudonyms pseudonyms, ApiTokenStore tokens,
			StoredSessionRepository sessions, PasswordEncoder passwords, SecurityJournal journal,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.persons = persons;
		this.pseudonyms = pseudonyms;
		this.tokens = tokens;
		this.sessions = sessions;
		this.passwords = passwords;
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Opens an account in the municipality of who does it.
	 * @throws AccountStore.LoginTaken if somebody signs in with that login already
	 */
	void open(Actor by, String login, String name, Role role, String password) {
		if (this.accounts.byLogin(login).isPresent()) {
			throw new AccountStore.LoginTaken(login);
		}
		AccountId id = new AccountId(UUID.randomUUID().toString());
		Account account = new Account(id, this.passwords.encode(password), role, by.municipality(), false);
		this.journal.record(by, List.of(new AccountOpened(id, role.name())));
		this.accounts.add(account, new Person(id, login, name));
	}

	/**
	 * Opens an administrator's account in any municipality.
	 * @throws AccountStore.LoginTaken if somebody signs in with that login already
	 */
	void openAdministrator(Actor by, MunicipalityId municipality, AccountForm form) {
		if (this.accounts.byLogin(form.login).isPresent()) {
			throw new AccountStore.LoginTaken(form.login);
		}
		AccountId id = new AccountId(UUID.randomUUID().toString());
		Account account = new Account(id, this.passwords.encode(form.password), Role.ADMINISTRATOR, municipality,
				false);
		this.journal.record(by, List.of(new AdministratorGiven(municipality)));
		this.journal.record(by, municipality, List.of(new AccountOpened(id, Role.ADMINISTRATOR.name())));
		this.accounts.add(account, new Person(id, form.login, form.name));
	}

	void changePassword(Actor by, AccountId account, String password) {
		String hash = this.passwords.encode(password);
		record(by, account, new PasswordSet(account));
		this.accounts.changePassword(account, hash);
		lockOut(account);
	}

	/**
	 * Whether it is the password of the account.
	 */
	boolean isPassword(AccountId account, String password) {
		return this.accounts.find(account)
			.filter((found) -> this.passwords.matches(password, found.passwordHash()))
			.isPresent();
	}

	/**
	 * Its tokens have the new role at once; who is signed in signs in again.
	 */
	void changeRole(Actor by, AccountId account, Role role) {
		Role before = this.accounts.find(account).orElseThrow().role();
		if (role != before) {
			this.journal.record(by, List.of(new RoleChanged(account, before.name(), role.name())));
			this.accounts.changeRole(account, role);
			endSessions(account);
		}
	}

	/**
	 * Shuts the account until it is reopened; its person stays.
	 */
	void suspend(Actor by, AccountId account) {
		record(by, account, new AccountSuspended(account));
		this.accounts.suspend(account, true);
		lockOut(account);
	}

	void reopen(Actor by, AccountId account) {
		this.journal.record(by, List.of(new AccountReopened(account)));
		this.accounts.suspend(account, false);
	}

	/**
	 * Erases the person behind an account.
	 */
	void erase(Actor by, AccountId account, ErasureGround ground) {
		record(by, account, new PersonErased(new PersonId(account.value()), ground.name()));
		this.pseudonyms.of(account.value());
		this.accounts.erasePerson(account);
		lockOut(account);
	}

	/**
	 * Erases somebody whom plans name.
	 */
	void erase(Actor by, PersonId person, ErasureGround ground) {
		this.journal.record(by, List.of(new PersonErased(person, ground.name())));
		this.pseudonyms.of(person.value());
		this.persons.erase(person);
	}

	/**
	 * @param name what it is for
	 * @return the token, which cannot be read again
	 */
	String issueToken(Actor by, AccountId account, String name, Duration valid) {
		String number = UUID.randomUUID().toString();
		this.journal.record(by, List.of(new TokenIssued(account, number)));
		return this.tokens.issue(account, number, name, valid);
	}

	/**
	 * @return whether the account had it
	 */
	boolean withdrawToken(Actor by, AccountId account, String number) {
		boolean had = this.tokens.of(account).stream().anyMatch((token) -> token.id().equals(number));
		if (had) {
			this.journal.record(by, List.of(new TokenWithdrawn(account, number)));
			this.tokens.withdraw(account, number);
		}
		return had;
	}

	/** With what comes of it: all tokens of the account are withdrawn. */
	private void record(Actor by, AccountId account, SecurityEvent event) {
		this.journal.record(by,
				Stream
					.concat(Stream.of(event),
							this.tokens.of(account).stream().map((token) -> new TokenWithdrawn(account, token.id())))
					.toList());
	}

	private void lockOut(AccountId account) {
		this.tokens.withdrawAll(account);
		endSessions(account);
	}

	/**
	 * Whoever is in with the account is out; its tokens stay.
	 */
	void endSessions(AccountId account) {
		this.sessions.end(account);
		this.events.publishEvent(new SessionsEnded(account));
	}

}
