package pl.utrwal.plans.teamwork.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.contract.events.TeamworkEvent.CommentMade;
import pl.utrwal.plans.contract.events.TeamworkEvent.ElementEntrusted;

/**
 * Keeps what is said beside plans, and who sees to their elements.
 */
@Component
@ProcessingGroup(TeamworkProjection.PROCESSOR)
public class TeamworkProjection {

	public static final String PROCESSOR = "plans-teamwork";

	private final TeamworkRepository views;

	TeamworkProjection(TeamworkRepository views) {
		this.views = views;
	}

	@EventHandler
	void on(TeamworkEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		switch (event) {
			case CommentMade e -> this.views.add(e.municipality(), e.teamwork(), recorded.position());
			case ElementEntrusted e -> this.views.add(e.municipality(), e.teamwork(), recorded.position());
			default -> {
			}
		}
		TeamworkView view = this.views.find(event.teamwork());
		if (recorded.position() > view.position()) {
			this.views.put(event.teamwork(), view.apply(recorded));
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.views.clear();
	}

}
