package pl.utrwal.monitoring;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.FulfilmentTakenBack;

/**
 * One of each that can happen to duties and their fulfilment.
 */
final class DutyEvents {

	private static final DutyId DUTY = new DutyId("7f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c09");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId ROW = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final FulfilmentId FULFILMENT = FulfilmentId.of(MUNICIPALITY, "law:resources", 2026);

	private static final LocalDate DAY = LocalDate.of(2026, 4, 21);

	static final List<DomainEvent> ALL = List.of(
			new DutyTakenOn(DUTY, MUNICIPALITY, PLAN, "Sprawozdanie ze strategii", "komisja rady", DAY, true,
					DAY.plusYears(4)),
			new DutyEnded(DUTY, MUNICIPALITY, "Sprawozdanie ze strategii", DAY.plusYears(1)),
			new DutyEndTakenBack(DUTY, MUNICIPALITY, "Sprawozdanie ze strategii", DAY.plusYears(1)),
			new DutyFulfilled(FULFILMENT, MUNICIPALITY, "law:resources", 2026, "", null, DAY, "protokół 4/2026",
					"https://bip.example/ocena.pdf"),
			new FulfilmentTakenBack(FULFILMENT, MUNICIPALITY, "plan:x:y", 2026, "Sprawozdanie co roku", ROW, DAY));

	private DutyEvents() {
	}

}
