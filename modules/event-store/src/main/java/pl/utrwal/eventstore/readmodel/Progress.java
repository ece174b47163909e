package pl.utrwal.eventstore.readmodel;

/**
 * Told while events are taken in.
 */
@FunctionalInterface
public interface Progress {

	/**
	 * @param position of the last event that was taken in
	 */
	void reached(long position);

}
