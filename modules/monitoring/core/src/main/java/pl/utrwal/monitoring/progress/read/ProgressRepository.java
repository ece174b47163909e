package pl.utrwal.monitoring.progress.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * All that was said of how the rows of plans get on.
 */
@Component
public class ProgressRepository {

	private final Documents<PlanRowIndex> plans;

	private final Documents<RowProgress> rows;

	ProgressRepository(MongoDatabase database) {
		this.plans = Documents.of(database, "monitoring_progress_plans", PlanRowIndex.class);
		this.rows = Documents.of(database, "monitoring_progress_rows", RowProgress.class);
	}

	/**
	 * What was known at a moment, by row; without rows of which nothing was ever said.
	 */
	public Map<ElementId, RowProgress> of(PlanId plan, Known known) {
		return of(plan, plan(plan).told(), known);
	}

	/**
	 * The same of one row.
	 */
	public RowProgress of(PlanId plan, ElementId row, Known known) {
		return of(plan, List.of(row), known).getOrDefault(row, RowProgress.none(row));
	}

	private Map<ElementId, RowProgress> of(PlanId plan, List<ElementId> told, Known known) {
		Map<ElementId, RowProgress> all = new LinkedHashMap<>();
		this.rows.findAll(told.stream().map((row) -> key(plan, row)).toList())
			.stream()
			.map(Positioned::value)
			.forEach((row) -> all.put(row.row(), row.known(known)));
		return all;
	}

	PlanRowIndex plan(PlanId plan) {
		return this.plans.find(plan.value()).map(Positioned::value).orElse(PlanRowIndex.NONE);
	}

	void put(PlanId plan, PlanRowIndex rows, long position) {
		this.plans.put(plan.value(), rows, position);
	}

	Positioned<RowProgress> row(PlanId plan, ElementId row) {
		return this.rows.find(key(plan, row)).orElseGet(() -> new Positioned<>(RowProgress.none(row), -1));
	}

	void put(PlanId plan, RowProgress row, long position) {
		this.rows.put(key(plan, row.row()), row, position);
	}

	void clear() {
		this.plans.clear();
		this.rows.clear();
	}

	private static String key(PlanId plan, ElementId row) {
		return plan.value() + ":" + row.value();
	}

}
