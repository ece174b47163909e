package pl.utrwal.eventstore.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.RewritesThePast;

/**
 * Words were erased from the stored texts of earlier events, and marked there. Who did
 * it, when and on what ground is in the metadata.
 */
@EventName(WordsErased.NAME)
public record WordsErased(List<Opening> openings) implements LedgerEvent, RewritesThePast {

	public static final String NAME = "event-store.words-erased";

	/** Stands in the place of erased words. */
	public static final String MARK = "[usunięto]";

	public WordsErased {
		openings = List.copyOf(openings);
	}

	/**
	 * What the text of an event opens to from now on.
	 *
	 * @param position of the event
	 * @param event its id
	 * @param commitment to the marked text; 32 bytes in Base64
	 */
	public record Opening(long position, String event, String commitment) {
	}

}
