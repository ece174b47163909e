package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.FulfilmentTakenBack;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.TakeFulfilmentBack;

/**
 * Decisions on whether a duty was fulfilled.
 */
class FulfilmentTest {

	private static final String DUTY = "law:resources";

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final FulfilmentId ID = FulfilmentId.of(MUNICIPALITY, DUTY, 2026);

	private static final LocalDate DAY = LocalDate.of(2026, 4, 21);

	private static final DutyFulfilled FULFILLED = new DutyFulfilled(ID, MUNICIPALITY, DUTY, 2026, "", null, DAY,
			"protokół 4", "");

	private static final FulfilmentTakenBack TAKEN_BACK = new FulfilmentTakenBack(ID, MUNICIPALITY, DUTY, 2026, "",
			null, DAY);

	private FixtureConfiguration<Fulfilment> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Fulfilment.class);
	}

	@Test
	void isRecordedOnceAndTakenBack() {
		this.fixture.givenNoPriorActivity().when(fulfil(DAY, " protokół 4", null)).expectEvents(FULFILLED);
		setUp();
		this.fixture.given(FULFILLED).when(fulfil(DAY, "protokół 4", "")).expectNoEvents();
		setUp();
		refused(this.fixture.given(FULFILLED).when(fulfil(DAY.minusDays(1), "protokół 4", "")),
				"duty-fulfilled [2026-04-21]");
		setUp();
		this.fixture.given(FULFILLED).when(new TakeFulfilmentBack(ID)).expectEvents(TAKEN_BACK);
		setUp();
		this.fixture.given(FULFILLED, TAKEN_BACK).when(new TakeFulfilmentBack(ID)).expectNoEvents();
		setUp();
		this.fixture.given(FULFILLED, TAKEN_BACK).when(fulfil(DAY, "protokół 4", "")).expectEvents(FULFILLED);
	}

	@Test
	void isNotYetToComeAndHasEvidence() {
		refused(this.fixture.givenNoPriorActivity().when(fulfil(DAY.plusDays(2), "protokół 4", "")), "day-to-come []");
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(fulfil(null, "protokół 4", "")), "day-missing []");
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(fulfil(DAY, "", "")), "text-blank []");
	}

	@Test
	void linksToAPage() {
		for (String wrong : new String[] { "javascript:alert(1)", "//evil.example", "bip", "https://a b" }) {
			setUp();
			refused(this.fixture.givenNoPriorActivity().when(fulfil(DAY, "x", wrong)), "address-malformed []");
		}
		for (String right : new String[] { "/plans/demo", "https://bip.example/a.pdf", " " }) {
			setUp();
			this.fixture.givenNoPriorActivity().when(fulfil(DAY, "x", right)).expectSuccessfulHandlerExecution();
		}
	}

	private static FulfilDuty fulfil(LocalDate on, String evidence, String report) {
		return new FulfilDuty(ID, MUNICIPALITY, DUTY, 2026, "", null, on, evidence, report, DAY.plusDays(1));
	}

	private static void refused(ResultValidator<Fulfilment> result, String message) {
		result.expectException(RuleBroken.class).expectExceptionMessage(message);
	}

}
