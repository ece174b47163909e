package pl.utrwal.identity.contract;

import java.util.Optional;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;

/**
 * The names of persons whom plans name, apart from the plans, so that a name can be
 * erased. Ask each time and keep no answer.
 */
public interface Persons {

	/**
	 * Keeps a name under an id of the caller's; the same again changes nothing.
	 */
	void keep(PersonId id, MunicipalityId municipality, String name);

	void erase(PersonId id);

	/**
	 * @return empty if the name was erased
	 */
	Optional<String> name(PersonId id);

	/**
	 * The name; of somebody whose name was erased a pseudonym that stays the same and is
	 * nobody else's, in the language of the request.
	 */
	String displayName(PersonId id);

}
