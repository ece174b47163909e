package pl.utrwal.plans.importing.read;

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
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.contract.events.PlanChange.DocumentImported;

/**
 * Keeps how the columns of accepted documents were read, the newest by the shape of the
 * table.
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
		MunicipalityId municipality = new MunicipalityId(recorded.metadata().get(Provenance.MUNICIPALITY));
		// of tables of one shape in one document the first counts: a position is taken in
		// once
		event.readings()
			.forEach((reading) -> this.mappings.put(municipality, reading.signature(), reading.columns(),
					recorded.position()));
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
