package pl.utrwal.history.read.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.Positioned;
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

	private final Documents<Bucket> buckets;

	private final Documents<Streams> municipalities;

	HistoryLines(MongoDatabase database) {
		this.buckets = Documents.of(database, COLLECTION, Bucket.class);
		this.municipalities = Documents.of(database, "history_municipalities", Streams.class);
	}

	/**
	 * The lines of a municipality, the newest first. The streams that changed last are
	 * read first, and the rest only if it can hold a newer line.
	 * @param plan null for all plans
	 * @param before only lines of lower positions
	 */
	public List<AuditLine> find(MunicipalityId municipality, PlanId plan, long before, int limit,
			Predicate<AuditLine> filter) {
		Iterator<Map.Entry<String, Reached>> streams = streams(municipality).entrySet()
			.stream()
			.filter((entry) -> plan == null || entry.getValue().plan().equals(plan))
			.sorted(Comparator.comparing((entry) -> -entry.getValue().position()))
			.iterator();
		List<AuditLine> found = List.of();
		List<String> keys = new ArrayList<>();
		for (int streamsAtOnce = 1; streams.hasNext(); streamsAtOnce *= 2) {
			keys.clear();
			long newest = Long.MIN_VALUE;
			for (int taken = 0; taken < streamsAtOnce && streams.hasNext(); taken++) {
				Map.Entry<String, Reached> stream = streams.next();
				newest = Math.max(newest, stream.getValue().position());
				LongStream.rangeClosed(0, stream.getValue().version() / BUCKET)
					.forEach((number) -> keys.add(key(stream.getKey(), number)));
			}
			if (found.size() == limit && found.getLast().position() > newest) {
				return found;
			}
			found = Stream
				.concat(found.stream(),
						this.buckets.findAll(keys)
							.stream()
							.flatMap((bucket) -> bucket.value().lines().stream())
							.filter((line) -> line.position() < before)
							.filter(filter))
				.sorted(Comparator.comparingLong(AuditLine::position).reversed())
				.limit(limit)
				.toList();
		}
		return found;
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
