package pl.utrwal.plans.importing.read;

import java.util.List;
import java.util.function.UnaryOperator;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.contract.events.PlanEvent.DocumentImported;
import pl.utrwal.plans.contract.events.PlanEvent.ImportUndone;
import pl.utrwal.plans.contract.events.PlanEvent.ReadingForgotten;

/**
 * Keeps what somebody said that the columns of accepted documents hold, the newest by the
 * shape of the table. What was but guessed can be guessed again.
 */
@Component
@ProcessingGroup(MappingProjection.PROCESSOR)
public class MappingProjection {

	public static final String PROCESSOR = "plans-mapping";

	private final MappingRepository mappings;

	MappingProjection(MappingRepository mappings) {
		this.mappings = mappings;
	}

	@EventHandler
	void on(DocumentImported event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		List<Mapping> taught = event.readings()
			.stream()
			.filter((reading) -> reading.origin() == null || reading.origin().equals("told"))
			.map((reading) -> new Mapping(reading.signature(), reading.columns(), reading.heads(), event.plan(),
					event.fileName(), new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")),
					recorded.at()))
			.toList();
		if (!taught.isEmpty()) {
			change(recorded, (mappings) -> {
				taught.forEach((mapping) -> mappings.removeIf((old) -> old.signature().equals(mapping.signature())));
				// of tables of one shape in one document the first counts
				for (Mapping mapping : taught) {
					if (mappings.stream().noneMatch((other) -> other.signature().equals(mapping.signature()))) {
						mappings.add(mapping);
					}
				}
				return mappings;
			});
		}
	}

	@EventHandler
	void on(ReadingForgotten event, DomainEventMessage<?> message, TrackingToken token) {
		change(Recordings.of(message, token), (mappings) -> {
			mappings.removeIf((mapping) -> mapping.signature().equals(event.signature()));
			return mappings;
		});
	}

	@EventHandler
	void on(ImportUndone event, DomainEventMessage<?> message, TrackingToken token) {
		change(Recordings.of(message, token), (mappings) -> {
			mappings.removeIf((mapping) -> mapping.plan().equals(event.plan()));
			return mappings;
		});
	}

	private void change(Recorded recorded, UnaryOperator<List<Mapping>> change) {
		this.mappings.change(new MunicipalityId(recorded.metadata().get(Provenance.MUNICIPALITY)), change,
				recorded.position());
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.mappings.clear();
	}

}
