package pl.utrwal.eventstore;

/**
 * What computing every link again found.
 *
 * @param commits how many commits are in order from the start
 * @param firstBad the number of the first commit that is missing or not what was stored;
 * null if intact
 * @param head the hash of the last commit in order; zeros if there is none
 * @param reason what is wrong with the first bad one; null if intact
 */
public record Verification(boolean intact, long commits, Long firstBad, String head, String reason) {

	static Verification intact(long commits, String head) {
		return new Verification(true, commits, null, head, null);
	}

	static Verification broken(long commits, String head, String reason) {
		return new Verification(false, commits, commits + 1, head, reason);
	}

}
