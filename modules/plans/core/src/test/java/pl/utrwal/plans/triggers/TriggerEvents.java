package pl.utrwal.plans.triggers;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.events.TriggerEvent.*;

/**
 * One of each event of triggers.
 */
public final class TriggerEvents {

	private static final TriggerId TRIGGER = new TriggerId("6f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c08");

	private static final TriggerRow ROW = new TriggerRow(new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11"),
			new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03"));

	private static final TriggerRow OTHER = new TriggerRow(ROW.plan(),
			new ElementId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02"));

	private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

	public static final List<DomainEvent> ALL = List.of(
			new TriggerDeclared(TRIGGER, new MunicipalityId("wierzbowa-polana"), "Przyznano dotację na dom pobytu",
					"GRANT_AWARDED", DAY, "umowa 7/2026", List.of(ROW)),
			new TriggerExtended(TRIGGER, "Przyznano dotację na dom pobytu", DAY, List.of(OTHER)),
			new TriggerCorrected(TRIGGER, "Przyznano dotację na dom pobytu", DAY, DAY.plusDays(3), "umowa 7/2026",
					"umowa 9/2026", List.of(ROW, OTHER)),
			new TriggerTakenBack(TRIGGER, "Przyznano dotację na dom pobytu", List.of(ROW, OTHER)));

	private TriggerEvents() {
	}

}
