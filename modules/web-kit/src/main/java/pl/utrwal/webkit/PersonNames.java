package pl.utrwal.webkit;

import java.util.Locale;

/**
 * The names behind ids of persons, as they are known now.
 */
public interface PersonNames {

	/**
	 * @return the name, or of an erased person what stands for it; never null
	 */
	String name(String id, Locale locale);

}
