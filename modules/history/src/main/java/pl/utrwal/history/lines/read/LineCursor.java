package pl.utrwal.history.lines.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;

import pl.utrwal.eventstore.Positioned;
import pl.utrwal.history.lines.read.HistoryLines.Bucket;
import pl.utrwal.history.lines.read.HistoryLines.Reached;
import pl.utrwal.kernel.audit.AuditLine;

/**
 * Goes over the lines of several streams in the order of the store, or against it. A
 * bucket is read only when it can hold the next line; the first one of each stream is
 * found by halving.
 */
final class LineCursor implements Iterator<AuditLine> {

	private static final int MOST_BUCKETS_AT_ONCE = 64;

	private final boolean forwards;

	/** The first position that counts. */
	private final long start;

	private final Function<Collection<String>, List<Positioned<Bucket>>> buckets;

	private final Map<String, Long> lastNumbers = new HashMap<>();

	private final PriorityQueue<Unread> unread;

	private final PriorityQueue<AuditLine> lines;

	private int atOnce = 1;

	private LineCursor(boolean forwards, long start, Function<Collection<String>, List<Positioned<Bucket>>> buckets) {
		Comparator<Long> order = forwards ? Comparator.naturalOrder() : Comparator.reverseOrder();
		this.forwards = forwards;
		this.start = start;
		this.buckets = buckets;
		this.unread = new PriorityQueue<>(Comparator.comparing(Unread::nearest, order));
		this.lines = new PriorityQueue<>(Comparator.comparing(AuditLine::position, order));
	}

	/**
	 * @param buckets finds those of such keys that exist
	 */
	static LineCursor backwards(long before, Function<Collection<String>, List<Positioned<Bucket>>> buckets) {
		return new LineCursor(false, before - 1, buckets);
	}

	static LineCursor forwards(long after, Function<Collection<String>, List<Positioned<Bucket>>> buckets) {
		return new LineCursor(true, after + 1, buckets);
	}

	void add(String stream, Reached reached) {
		long last = reached.version() / HistoryLines.BUCKET;
		this.lastNumbers.put(stream, last);
		if (reached.position() >= this.start) {
			this.unread.add(new Unread(stream, numberAt(stream, last), this.start));
		}
		else if (!this.forwards) {
			this.unread.add(new Unread(stream, last, reached.position()));
		}
	}

	/** The first bucket with a line that is not before the start. */
	private long numberAt(String stream, long last) {
		long low = 0;
		long high = last;
		while (low < high) {
			long middle = (low + high) / 2;
			List<Positioned<Bucket>> found = this.buckets.apply(List.of(HistoryLines.key(stream, middle)));
			if (found.isEmpty() || found.getFirst().position() >= this.start) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return low;
	}

	@Override
	public boolean hasNext() {
		while (!this.unread.isEmpty()
				&& (this.lines.isEmpty() || isNearer(this.unread.peek().nearest(), this.lines.peek().position()))) {
			read();
		}
		return !this.lines.isEmpty();
	}

	@Override
	public AuditLine next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.lines.remove();
	}

	private boolean isNearer(long one, long other) {
		return this.forwards ? one < other : one > other;
	}

	private void read() {
		Map<String, Unread> next = new LinkedHashMap<>();
		while (next.size() < this.atOnce && !this.unread.isEmpty()) {
			Unread one = this.unread.remove();
			next.put(HistoryLines.key(one.stream(), one.number()), one);
		}
		this.atOnce = Math.min(2 * this.atOnce, MOST_BUCKETS_AT_ONCE);
		this.buckets.apply(next.keySet()).stream().map(Positioned::value).forEach((bucket) -> {
			bucket.lines().stream().filter((line) -> !isNearer(line.position(), this.start)).forEach(this.lines::add);
			follow(bucket);
		});
	}

	/** Where a bucket was read, the one beyond it can be read next. */
	private void follow(Bucket bucket) {
		AuditLine edge = this.forwards ? bucket.lines().getLast() : bucket.lines().getFirst();
		long number = edge.version() / HistoryLines.BUCKET;
		if (this.forwards && number < this.lastNumbers.get(edge.stream())) {
			this.unread.add(new Unread(edge.stream(), number + 1, edge.position() + 1));
		}
		else if (!this.forwards && number > 0) {
			this.unread.add(new Unread(edge.stream(), number - 1, edge.position() - 1));
		}
	}

	/**
	 * A bucket that was not read yet.
	 *
	 * @param nearest no line of it that counts comes earlier on the way
	 */
	private record Unread(String stream, long number, long nearest) {
	}

}
