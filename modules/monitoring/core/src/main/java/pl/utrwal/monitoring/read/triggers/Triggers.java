package pl.utrwal.monitoring.read.triggers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * Triggers that were declared, as they stand now.
 */
@Component
public class Triggers {

	private final Documents<Declared> triggers;

	private final Documents<TriggerIds> municipalities;

	Triggers(MongoDatabase database) {
		this.triggers = Documents.of(database, "monitoring_triggers", Declared.class);
		this.municipalities = Documents.of(database, "monitoring_trigger_municipalities", TriggerIds.class);
	}

	public Optional<Declared> find(TriggerId id) {
		return this.triggers.find(id.value()).map(Positioned::value);
	}

	/**
	 * All of a municipality, the one that happened last first.
	 */
	public List<Declared> all(MunicipalityId municipality) {
		return this.triggers.findAll(ids(municipality).stream().map(TriggerId::value).toList())
			.stream()
			.map(Positioned::value)
			.sorted(Comparator.comparing(Declared::day).reversed())
			.toList();
	}

	void put(Declared trigger) {
		this.triggers.put(trigger.id().value(), trigger, trigger.position());
	}

	void add(MunicipalityId municipality, TriggerId trigger, long position) {
		List<TriggerId> known = ids(municipality);
		if (!known.contains(trigger)) {
			this.municipalities.put(municipality.value(),
					new TriggerIds(Stream.concat(known.stream(), Stream.of(trigger)).toList()), position);
		}
	}

	void clear() {
		this.triggers.clear();
		this.municipalities.clear();
	}

	private List<TriggerId> ids(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value())
			.map((found) -> found.value().triggers())
			.orElse(List.of());
	}

	/**
	 * The triggers of a municipality, the first declared first.
	 */
	record TriggerIds(List<TriggerId> triggers) {

		TriggerIds {
			triggers = List.copyOf(triggers);
		}

	}

}
