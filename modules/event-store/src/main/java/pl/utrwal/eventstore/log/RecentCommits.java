package pl.utrwal.eventstore.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The newest commits, without a gap, so that whoever follows the log need not ask the
 * database for each of them.
 */
final class RecentCommits {

	private static final int MOST = 512;

	private static final long MOST_TEXT = 4 << 20;

	private final Deque<Commit> commits = new ArrayDeque<>();

	private long text;

	/**
	 * @param commit one that a majority has
	 */
	synchronized void add(Commit commit) {
		if (!this.commits.isEmpty() && commit.number() != this.commits.getLast().number() + 1) {
			clear();
		}
		this.commits.addLast(commit);
		this.text += text(commit);
		while (this.commits.size() > MOST || this.text > MOST_TEXT && this.commits.size() > 1) {
			this.text -= text(this.commits.removeFirst());
		}
	}

	/**
	 * Those from a number on, at most so many; none if it does not have that one.
	 */
	synchronized List<Commit> from(long number, int max) {
		if (this.commits.isEmpty() || number < this.commits.getFirst().number()) {
			return List.of();
		}
		List<Commit> found = new ArrayList<>();
		int skipped = (int) Math.min(number - this.commits.getFirst().number(), this.commits.size());
		this.commits.stream().skip(skipped).limit(max).forEach(found::add);
		return found;
	}

	synchronized void clear() {
		this.commits.clear();
		this.text = 0;
	}

	private static long text(Commit commit) {
		return commit.events()
			.stream()
			.mapToLong((event) -> event.payload().length() + event.metadata().length())
			.sum();
	}

}
