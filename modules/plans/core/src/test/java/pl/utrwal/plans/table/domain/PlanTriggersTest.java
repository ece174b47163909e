package pl.utrwal.plans.table.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.PlanCommand.*;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.utrwal.plans.Strategies.STRATEGY;
import static pl.utrwal.plans.Strategies.actionAdded;
import static pl.utrwal.plans.Strategies.areaAdded;
import static pl.utrwal.plans.Strategies.drafted;
import static pl.utrwal.plans.Strategies.goalAdded;

/**
 * A row that waits for something begins when that has happened, once, and waits again if
 * it has not happened after all.
 */
class PlanTriggersTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final ElementId GOAL = new ElementId("goal");

	private static final ElementId ACTION = new ElementId("action");

	private static final TriggerId TRIGGER = new TriggerId("trigger");

	private static final TriggerId OTHER = new TriggerId("other");

	private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

	private static final TimeFrame WAITING = TimeFrame.parse("po przyznaniu dotacji");

	private static final Frame FIXED = Frame.of(TimeFrame.parse("2027"));

	private static final Resolution ACT = new Resolution("1", "Rada", DAY, DAY, "");

	private static final Object[] DRAFT = { drafted(PLAN, STRATEGY, "Strategia", FIXED.timeFrame(), null),
			areaAdded(PLAN, new ElementId("area"), "1", "Starość"),
			goalAdded(PLAN, new ElementId("area"), GOAL, "1", "Dom"), actionAdded(PLAN, GOAL, ACTION, null, "1",
					"Dzienny dom", WAITING, List.of(), (CellValue.Funding) Column.funding().kind().nothing()) };

	private FixtureConfiguration<Plan> plan;

	@BeforeEach
	void setUp() {
		this.plan = Strategies.fixture();
	}

	@Test
	void aRowThatWaitsBeginsThatDayAndHasNoDueDate() {
		given().when(date(TRIGGER, 0, DAY)).expectEvents(dated(TRIGGER, 0, DAY, WAITING));
		TimeFrame after = WAITING.since(DAY);
		assertThat(after.start()).contains(DAY);
		assertThat(after.due()).isEmpty();
		assertThat(after.source()).isEqualTo("po przyznaniu dotacji");
		assertThat(after.overdueOn(DAY.plusYears(9))).isFalse();
	}

	@Test
	void onceIsEnough() {
		given(dated(TRIGGER, 0, DAY, WAITING)).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(dated(TRIGGER, 0, DAY, WAITING)).when(date(TRIGGER, 0, DAY.plusDays(1))).expectNoEvents();
		given(dated(TRIGGER, 0, DAY, WAITING)).when(date(OTHER, 0, DAY.plusDays(1))).expectNoEvents();
	}

	@Test
	void aCorrectedDayCountsWhileTheRowStandsAsTheTriggerLeftIt() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		ElementDated second = dated(TRIGGER, 1, DAY.plusDays(3), WAITING.since(DAY));
		given(first).when(date(TRIGGER, 1, DAY.plusDays(3))).expectEvents(second);
		given(first, second).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(first, new ElementRescheduled(PLAN, ACTION, first.after(), FIXED)).when(date(TRIGGER, 1, DAY.plusDays(3)))
			.expectNoEvents();
	}

	@Test
	void whatAPlannerDecidedLaterStays() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		given(first, new ElementRescheduled(PLAN, ACTION, first.after(), FIXED)).when(date(TRIGGER, 0, DAY))
			.expectNoEvents();
		Object[] waitsAgain = { first, new ElementRescheduled(PLAN, ACTION, first.after(),
				Frame.of(TimeFrame.parse("po powołaniu zespołu"))) };
		given(waitsAgain).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(waitsAgain).when(date(OTHER, 0, DAY.plusDays(9)))
			.expectEvents(dated(OTHER, 0, DAY.plusDays(9), TimeFrame.parse("po powołaniu zespołu")));
	}

	@Test
	void savingTheSameWordsAgainKeepsTheDate() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		given(first)
			.when(new ChangeCell(PLAN, ACTION, DRAFT.length, Column.TIME_FRAME,
					new CellValue.When(TimeFrame.parse(" po przyznaniu dotacji"))))
			.expectNoEvents();
	}

	@Test
	void whereThereIsNothingToDateNothingHappens() {
		given(new ElementRescheduled(PLAN, ACTION, Frame.of(WAITING), FIXED)).when(date(TRIGGER, 0, DAY))
			.expectNoEvents();
		given(new ElementWithdrawn(PLAN, ACTION)).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(new ElementWithdrawn(PLAN, ACTION), new ElementRestored(PLAN, ACTION)).when(date(TRIGGER, 0, DAY))
			.expectEvents(dated(TRIGGER, 0, DAY, WAITING));
		for (ElementId without : List.of(GOAL, new ElementId("nowhere"))) {
			given().when(new DateElement(PLAN, without, TRIGGER, 0, "Przyznano dotację", DAY)).expectNoEvents();
		}
	}

	@Test
	void anAdoptedPlanNeedsNoActAndOneThatEndedStays() {
		PlanAdopted adopted = new PlanAdopted(PLAN, ACT);
		given(adopted).when(date(TRIGGER, 0, DAY)).expectEvents(dated(TRIGGER, 0, DAY, WAITING));
		given(adopted, dated(TRIGGER, 0, DAY, WAITING))
			.when(new AmendPlan(PLAN, DRAFT.length + 1L, new Resolution("2", "Rada", DAY, DAY, "")))
			.expectException(RuleBroken.class);
		given(adopted, new PlanRepealed(PLAN, ACT)).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(adopted, new PlanSucceeded(PLAN, new PlanId("next"), DAY)).when(date(TRIGGER, 0, DAY)).expectNoEvents();
	}

	@Test
	void whatHasNotHappenedHasItsRowWaitAgain() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		ElementDated second = dated(TRIGGER, 1, DAY.plusDays(3), WAITING.since(DAY));
		given(first).when(undate(TRIGGER, 1)).expectEvents(undated(TRIGGER, 1, first));
		given(first, second).when(undate(TRIGGER, 2)).expectEvents(undated(TRIGGER, 2, second));
		given(new PlanAdopted(PLAN, ACT), first).when(undate(TRIGGER, 1)).expectEvents(undated(TRIGGER, 1, first));
		given(new PlanAdopted(PLAN, ACT), first, undated(TRIGGER, 1, first))
			.when(new AmendPlan(PLAN, DRAFT.length + 2L, new Resolution("2", "Rada", DAY, DAY, "")))
			.expectException(RuleBroken.class);
	}

	@Test
	void whatWasTakenBackDatesNothingAgainAndSomethingElseMay() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		ElementDated second = dated(TRIGGER, 1, DAY.plusDays(3), WAITING.since(DAY));
		Object[] waitsAgain = { first, second, undated(TRIGGER, 2, second) };
		given(waitsAgain).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(waitsAgain).when(date(TRIGGER, 1, DAY.plusDays(3))).expectNoEvents();
		given(waitsAgain).when(undate(TRIGGER, 2)).expectNoEvents();
		ElementDated anew = dated(OTHER, 0, DAY.plusDays(9), WAITING);
		given(waitsAgain).when(date(OTHER, 0, DAY.plusDays(9))).expectEvents(anew);
		Object[] datedAnew = { first, second, undated(TRIGGER, 2, second), anew };
		given(datedAnew).when(undate(TRIGGER, 2)).expectNoEvents();
		given(datedAnew).when(date(TRIGGER, 0, DAY)).expectNoEvents();
		given(datedAnew).when(undate(OTHER, 1)).expectEvents(undated(OTHER, 1, anew));
	}

	@Test
	void whereTheTriggerLeftNothingNothingIsTakenBack() {
		ElementDated first = dated(TRIGGER, 0, DAY, WAITING);
		given().when(undate(TRIGGER, 1)).expectNoEvents();
		given(first).when(undate(OTHER, 1)).expectNoEvents();
		given(first, new ElementRescheduled(PLAN, ACTION, first.after(), FIXED)).when(undate(TRIGGER, 1))
			.expectNoEvents();
		given(first, new ElementWithdrawn(PLAN, ACTION)).when(undate(TRIGGER, 1)).expectNoEvents();
		given(new PlanAdopted(PLAN, ACT), first, new PlanRepealed(PLAN, ACT)).when(undate(TRIGGER, 1)).expectNoEvents();
		given(new PlanAdopted(PLAN, ACT), first, new PlanSucceeded(PLAN, new PlanId("next"), DAY))
			.when(undate(TRIGGER, 1))
			.expectNoEvents();
		for (ElementId without : List.of(GOAL, new ElementId("nowhere"))) {
			given(first).when(new UndateElement(PLAN, without, TRIGGER, 1, "Przyznano dotację")).expectNoEvents();
		}
	}

	private TestExecutor<Plan> given(Object... more) {
		setUp();
		return this.plan.given(Stream.concat(Stream.of(DRAFT), Stream.of(more)).toArray());
	}

	private static DateElement date(TriggerId trigger, long revision, LocalDate day) {
		return new DateElement(PLAN, ACTION, trigger, revision, "Przyznano dotację", day);
	}

	private static UndateElement undate(TriggerId trigger, long revision) {
		return new UndateElement(PLAN, ACTION, trigger, revision, "Przyznano dotację");
	}

	private static ElementUndated undated(TriggerId trigger, long revision, ElementDated dated) {
		return new ElementUndated(PLAN, ACTION, trigger, revision, "Przyznano dotację", dated.after(),
				Frame.of(WAITING));
	}

	private static ElementDated dated(TriggerId trigger, long revision, LocalDate day, TimeFrame before) {
		return new ElementDated(PLAN, ACTION, trigger, revision, "Przyznano dotację", day, Frame.of(before),
				Frame.of(before.since(day)));
	}

}
