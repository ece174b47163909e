package pl.utrwal.plans.triggers.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.*;
import pl.utrwal.plans.triggers.domain.TriggerCommand.*;

/**
 * Decisions on triggers.
 */
class TriggerTest {

	private static final TriggerId ID = new TriggerId("grant");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final TriggerRow ROW = new TriggerRow(new PlanId("plan"), new ElementId("row"));

	private static final TriggerRow OTHER = new TriggerRow(new PlanId("plan"), new ElementId("other"));

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

	private static final TriggerDeclared DECLARED = new TriggerDeclared(ID, MUNICIPALITY, "Przyznano dotację",
			"GRANT_AWARDED", DAY, "umowa 7", List.of(ROW));

	private static final TriggerTakenBack TAKEN_BACK = new TriggerTakenBack(ID, "Przyznano dotację",
			List.of(ROW, OTHER));

	private AggregateTestFixture<Trigger> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Trigger.class);
	}

	@Test
	void whatHappenedIsDeclared() {
		this.fixture.givenNoPriorActivity()
			.when(declare("  Przyznano dotację ", DAY, "umowa 7", List.of(ROW, ROW)))
			.expectEvents(DECLARED);
	}

	@Test
	void theSameDeclarationAgainChangesNothing() {
		this.fixture.given(DECLARED, new TriggerExtended(ID, "Przyznano dotację", DAY, List.of(OTHER)))
			.when(declare("Przyznano dotację", DAY, "umowa 7", List.of(ROW)))
			.expectNoEvents();
	}

	@Test
	void anotherDeclarationUnderTheSameIdIsRefused() {
		refused(this.fixture.given(DECLARED)
			.when(declare("Przyznano dotację", DAY.plusDays(1), "umowa 7", List.of(ROW))),
				"trigger-declared-otherwise [Przyznano dotację]");
	}

	@Test
	void whatIsToComeHasNotHappened() {
		refused(this.fixture.givenNoPriorActivity().when(declare("x", TODAY.plusDays(1), "y", List.of(ROW))),
				"day-to-come []");
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(declare("x", null, "y", List.of(ROW))), "day-missing []");
	}

	@Test
	void itConcernsAtLeastOneRowAndHasAllItsWords() {
		refused(this.fixture.givenNoPriorActivity().when(declare("x", DAY, "y", List.of())), "trigger-without-rows []");
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(declare(" ", DAY, "y", List.of(ROW))), "text-blank []");
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(declare("x", DAY, null, List.of(ROW))), "text-blank []");
	}

	@Test
	void moreRowsComeAlongOnce() {
		TriggerExtended extended = new TriggerExtended(ID, "Przyznano dotację", DAY, List.of(OTHER));
		this.fixture.given(DECLARED).when(new ExtendTrigger(ID, List.of(ROW, OTHER))).expectEvents(extended);
		setUp();
		this.fixture.given(DECLARED, extended).when(new ExtendTrigger(ID, List.of(ROW, OTHER))).expectNoEvents();
		setUp();
		refused(this.fixture.given(DECLARED).when(new ExtendTrigger(ID, List.of())), "trigger-without-rows []");
	}

	@Test
	void aWrongDayIsCorrectedForAllRows() {
		TriggerExtended extended = new TriggerExtended(ID, "Przyznano dotację", DAY, List.of(OTHER));
		TriggerCorrected corrected = new TriggerCorrected(ID, "Przyznano dotację", DAY, DAY.plusDays(3), "umowa 7",
				"umowa 9", List.of(ROW, OTHER));
		CorrectTrigger correct = new CorrectTrigger(ID, DAY.plusDays(3), " umowa 9", TODAY);
		this.fixture.given(DECLARED, extended).when(correct).expectEvents(corrected);
		setUp();
		this.fixture.given(DECLARED, extended, corrected).when(correct).expectNoEvents();
		setUp();
		refused(this.fixture.given(DECLARED).when(new CorrectTrigger(ID, TODAY.plusDays(1), "umowa 9", TODAY)),
				"day-to-come []");
	}

	@Test
	void whatHasNotHappenedIsTakenBackOnceForAReason() {
		TriggerExtended extended = new TriggerExtended(ID, "Przyznano dotację", DAY, List.of(OTHER));
		this.fixture.given(DECLARED, extended)
			.when(new TakeTriggerBack(ID), MetaData.with(Provenance.REASON, "to była inna umowa"))
			.expectEvents(TAKEN_BACK);
		setUp();
		this.fixture.given(DECLARED, extended, TAKEN_BACK)
			.when(new TakeTriggerBack(ID), MetaData.with(Provenance.REASON, "na pewno"))
			.expectNoEvents();
		setUp();
		refused(this.fixture.given(DECLARED).when(new TakeTriggerBack(ID)), "reason-missing []");
		setUp();
		refused(this.fixture.given(DECLARED).when(new TakeTriggerBack(ID), MetaData.with(Provenance.REASON, " ")),
				"reason-missing []");
	}

	@Test
	void whatWasTakenBackIsChangedNoMore() {
		TriggerExtended extended = new TriggerExtended(ID, "Przyznano dotację", DAY, List.of(OTHER));
		refused(this.fixture.given(DECLARED, extended, TAKEN_BACK).when(new ExtendTrigger(ID, List.of(OTHER))),
				"trigger-taken-back []");
		setUp();
		refused(this.fixture.given(DECLARED, extended, TAKEN_BACK)
			.when(new CorrectTrigger(ID, DAY.plusDays(3), "umowa 9", TODAY)), "trigger-taken-back []");
		setUp();
		this.fixture.given(DECLARED, extended, TAKEN_BACK)
			.when(declare("Przyznano dotację", DAY, "umowa 7", List.of(ROW)))
			.expectNoEvents();
	}

	private static DeclareTrigger declare(String name, LocalDate day, String evidence, List<TriggerRow> rows) {
		return new DeclareTrigger(ID, MUNICIPALITY, name, TriggerKind.GRANT_AWARDED, day, evidence, rows, TODAY);
	}

	private static void refused(ResultValidator<Trigger> result, String message) {
		result.expectException(RuleBroken.class).expectExceptionMessage(message);
	}

}
