package pl.utrwal.plans.triggers.automation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.plans.contract.events.TriggerEvent.*;
import pl.utrwal.plans.table.domain.PlanCommand.*;

/**
 * Has rows begin when what they waited for has happened, and wait again when that was
 * taken back; both in one place, so that they come to a plan in their order. At least
 * once for every event: that it is done once is up to the plan.
 */
@Component
@ProcessingGroup(WhenTriggerDeclaredThenDateElements.PROCESSOR)
public class WhenTriggerDeclaredThenDateElements {

	public static final String PROCESSOR = "plans-when-trigger-declared-then-date-elements";

	private static final Logger log = LoggerFactory.getLogger(WhenTriggerDeclaredThenDateElements.class);

	private final Commands commands;

	WhenTriggerDeclaredThenDateElements(Commands commands) {
		this.commands = commands;
	}

	@EventHandler
	void on(TriggerDeclared event, DomainEventMessage<?> message) {
		date(event.trigger(), event.name(), event.day(), event.rows(), message);
	}

	@EventHandler
	void on(TriggerExtended event, DomainEventMessage<?> message) {
		date(event.trigger(), event.name(), event.day(), event.rows(), message);
	}

	@EventHandler
	void on(TriggerCorrected event, DomainEventMessage<?> message) {
		date(event.trigger(), event.name(), event.day(), event.rows(), message);
	}

	@EventHandler
	void on(TriggerTakenBack event, DomainEventMessage<?> message) {
		for (TriggerRow row : event.rows()) {
			send(new UndateElement(row.plan(), row.element(), event.trigger(), message.getSequenceNumber(),
					event.name()), row, message);
		}
	}

	private void date(TriggerId trigger, String name, LocalDate day, List<TriggerRow> rows,
			DomainEventMessage<?> message) {
		for (TriggerRow row : rows) {
			send(new DateElement(row.plan(), row.element(), trigger, message.getSequenceNumber(), name, day), row,
					message);
		}
	}

	private void send(AutomatedCommand command, TriggerRow row, DomainEventMessage<?> message) {
		try {
			this.commands.send(command, metadata(row, message));
		}
		catch (Unknown unknown) {
			log.warn("Trigger {} names a plan that is not there: {}", message.getAggregateIdentifier(),
					unknown.getMessage());
		}
	}

	/** In the name of the one who said it, and for the reason that was given. */
	private static Map<String, String> metadata(TriggerRow row, DomainEventMessage<?> message) {
		Map<String, String> metadata = new HashMap<>();
		Stream.of(Provenance.MUNICIPALITY, Provenance.ACTOR, Provenance.ROLE, Provenance.REASON, Provenance.APP_VERSION)
			.filter(message.getMetaData()::containsKey)
			.forEach((key) -> metadata.put(key, message.getMetaData().get(key).toString()));
		metadata.put(Provenance.CHANNEL, "automation");
		metadata.put(Provenance.PLAN, row.plan().value());
		metadata.put(Provenance.IDEMPOTENCY_KEY,
				String.join(":", PROCESSOR, message.getIdentifier(), row.plan().value(), row.element().value()));
		return metadata;
	}

}
