package pl.utrwal.history.lines.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Writes a line for every event of every module.
 */
@Component
@ProcessingGroup(HistoryProjection.PROCESSOR)
public class HistoryProjection {

	public static final String PROCESSOR = "history-lines";

	private final HistoryLines lines;

	private final List<Audited> audited;

	private final EventCatalogue catalogue;

	HistoryProjection(HistoryLines lines, List<Audited> audited, EventCatalogue catalogue) {
		this.catalogue = catalogue;
		this.lines = lines;
		this.audited = audited;
	}

	@EventHandler
	void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		Audited module = this.audited.stream()
			.filter((one) -> one.sentence(event).isPresent())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no module tells of " + event.getClass().getName()));
		MunicipalityId municipality = new MunicipalityId(recorded.metadata().get(Provenance.MUNICIPALITY));
		Map<MunicipalityId, List<AuditLine>> pending = Batch.pending(this, (lines) -> lines.forEach(this.lines::add));
		List<AuditLine> lines = pending.computeIfAbsent(municipality, (key) -> new ArrayList<>());
		List<PlanId> concerns = module.concerns(event).orElseGet(() -> concerns(municipality, recorded, lines));
		lines.add(new AuditLine(recorded.position(), recorded.stream(), recorded.version(), recorded.at(),
				recorded.plan(), new AccountId(recorded.metadata().get(Provenance.ACTOR)),
				recorded.metadata().get(Provenance.ROLE), this.catalogue.typeOf(event).getName(),
				module.sentence(event).orElseThrow(), recorded.metadata().get(Provenance.REASON),
				recorded.metadata().get(Provenance.CHANNEL), concerns));
	}

	/** So far its stream may have concerned others only in the same batch. */
	private List<PlanId> concerns(MunicipalityId municipality, Recorded recorded, List<AuditLine> batch) {
		return Stream.concat(this.lines.concerns(municipality, recorded.stream()).stream(),
				batch.stream()
					.filter((line) -> line.stream().equals(recorded.stream()))
					.flatMap((line) -> line.concerns().stream()))
			.distinct()
			.toList();
	}

	@ResetHandler
	void onReset() {
		this.lines.clear();
	}

}
