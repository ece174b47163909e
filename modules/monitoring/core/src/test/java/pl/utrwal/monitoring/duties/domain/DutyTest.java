package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.duties.domain.DutyCommand.EndDuty;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeDutyEndBack;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeOnDuty;

/**
 * Decisions on duties that somebody takes on.
 */
class DutyTest {

	private static final DutyId ID = new DutyId("duty");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final PlanId PLAN = new PlanId("plan");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final DutyTakenOn TAKEN_ON = new DutyTakenOn(ID, MUNICIPALITY, PLAN, "Sprawozdanie", "rada", DAY,
			true, null);

	private FixtureConfiguration<Duty> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Duty.class);
	}

	@Test
	void isTakenOn() {
		this.fixture.givenNoPriorActivity().when(takeOn(" Sprawozdanie ", "rada", DAY, null)).expectEvents(TAKEN_ON);
	}

	@Test
	void saysWhatToWhomAndWhen() {
		refused("text-blank []", takeOn(" ", "rada", DAY, null));
		refused("text-blank []", takeOn("Sprawozdanie", null, DAY, null));
		refused("day-missing []", takeOn("Sprawozdanie", "rada", null, null));
		refused("days-backwards []", takeOn("Sprawozdanie", "rada", DAY, DAY.minusDays(1)));
	}

	@Test
	void ends() {
		DutyEnded ended = new DutyEnded(ID, MUNICIPALITY, "Sprawozdanie", DAY);
		this.fixture.given(TAKEN_ON).when(new EndDuty(ID, DAY)).expectEvents(ended);
		setUp();
		this.fixture.given(TAKEN_ON, ended).when(new EndDuty(ID, DAY)).expectNoEvents();
		setUp();
		refused(this.fixture.given(TAKEN_ON).when(new EndDuty(ID, null)), "day-missing []");
	}

	@Test
	void itsEndIsTakenBackWithAReason() {
		DutyEnded ended = new DutyEnded(ID, MUNICIPALITY, "Sprawozdanie", DAY);
		DutyEndTakenBack back = new DutyEndTakenBack(ID, MUNICIPALITY, "Sprawozdanie", DAY);
		Map<String, String> why = Map.of(Provenance.REASON, "pomyłka");
		this.fixture.given(TAKEN_ON, ended).when(new TakeDutyEndBack(ID), why).expectEvents(back);
		setUp();
		refused(this.fixture.given(TAKEN_ON, ended).when(new TakeDutyEndBack(ID)), "reason-missing []");
		setUp();
		this.fixture.given(TAKEN_ON, ended, back).when(new TakeDutyEndBack(ID), why).expectNoEvents();
		setUp();
		this.fixture.given(TAKEN_ON, ended, back).when(new EndDuty(ID, DAY)).expectEvents(ended);
	}

	private void refused(String message, TakeOnDuty command) {
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(command), message);
	}

	private static void refused(ResultValidator<Duty> result, String message) {
		result.expectException(RuleBroken.class).expectExceptionMessage(message);
	}

	private static TakeOnDuty takeOn(String what, String to, LocalDate first, LocalDate until) {
		return new TakeOnDuty(ID, MUNICIPALITY, PLAN, what, to, first, true, until);
	}

}
