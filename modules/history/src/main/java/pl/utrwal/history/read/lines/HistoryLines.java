package pl.utrwal.history.read.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
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

	void add(MunicipalityId municipality, HistoryLine line) {
		String key = key(line.plan().value(), line.version() / BUCKET);
		List<HistoryLine> lines = new ArrayList<>(
				this.buckets.find(key).map((bucket) -> bucket.value().lines()).orElse(List.of()));
		lines.add(line);
		this.buckets.put(key, new Bucket(lines), line.position());
		Map<String, Long> versions = new TreeMap<>(this.municipalities.find(municipality.value())
			.map((found) -> found.value().versions())
			.orElse(Map.of()));
		versions.put(line.plan().value(), line.version());
		this.municipalities.put(municipality.value(), new Plans(versions), line.position());
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
