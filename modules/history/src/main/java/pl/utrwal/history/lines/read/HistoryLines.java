package pl.utrwal.history.lines.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditLines;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.Poland;

/**
 * The lines of audit. They lie in buckets of a stream, each for {@value #BUCKET}
 * versions, so that they are found by id.
 */
@Component
public class HistoryLines implements AuditLines {

	static final String COLLECTION = "history_lines";

	private static final int BUCKET = 200;

	private static final int MOST_BUCKETS_AT_ONCE = 64;

	private final Documents<Bucket> buckets;

	private final Documents<Streams> municipalities;

	HistoryLines(MongoDatabase database) {
		this.buckets = Documents.of(database, COLLECTION, Bucket.class);
		this.municipalities = Documents.of(database, "history_municipalities", Streams.class);
	}

	/**
	 * The lines of a municipality, the newest first. Buckets are read from the newest
	 * down, and only while one can hold a newer line than those that were found.
	 * @param plan null for all plans, and all else but the journal of security
	 * @param before only lines of lower positions
	 */
	public List<AuditLine> find(MunicipalityId municipality, PlanId plan, long before, int limit,
			Predicate<AuditLine> filter) {
		PriorityQueue<Unread> unread = new PriorityQueue<>(Comparator.comparingLong(Unread::newest).reversed());
		streams(municipality).forEach((stream, reached) -> {
			if ((plan == null) ? !isJournal(reached.plan()) : reached.plan().equals(plan)) {
				unread.add(new Unread(stream, reached.version() / BUCKET, reached.position()));
			}
		});
		List<AuditLine> found = List.of();
		for (int atOnce = 1; !unread.isEmpty(); atOnce = Math.min(2 * atOnce, MOST_BUCKETS_AT_ONCE)) {
			if (found.size() == limit && found.getLast().position() > unread.peek().newest()) {
				return found;
			}
			List<Bucket> buckets = read(unread, atOnce);
			found = Stream
				.concat(found.stream(),
						buckets.stream()
							.flatMap((bucket) -> bucket.lines().stream())
							.filter((line) -> line.position() < before)
							.filter(filter))
				.sorted(Comparator.comparingLong(AuditLine::position).reversed())
				.limit(limit)
				.toList();
		}
		return found;
	}

	private static boolean isJournal(PlanId plan) {
		return plan.value().startsWith(SecurityEvent.SUBJECT);
	}

	/** Where a bucket was read, the one before it can be read next. */
	private List<Bucket> read(PriorityQueue<Unread> unread, int most) {
		Map<String, Unread> next = new LinkedHashMap<>();
		while (next.size() < most && !unread.isEmpty()) {
			Unread one = unread.remove();
			next.put(key(one.stream(), one.number()), one);
		}
		List<Bucket> buckets = this.buckets.findAll(next.keySet()).stream().map(Positioned::value).toList();
		for (Bucket bucket : buckets) {
			AuditLine oldest = bucket.lines().getFirst();
			long number = oldest.version() / BUCKET;
			if (number > 0) {
				unread.add(new Unread(oldest.stream(), number - 1, oldest.position() - 1));
			}
		}
		return buckets;
	}

	@Override
	public List<AuditLine> lines(MunicipalityId municipality, LocalDate from, LocalDate to, long until, int limit) {
		return find(municipality, null, (until < Long.MAX_VALUE) ? until + 1 : until, limit, (line) -> {
			LocalDate day = Poland.day(line.at());
			return !day.isBefore(from) && !day.isAfter(to);
		});
	}

	@Override
	public String processor() {
		return HistoryProjection.PROCESSOR;
	}

	/**
	 * Whether it is a plan of that municipality.
	 */
	public boolean hasPlan(MunicipalityId municipality, PlanId plan) {
		return streams(municipality).values().stream().anyMatch((reached) -> reached.plan().equals(plan));
	}

	private Map<String, Reached> streams(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value()).map((found) -> found.value().reached()).orElse(Map.of());
	}

	/** Lines that are there already stay as they are. */
	void add(MunicipalityId municipality, List<AuditLine> lines) {
		lines.stream()
			.collect(Collectors.groupingBy((line) -> key(line.stream(), line.version() / BUCKET)))
			.forEach(this::append);
		Map<String, Reached> reached = new TreeMap<>(streams(municipality));
		lines.forEach((line) -> reached.merge(line.stream(), new Reached(line.plan(), line.version(), line.position()),
				(one, other) -> (one.version() > other.version()) ? one : other));
		this.municipalities.put(municipality.value(), new Streams(reached), lines.getLast().position());
	}

	private void append(String key, List<AuditLine> lines) {
		Optional<Positioned<Bucket>> bucket = this.buckets.find(key);
		long reached = bucket.map(Positioned::position).orElse(Position.NONE);
		List<AuditLine> all = Stream
			.concat(bucket.stream().flatMap((found) -> found.value().lines().stream()),
					lines.stream().filter((line) -> line.position() > reached))
			.toList();
		this.buckets.put(key, new Bucket(all), lines.getLast().position());
	}

	void clear() {
		this.buckets.clear();
		this.municipalities.clear();
	}

	private static String key(String stream, long number) {
		return stream + ":" + number;
	}

	record Bucket(List<AuditLine> lines) {

		Bucket {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A bucket that was not read yet.
	 *
	 * @param newest no line of it has a higher position
	 */
	record Unread(String stream, long number, long newest) {
	}

	/**
	 * How far each stream of a municipality is written down.
	 */
	record Streams(Map<String, Reached> reached) {

		Streams {
			reached = Map.copyOf(reached);
		}

	}

	/**
	 * @param plan that the stream concerns
	 * @param position of its newest event in the whole store
	 */
	record Reached(PlanId plan, long version, long position) {
	}

}
