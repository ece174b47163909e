package pl.utrwal.eventstore.log;

/**
 * What computing the tree again found.
 *
 * @param commits how many commits are in order from the start
 * @param firstBad the number of the first commit that is missing or not what was stored;
 * null if intact
 * @param root of the tree of the commits in order
 * @param reason what is wrong with the first bad one; null if intact
 */
public record Verification(boolean intact, long commits, Long firstBad, Hash root, String reason) {

	public static Verification intact(long commits, Hash root) {
		return new Verification(true, commits, null, root, null);
	}

	public static Verification broken(long commits, Hash root, String reason) {
		return new Verification(false, commits, commits + 1, root, reason);
	}

}
