package pl.utrwal.monitoring.duties.read;

import java.util.function.UnaryOperator;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;

/**
 * Keeps what municipalities took on to report, and what they have reported.
 */
@Component
@ProcessingGroup(DutyProjection.PROCESSOR)
public class DutyProjection {

	public static final String PROCESSOR = "monitoring-duties";

	private final DutyRepository books;

	DutyProjection(DutyRepository books) {
		this.books = books;
	}

	@EventHandler
	void on(DutyEvent event, TrackingToken token) {
		change(event.municipality(), Position.of(token), (book) -> book.apply(event));
	}

	@EventHandler
	void on(FulfilmentEvent event, TrackingToken token) {
		change(event.municipality(), Position.of(token), (book) -> book.apply(event));
	}

	private void change(MunicipalityId municipality, long position, UnaryOperator<DutyRecord> change) {
		if (this.books.isBehind(municipality, position)) {
			this.books.put(municipality, change.apply(this.books.of(municipality)), position);
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.books.clear();
	}

}
