package pl.utrwal.identity.contract;

import java.util.Optional;

import pl.utrwal.kernel.id.AccountId;

/**
 * The names behind account ids, for the screen. Ask each time and keep no answer: a name
 * can be erased at any moment.
 */
public interface AccountNames {

	/**
	 * The name; of an erased person a pseudonym that stays the same and is nobody else's,
	 * in the language of the request.
	 * @return empty if no person ever stood behind the id
	 */
	Optional<String> displayName(AccountId id);

}
