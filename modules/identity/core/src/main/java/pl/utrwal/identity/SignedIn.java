package pl.utrwal.identity;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;

/**
 * What a session remembers: an account's id and role, and no name.
 */
class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final String account;

	private final Role role;

	private String passwordHash;

	SignedIn(Account account) {
		this(account.id(), account.role());
		this.passwordHash = account.passwordHash();
	}

	SignedIn(AccountId account, Role role) {
		this.account = account.value();
		this.role = role;
	}

	AccountId account() {
		return new AccountId(this.account);
	}

	Role role() {
		return this.role;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.role));
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.account;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
