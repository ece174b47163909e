package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.Map;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.duties.domain.Duty;
import pl.utrwal.monitoring.duties.domain.DutyCommand.EndDuty;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.duties.domain.Fulfilment;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.TakeFulfilmentBack;

/**
 * The stored book is what a fresh fold of the events is, whatever happens.
 */
class DutyProjectionTest extends ProjectionContract<DutyRecord> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final DutyRepository books = new DutyRepository(this.store.database());

	private final Commands commands = this.store.commands(Duty.class, Fulfilment.class);

	private int taken;

	DutyProjectionTest() {
		super(EventCatalogue.of(MonitoringModule.events().toList()), DutyProjection.PROCESSOR, "monitoring_duty_books");
	}

	@Override
	protected Object projection() {
		return new DutyProjection(this.books);
	}

	@Override
	protected DutyRecord shown() {
		return this.books.of(MUNICIPALITY);
	}

	@Override
	protected void work(int times) {
		for (int i = 0; i < times; i++) {
			DutyId duty = new DutyId("duty " + this.random.nextInt(this.taken + 1));
			int year = 2020 + this.random.nextInt(4);
			FulfilmentId fulfilment = FulfilmentId.of(MUNICIPALITY, "own:" + duty, year);
			LocalDate day = TODAY.minusDays(this.random.nextInt(500));
			switch (this.random.nextInt(5)) {
				case 0 -> {
					DutyId next = new DutyId("duty " + this.taken++);
					send(next, new TakeOnDuty(next, MUNICIPALITY, new PlanId("plan"), "Sprawozdanie", "rada", day,
							this.random.nextBoolean(), null));
				}
				case 1 -> send(duty, new EndDuty(duty, day));
				case 2, 3 -> send(fulfilment, new FulfilDuty(fulfilment, MUNICIPALITY, "own:" + duty, year,
						"Sprawozdanie", null, day, "protokół", "", TODAY));
				default -> send(fulfilment, new TakeFulfilmentBack(fulfilment));
			}
		}
	}

	private void send(Id subject, Object command) {
		try {
			this.commands.send(command, Map.of(Provenance.PLAN, subject.value(), Provenance.ACTOR, "planner"));
		}
		catch (RuleBroken | Unknown ex) {
			// also goes wrong in an office
		}
	}

	@Override
	protected DutyRecord folded() {
		DutyRecord book = DutyRecord.EMPTY;
		for (Recorded recorded : this.store.recorded()) {
			book = switch (recorded.event()) {
				case DutyEvent event -> book.apply(event);
				case FulfilmentEvent event -> book.apply(event);
				default -> throw new AssertionError(recorded);
			};
		}
		return book;
	}

}
