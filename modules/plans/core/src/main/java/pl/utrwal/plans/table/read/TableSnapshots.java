package pl.utrwal.plans.table.read;

import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.contract.PlanKinds;

/**
 * The tables of plans as they stood every so many changes, so that an earlier state is
 * not folded from the beginning. {@link PlanTableProjection} keeps them, so they are made
 * anew and verified with the tables of today.
 */
@Component
class TableSnapshots {

	/** Changes of a plan from one to the next. */
	static final int EVERY = 256;

	private final TableDocuments stored;

	TableSnapshots(MongoDatabase database, PlanKinds kinds) {
		this.stored = new TableDocuments(Documents.of(database, "plans_snapshots", PlanHeader.class),
				Documents.of(database, "plans_snapshot_sections", Section.class), kinds);
	}

	/**
	 * The newest one that is not after a version; empty if there is none, or it is not
	 * there yet.
	 */
	Optional<PlanTable> before(PlanId plan, long version) {
		long newest = version - version % EVERY;
		return (newest > 0) ? this.stored.find(key(plan, newest)).map(TableDocuments.Stand::table) : Optional.empty();
	}

	/**
	 * Keeps a table if its version is one to be kept.
	 */
	void offer(PlanTable table) {
		if (table.version() > 0 && table.version() % EVERY == 0) {
			this.stored.put(key(table.id(), table.version()), table, PlanTable.empty(table.id()));
		}
	}

	void clear() {
		this.stored.clear();
	}

	private static String key(PlanId plan, long version) {
		return plan.value() + ":" + version;
	}

}
