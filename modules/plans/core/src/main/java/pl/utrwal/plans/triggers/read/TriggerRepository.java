package pl.utrwal.plans.triggers.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * Triggers that were declared, as they stand now.
 */
@Component
public class TriggerRepository {

	private final GroupedDocuments<TriggerView> triggers;

	TriggerRepository(MongoDatabase database) {
		this.triggers = new GroupedDocuments<>(Documents.of(database, "plans_triggers", TriggerView.class),
				Documents.of(database, "plans_trigger_municipalities", Members.class));
	}

	public Optional<TriggerView> find(TriggerId id) {
		return this.triggers.find(id.value());
	}

	/**
	 * All of a municipality, the one that happened last first.
	 */
	public List<TriggerView> all(MunicipalityId municipality) {
		return this.triggers.all(municipality)
			.stream()
			.sorted(Comparator.comparing(TriggerView::day).reversed())
			.toList();
	}

	void put(TriggerView trigger) {
		this.triggers.put(trigger.id().value(), trigger, trigger.position());
	}

	void add(MunicipalityId municipality, TriggerId trigger, long position) {
		this.triggers.add(municipality, trigger.value(), position);
	}

	void clear() {
		this.triggers.clear();
	}

}
