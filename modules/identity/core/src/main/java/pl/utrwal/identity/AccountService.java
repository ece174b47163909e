package pl.utrwal.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import pl.utrwal.identity.contract.SessionsEnded;
import pl.utrwal.kernel.id.AccountId;

/**
 * What changes who gets in with an account. Whoever is in by what held before is out at
 * once, on every node: sessions end, with what they still receive, and API tokens are
 * withdrawn.
 */
@Service
class AccountService {

	private final AccountStore accounts;

	private final ApiTokenStore tokens;

	private final StoredSessionRepository sessions;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	AccountService(AccountStore accounts, ApiTokenStore tokens, StoredSessionRepository sessions,
			PasswordEncoder passwords, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.sessions = sessions;
		this.passwords = passwords;
		this.events = events;
	}

	void changePassword(AccountId account, String password) {
		this.accounts.changePassword(account, this.passwords.encode(password));
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
	 * Shuts the account until it is reopened; its person stays.
	 */
	void suspend(AccountId account) {
		this.accounts.suspend(account, true);
		lockOut(account);
	}

	void reopen(AccountId account) {
		this.accounts.suspend(account, false);
	}

	void erasePerson(AccountId account) {
		this.accounts.erasePerson(account);
		lockOut(account);
	}

	private void lockOut(AccountId account) {
		this.tokens.withdrawAll(account);
		this.sessions.end(account);
		this.events.publishEvent(new SessionsEnded(account));
	}

}
