package pl.utrwal.identity.contract;

import java.util.Optional;

import pl.utrwal.kernel.id.AccountId;

/**
 * The names behind account ids, for the screen. Ask each time and keep no answer: a name
 * can be erased at any moment.
 */
public interface AccountNames {

	/**
	 * @return empty if the person's name was erased, or no person stands behind the id
	 */
	Optional<String> displayName(AccountId id);

}
