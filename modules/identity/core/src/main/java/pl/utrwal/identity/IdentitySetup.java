package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import pl.utrwal.identity.SecurityJournal.Doer;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.AccountOpened;
import pl.utrwal.identity.contract.events.SecurityEvent.MunicipalitySetUp;
import pl.utrwal.identity.contract.events.SecurityEvent.TokenIssued;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Fills an installation for the demonstration, whose accounts are nobody's doing.
 * Repeating a call changes nothing more.
 */
@Service
public class IdentitySetup {

	private final StoredMunicipalities municipalities;

	private final AccountStore accounts;

	private final ApiTokenStore tokens;

	private final PasswordEncoder passwords;

	private final SecurityJournal journal;

	IdentitySetup(StoredMunicipalities municipalities, AccountStore accounts, ApiTokenStore tokens,
			PasswordEncoder passwords, SecurityJournal journal) {
		this.journal = journal;
		this.municipalities = municipalities;
		this.accounts = accounts;
		this.tokens = tokens;
		this.passwords = passwords;
	}

	/**
	 * @param key lower-case letters, digits and hyphens, as it stands in addresses
	 */
	public MunicipalityId createMunicipality(String key, String name) {
		MunicipalityId id = new MunicipalityId(key);
		this.municipalities.put(id, name);
		return id;
	}

	/**
	 * @return the account that signs in with the login: the one that has it already, as
	 * it is, or else a new one
	 */
	public AccountId createAccount(MunicipalityId municipality, String login, String displayName, Role role,
			String password) {
		return this.accounts.byLogin(login).map(Person::account).orElseGet(() -> {
			AccountId id = new AccountId(UUID.randomUUID().toString());
			this.accounts.add(new Account(id, this.passwords.encode(password), role, municipality, false),
					new Person(id, login, displayName));
			return id;
		});
	}

	/**
	 * Makes a known text an API token of an account.
	 * @throws IllegalArgumentException if nobody has the login
	 */
	public void registerToken(String login, String plainToken) {
		AccountId account = this.accounts.byLogin(login)
			.map(Person::account)
			.orElseThrow(() -> new IllegalArgumentException("Nobody signs in as " + login));
		this.tokens.register(account, plainToken);
	}

	/**
	 * Writes the municipality, its accounts and their tokens into the journal of
	 * security, once.
	 */
	public void writeDown(MunicipalityId municipality, String channel) {
		List<SecurityEvent> events = new ArrayList<>();
		events.add(new MunicipalitySetUp(municipality));
		for (Account account : this.accounts.of(municipality)) {
			events.add(new AccountOpened(account.id(), account.role().name()));
			this.tokens.of(account.id()).forEach((token) -> events.add(new TokenIssued(account.id(), token.id())));
		}
		this.journal.recordOnce("set-up/" + municipality, Doer.nobody(municipality, channel), events);
	}

}
