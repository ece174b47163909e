package pl.utrwal.webkit;

import java.util.Locale;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What a module has that can be looked for.
 */
public interface Searchable {

	/**
	 * The best first.
	 */
	Stream<Hit> find(MunicipalityId municipality, SearchedText wanted, Locale locale);

	/**
	 * Something that was found.
	 *
	 * @param beside where it stands, or when it was; possibly empty
	 * @param path of its page
	 */
	record Hit(Kind kind, String text, String beside, String path) {
	}

	/**
	 * In the order in which they are shown.
	 */
	enum Kind {

		PLAN, ITEM, PARTNER, ACT, HISTORY;

		/**
		 * The message key is {@code search.kind.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
