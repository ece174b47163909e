package pl.utrwal.partnerships.grants.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.CallEvent.CallAnnounced;

/**
 * Keeps calls for offers.
 */
@Component
@ProcessingGroup(CallProjection.PROCESSOR)
public class CallProjection {

	public static final String PROCESSOR = "partnerships-calls";

	private final CallRepository calls;

	CallProjection(CallRepository calls) {
		this.calls = calls;
	}

	@EventHandler
	void on(CallEvent event, @SequenceNumber long version, TrackingToken token) {
		long position = Position.of(token);
		if (event instanceof CallAnnounced announced) {
			this.calls.add(announced.municipality(), announced.call(), position);
		}
		CallView call = this.calls.find(event.call()).orElseGet(() -> CallView.none(event.call()));
		if (position > call.position()) {
			this.calls.put(CallFold.apply(call, event, version, position));
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.calls.clear();
	}

}
