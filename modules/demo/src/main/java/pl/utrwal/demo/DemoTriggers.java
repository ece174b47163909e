package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.plans.triggers.automation.WhenTriggerDeclaredThenDateElements;
import pl.utrwal.plans.triggers.domain.TriggerCommand.DeclareTrigger;

/**
 * The grant that an action of the strategy waited for. What a task of the schedule waits
 * for has not happened.
 */
final class DemoTriggers {

	static final TriggerId GRANT = new TriggerId("demo-dotacja");

	private static final int DAYS_AGO = 20;

	private static final int SECONDS = 60;

	private final MunicipalityId municipality;

	private final LocalDate today;

	private final DemoPartners.Sending sending;

	private final CommitTokenStore tokens;

	DemoTriggers(MunicipalityId municipality, LocalDate today, DemoPartners.Sending sending, CommitTokenStore tokens) {
		this.municipality = municipality;
		this.today = today;
		this.sending = sending;
		this.tokens = tokens;
	}

	/** Waits for the automation, so that what it does is of that day too. */
	void sow() {
		LocalDate day = this.today.minusDays(DAYS_AGO);
		Stored declared = this.sending.send(DAYS_AGO, null, GRANT,
				new DeclareTrigger(GRANT, this.municipality, "Wojewoda przyznał dotację na dzienny dom pobytu",
						TriggerKind.GRANT_AWARDED, day, "umowa dotacji, podpisana tego dnia",
						List.of(new TriggerRow(DemoData.PLAN, DemoData.id("dom"))), day));
		int seconds = 0;
		while (!Await
			.until(() -> this.tokens.position(WhenTriggerDeclaredThenDateElements.PROCESSOR) >= declared.position())) {
			if (++seconds == SECONDS) {
				throw new IllegalStateException("Waited %d s in vain for the automation".formatted(SECONDS));
			}
		}
	}

}
