package pl.utrwal.webkit;

import java.util.Optional;

/**
 * Words that are in no bundle, since people said them: the same in every language.
 */
public interface FurtherWords {

	/**
	 * @param key of a message that no bundle has
	 * @return empty if it is not known here either
	 */
	Optional<String> find(String key);

}
