package pl.utrwal.identity;

import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Fills an installation for the demonstration, whose accounts are nobody's doing and
 * stand in no journal. Repeating a call changes nothing more.
 */
@Service
public class IdentitySetup {

	private final StoredMunicipalities municipalities;

	private final AccountStore accounts;

	private final ApiTokenStore tokens;

	private final PasswordEncoder passwords;

	IdentitySetup(StoredMunicipalities municipalities, AccountStore accounts, ApiTokenStore tokens,
			PasswordEncoder passwords) {
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

}
