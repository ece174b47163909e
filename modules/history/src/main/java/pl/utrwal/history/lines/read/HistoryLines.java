package pl.utrwal.history.lines.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

	static final int BUCKET = 200;

	private final Documents<Bucket> buckets;

	private final Documents<Streams> municipalities;

	HistoryLines(MongoDatabase database) {
		this.buckets = Documents.of(database, COLLECTION, Bucket.class);
		this.municipalities = Documents.of(database, "history_municipalities", Streams.class);
	}

	/**
	 * The lines of a municipality, the newest first.
	 * @param plan null for all plans, and all else but the journal of security
	 * @param before only lines of lower positions
	 */
	public List<AuditLine> find(MunicipalityId municipality, PlanId plan, long before, int limit,
			Predicate<AuditLine> filter) {
		return before(municipality, plan, before).filter(filter).limit(limit).toList();
	}

	/**
	 * The lines before a position, the newest first. Buckets are read when their turn
	 * comes: whoever takes a few lines of a long history reads little of it.
	 * @param plan null for all plans, and all else but the journal of security
	 */
	public Stream<AuditLine> before(MunicipalityId municipality, PlanId plan, long before) {
		return lines(municipality, plan, LineCursor.backwards(before, this.buckets::findAll));
	}

	/**
	 * The lines after a position, the oldest first; read as those before one are.
	 */
	public Stream<AuditLine> after(MunicipalityId municipality, PlanId plan, long after) {
		return lines(municipality, plan, LineCursor.forwards(after, this.buckets::findAll));
	}

	private Stream<AuditLine> lines(MunicipalityId municipality, PlanId plan, LineCursor cursor) {
		streams(municipality).forEach((stream, reached) -> {
			if ((plan == null) ? !isJournal(reached.plan())
					: reached.plan().equals(plan) || reached.concerns().contains(plan)) {
				cursor.add(stream, reached);
			}
		});
		Stream<AuditLine> lines = StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED),
				false);
		return (plan == null) ? lines
				: lines.filter((line) -> line.plan().equals(plan) || line.concerns().contains(plan));
	}

	private static boolean isJournal(PlanId plan) {
		return plan.value().startsWith(SecurityEvent.SUBJECT);
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

	/** The plans beside its own that a stream concerns. */
	List<PlanId> concerns(MunicipalityId municipality, String stream) {
		Reached reached = streams(municipality).get(stream);
		return (reached != null) ? reached.concerns() : List.of();
	}

	/** Lines that are there already stay as they are. */
	void add(MunicipalityId municipality, List<AuditLine> lines) {
		lines.stream()
			.collect(Collectors.groupingBy((line) -> key(line.stream(), line.version() / BUCKET)))
			.forEach(this::append);
		Map<String, Reached> reached = new TreeMap<>(streams(municipality));
		lines.forEach((line) -> reached.merge(line.stream(), Reached.of(line), Reached::and));
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

	static String key(String stream, long number) {
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
	 * @param concerns other plans that any of its events concerns
	 */
	record Reached(PlanId plan, long version, long position, List<PlanId> concerns) {

		Reached {
			concerns = (concerns != null) ? List.copyOf(concerns) : List.of();
		}

		static Reached of(AuditLine line) {
			return new Reached(line.plan(), line.version(), line.position(), line.concerns());
		}

		Reached and(Reached other) {
			Reached newer = (this.version > other.version) ? this : other;
			return new Reached(newer.plan, newer.version, newer.position,
					Stream.concat(this.concerns.stream(), other.concerns.stream())
						.distinct()
						.sorted(Comparator.comparing(PlanId::value))
						.toList());
		}

	}

}
