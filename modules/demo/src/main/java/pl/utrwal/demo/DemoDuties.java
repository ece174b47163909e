package pl.utrwal.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.FulfilDuty;

/**
 * A report that the municipality took on itself, and one of the law's that was presented
 * in time.
 */
final class DemoDuties {

	private static final DutyId STRATEGY = new DutyId("demo-termin");

	private static final String RESOURCES = "law:resources";

	private final MunicipalityId municipality;

	private final LocalDate today;

	private final DemoPartners.Sending sending;

	DemoDuties(MunicipalityId municipality, LocalDate today, DemoPartners.Sending sending) {
		this.municipality = municipality;
		this.today = today;
		this.sending = sending;
	}

	void sow() {
		PlanId plan = DemoAdoption.ADOPTED;
		this.sending.send(300, null, plan,
				new TakeOnDuty(STRATEGY, this.municipality, plan, "Sprawozdanie z tego, co wyszło ze strategii",
						"Rada Gminy Wierzbowa Polana", LocalDate.of(this.today.getYear(), Month.DECEMBER, 15), true,
						null));
		LocalDate presented = LocalDate.of(this.today.getYear(), Month.APRIL, 21);
		if (presented.isAfter(this.today)) {
			presented = presented.minusYears(1);
		}
		this.sending.send((int) ChronoUnit.DAYS.between(presented, this.today), null,
				new PlanId("duties-" + this.municipality),
				new FulfilDuty(FulfilmentId.of(this.municipality, RESOURCES, presented.getYear()), this.municipality,
						RESOURCES, presented.getYear(), "", null, presented, "protokół sesji rady gminy", "",
						presented));
	}

}
