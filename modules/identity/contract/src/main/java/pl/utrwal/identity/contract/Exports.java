package pl.utrwal.identity.contract;

/**
 * Files with which somebody takes away more than what one page shows.
 */
public interface Exports {

	/**
	 * Writes down that the actor of this request takes a file. Called before the file is
	 * given, so that none is given without a line.
	 * @param export as the address of the file ends: {@code items.csv}
	 */
	void taken(Actor actor, String export);

}
