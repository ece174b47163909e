package pl.utrwal.monitoring.contract.events;

/**
 * Positions in the store without a gap.
 *
 * @param last the last of them, not the one after it
 */
public record PositionRange(long first, long last) {

	public boolean contains(long position) {
		return this.first <= position && position <= this.last;
	}

}
