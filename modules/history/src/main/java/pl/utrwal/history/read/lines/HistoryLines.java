package pl.utrwal.history.read.lines;

import java.util.Comparator;
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
import pl.utrwal.eventstore.Position;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;

/**
 * The lines of audit. They lie in buckets of a plan, each for {@value #BUCKET} versions,
 * so that they are found by id.
 */
@Component
public class HistoryLines {

	private static final int BUCKET = 200;

	private final Documents<Bucket> buckets;

	private final Documents<Plans> municipalities;

	HistoryLines(MongoDatabase database) {
		this.buckets = Documents.of(database, "history_lines", Bucket.class);
		this.municipalities = Documents.of(database, "history_municipalities", Plans.class);
	}

	/**
	 * The lines of a municipality, the newest first.
	 * @param plan null for all plans
	 * @param before only lines of lower positions
	 */
	public List<HistoryLine> find(MunicipalityId municipality, PlanId plan, long before, int limit,
			Predicate<HistoryLine> filter) {
		Map<String, Long> plans = this.municipalities.find(municipality.value())
			.map((found) -> found.value().versions())
			.orElse(Map.of());
		Stream<String> keys = plans.entrySet()
			.stream()
			.filter((entry) -> plan == null || entry.getKey().equals(plan.value()))
			.flatMap((entry) -> LongStream.rangeClosed(0, entry.getValue() / BUCKET)
				.mapToObj((number) -> key(entry.getKey(), number)));
		return this.buckets.findAll(keys.toList())
			.stream()
			.flatMap((bucket) -> bucket.value().lines().stream())
			.filter((line) -> line.position() < before)
			.filter(filter)
			.sorted(Comparator.comparingLong(HistoryLine::position).reversed())
			.limit(limit)
			.toList();
	}

	/**
	 * Whether it is a plan of that municipality.
	 */
	public boolean hasPlan(MunicipalityId municipality, PlanId plan) {
		return this.municipalities.find(municipality.value())
			.filter((found) -> found.value().versions().containsKey(plan.value()))
			.isPresent();
	}

	/**
	 * The line of one event of a plan, by its place in the plan's stream.
	 */
	public Optional<HistoryLine> line(PlanId plan, long version) {
		return this.buckets.find(key(plan.value(), version / BUCKET))
			.flatMap((
					bucket) -> bucket.value().lines().stream().filter((line) -> line.version() == version).findFirst());
	}

	/** Lines that are there already stay as they are. */
	void add(MunicipalityId municipality, List<HistoryLine> lines) {
		lines.stream()
			.collect(Collectors.groupingBy((line) -> key(line.plan().value(), line.version() / BUCKET)))
			.forEach(this::append);
		Map<String, Long> versions = new TreeMap<>(this.municipalities.find(municipality.value())
			.map((found) -> found.value().versions())
			.orElse(Map.of()));
		lines.forEach((line) -> versions.merge(line.plan().value(), line.version(), Math::max));
		this.municipalities.put(municipality.value(), new Plans(versions), lines.getLast().position());
	}

	private void append(String key, List<HistoryLine> lines) {
		Optional<Positioned<Bucket>> bucket = this.buckets.find(key);
		long reached = bucket.map(Positioned::position).orElse(Position.NONE);
		List<HistoryLine> all = Stream
			.concat(bucket.stream().flatMap((found) -> found.value().lines().stream()),
					lines.stream().filter((line) -> line.position() > reached))
			.toList();
		this.buckets.put(key, new Bucket(all), lines.getLast().position());
	}

	void clear() {
		this.buckets.clear();
		this.municipalities.clear();
	}

	private static String key(String plan, long number) {
		return plan + ":" + number;
	}

	record Bucket(List<HistoryLine> lines) {

		Bucket {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The plans of a municipality with the version that each has reached.
	 */
	record Plans(Map<String, Long> versions) {

		Plans {
			versions = Map.copyOf(versions);
		}

	}

}
