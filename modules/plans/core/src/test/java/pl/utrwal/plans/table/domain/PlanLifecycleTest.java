package pl.utrwal.plans.table.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.PlanCommand.*;

import static pl.utrwal.plans.Strategies.STRATEGY;
import static pl.utrwal.plans.Strategies.actionAdded;
import static pl.utrwal.plans.Strategies.areaAdded;
import static pl.utrwal.plans.Strategies.drafted;
import static pl.utrwal.plans.Strategies.goalAdded;

/**
 * A plan is adopted, and from then on its policy changes by acts only.
 */
class PlanLifecycleTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final ElementId AREA = new ElementId("area");

	private static final ElementId GOAL = new ElementId("goal");

	private static final ElementId ACTION = new ElementId("action");

	private static final Frame PERIOD = Frame.of(TimeFrame.parse("2021–2027"));

	private static final TimeFrame LATER = TimeFrame.parse("2026");

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private static final Resolution ACT = act("XII/1/2021", DAY, DAY.plusDays(14));

	private static final Resolution LATER_ACT = act("XX/2/2022", DAY.plusYears(1), DAY.plusYears(1).plusDays(14));

	private static final Object[] DRAFT = { drafted(PLAN, STRATEGY, "Strategia", PERIOD.timeFrame(), null),
			areaAdded(PLAN, AREA, "1", "Rodziny"), goalAdded(PLAN, AREA, GOAL, "1", "Wsparcie"),
			actionAdded(PLAN, GOAL, ACTION, null, "1", "Dyżury", PERIOD.timeFrame(),
					List.of(new Party("GOPS", PartyRole.LEAD)),
					(CellValue.Funding) Column.funding().kind().nothing()) };

	private static final PlanAdopted ADOPTED = new PlanAdopted(PLAN, ACT);

	private static final ElementRescheduled RESCHEDULED = new ElementRescheduled(PLAN, ACTION, PERIOD, Frame.of(LATER));

	private static final ElementReworded MISSPELT = new ElementReworded(PLAN, ACTION, "Dyżury", "Dyżury asytenta");

	private static final ElementCorrected CORRECTED = new ElementCorrected(PLAN, ACTION, "action", Column.TEXT,
			"Dyżury asytenta", "Dyżury asystenta");

	private static final CorrectionProposed PROPOSED = new CorrectionProposed(PLAN, ACTION, "action", Column.TEXT,
			"Dyżury asytenta", "Dyżury asystenta");

	private static final Map<String, String> WHY = Map.of(Provenance.REASON, "brak litery");

	private static final long ADDED = 3;

	private FixtureConfiguration<Plan> plan;

	@BeforeEach
	void setUp() {
		this.plan = Strategies.fixture();
	}

	@Test
	void isAdoptedAsItWasSeen() {
		given().when(new AdoptPlan(PLAN, ADDED, new Resolution(" XII/1/2021 ", " Rada ", DAY, DAY.plusDays(14), null)))
			.expectEvents(ADOPTED);
	}

	@Test
	void isNotAdoptedOtherThanItWasSeen() {
		given().when(new AdoptPlan(PLAN, ADDED - 1, ACT)).expectException(Conflict.class).expectNoEvents();
		given(ADOPTED, RESCHEDULED).when(new AmendPlan(PLAN, ADDED + 1, LATER_ACT))
			.expectException(Conflict.class)
			.expectNoEvents();
	}

	@Test
	void isAdoptedOnce() {
		refused("plan-adopted", given(ADOPTED).when(new AdoptPlan(PLAN, ADDED + 1, LATER_ACT)));
	}

	@ParameterizedTest
	@MethodSource("incompleteActs")
	void refusesAnActThatIsNotComplete(String code, Resolution act) {
		refused(code, given().when(new AdoptPlan(PLAN, ADDED, act)));
	}

	static Stream<Object[]> incompleteActs() {
		return Stream.of(new Object[] { "act-missing", null }, new Object[] { "text-blank", act(" ", DAY, DAY) },
				new Object[] { "text-blank", new Resolution("1", null, DAY, DAY, "") },
				new Object[] { "day-missing", act("1", null, DAY) },
				new Object[] { "day-missing", act("1", DAY, null) },
				new Object[] { "days-backwards", act("1", DAY, DAY.minusDays(1)) },
				new Object[] { "text-too-long", new Resolution("1", "Rada", DAY, DAY, "x".repeat(301)) });
	}

	@ParameterizedTest
	@MethodSource("policyChanges")
	void beforeAdoptionNothingNeedsAReason(PlanCommand change) {
		given().when(change).expectSuccessfulHandlerExecution();
	}

	@ParameterizedTest
	@MethodSource("policyChanges")
	void afterAdoptionAChangeOfPolicyNeedsAReason(PlanCommand change) {
		refused("reason-needed", given(ADOPTED).when(change));
		refused("reason-needed", given(ADOPTED).when(change, Map.of(Provenance.REASON, " ")));
		given(ADOPTED).when(change, Map.of(Provenance.REASON, "wniosek rady")).expectSuccessfulHandlerExecution();
	}

	@ParameterizedTest
	@MethodSource("policyChanges")
	void aPlanThatEndsIsChangedNoMore(PlanCommand change) {
		for (Object end : List.of(new PlanRepealed(PLAN, LATER_ACT), new PlanSucceeded(PLAN, new PlanId("o"), DAY))) {
			refused("plan-ended", given(ADOPTED, end).when(change, Map.of(Provenance.REASON, "wniosek rady")));
		}
	}

	static Stream<PlanCommand> policyChanges() {
		return Stream.of(new ChangeCell(PLAN, ACTION, ADDED, Column.TEXT, new CellValue.Words("Inne")),
				new ChangeCell(PLAN, ACTION, ADDED, Column.TIME_FRAME, new CellValue.When(LATER)),
				new ChangeCell(PLAN, ACTION, ADDED, Column.FUNDING, new CellValue.Funding(FundingKind.NONE, List.of())),
				new ChangeCell(PLAN, ACTION, ADDED, Column.PARTIES,
						new CellValue.Parties(List.of(new Party("szkoła", PartyRole.LEAD)))),
				new RenumberElement(PLAN, ACTION, ADDED, "7"), new WithdrawElement(PLAN, ACTION, ADDED),
				new AddElement(PLAN, GOAL, null,
						Branch.typed(new ElementId("new"), "action", "2",
								Map.of(Column.TEXT, new CellValue.Words("Nowe")))),
				new RetitlePlan(PLAN, "Inny tytuł", PERIOD.timeFrame()), new RetitlePlan(PLAN, "Strategia", LATER));
	}

	@Test
	void whatChangesNothingNeedsNoReason() {
		given(ADOPTED).when(new ChangeCell(PLAN, ACTION, ADDED, Column.TEXT, new CellValue.Words("Dyżury")))
			.expectNoEvents();
	}

	@Test
	void notesNeedNoReason() {
		given(ADOPTED).when(new NoteElement(PLAN, ACTION, ADDED, "Uwaga"))
			.expectEvents(new ElementNoted(PLAN, ACTION, "Uwaga"));
	}

	@Test
	void aSlipIsPutRightByTheOwnerWithAReason() {
		given(MISSPELT, ADOPTED).when(correct(" Dyżury asystenta "), WHY).expectEvents(CORRECTED);
		refused("reason-needed", given(MISSPELT, ADOPTED).when(correct("Dyżury asystenta")));
		refused("reason-needed",
				given(MISSPELT, ADOPTED).when(correct("Dyżury asystenta"), Map.of(Provenance.REASON, " ")));
		given(MISSPELT, ADOPTED).when(correct("Dyżury asytenta")).expectNoEvents();
		given(MISSPELT, ADOPTED).when(new CorrectElement(PLAN, ACTION, 1, Column.TEXT, "Dyżury asystenta"), WHY)
			.expectException(Conflict.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Słowo bez omyłki", "Dyżury", "Dyżury asystenta rodziny", "Nie dyżury asystenta",
			"Dyżury asystentów", "Dyżury 2 asystenta", "dyżury asystenta" })
	void otherWordsAreNoCorrection(String words) {
		refused("correction-is-change", given(MISSPELT, ADOPTED).when(correct(words), WHY));
		refused("correction-is-change",
				given(MISSPELT, ADOPTED).when(new ProposeCorrection(PLAN, ACTION, ADDED + 1, Column.TEXT, words), WHY));
	}

	@Test
	void onlyWordsAreCorrected() {
		refused("level-wrong", given(MISSPELT, ADOPTED)
			.when(new CorrectElement(PLAN, ACTION, ADDED + 1, Column.TIME_FRAME, "2026"), WHY));
		refused("level-wrong", given(MISSPELT, ADOPTED)
			.when(new ProposeCorrection(PLAN, ACTION, ADDED + 1, Column.PARTIES, "GOPS"), WHY));
		refused("text-blank", given(MISSPELT, ADOPTED).when(correct(" "), WHY));
	}

	@Test
	void onlyWordsOfAnActAreCorrected() {
		refused("correction-not-adopted", given(MISSPELT).when(correct("Dyżury asystenta"), WHY));
		refused("correction-not-adopted", given(ADOPTED, MISSPELT)
			.when(new CorrectElement(PLAN, ACTION, ADDED + 2, Column.TEXT, "Dyżury asystenta"), WHY));
		refused("correction-not-adopted", given(ADOPTED, areaAdded(PLAN, new ElementId("b"), "2", "Dyżury asytenta"))
			.when(new CorrectElement(PLAN, new ElementId("b"), ADDED + 2, Column.TEXT, "Dyżury asystenta"), WHY));
		given(ADOPTED, MISSPELT, new PlanAmended(PLAN, LATER_ACT))
			.when(new CorrectElement(PLAN, ACTION, ADDED + 2, Column.TEXT, "Dyżury asystenta"), WHY)
			.expectEvents(CORRECTED);
	}

	/** However many steps there are, each is measured against the words of the act. */
	@Test
	void stepsAreMeasuredAgainstTheAct() {
		Object[] corrected = { MISSPELT, ADOPTED, CORRECTED };
		for (String words : List.of("Dyżury asystentka", "Dyżury asystenty", "Dyżury asystenta dla")) {
			refused("correction-is-change",
					given(corrected).when(new CorrectElement(PLAN, ACTION, ADDED + 3, Column.TEXT, words), WHY));
		}
		given(corrected).when(new CorrectElement(PLAN, ACTION, ADDED + 3, Column.TEXT, "Dyżury asytenta"), WHY)
			.expectEvents(
					new ElementCorrected(PLAN, ACTION, "action", Column.TEXT, "Dyżury asystenta", "Dyżury asytenta"));
		given(MISSPELT, ADOPTED, CORRECTED, RESCHEDULED, new PlanAmended(PLAN, LATER_ACT))
			.when(new CorrectElement(PLAN, ACTION, ADDED + 4, Column.TEXT, "Dyżury asytenta"), WHY)
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void aProposedCorrectionIsAcceptedOrDeclined() {
		given(MISSPELT, ADOPTED)
			.when(new ProposeCorrection(PLAN, ACTION, ADDED + 1, Column.TEXT, "Dyżury asystenta"), WHY)
			.expectEvents(PROPOSED);
		refused("reason-needed", given(MISSPELT, ADOPTED)
			.when(new ProposeCorrection(PLAN, ACTION, ADDED + 1, Column.TEXT, "Dyżury asystenta")));
		given(MISSPELT, ADOPTED, PROPOSED).when(new AcceptCorrection(PLAN, ACTION, ADDED + 3, Column.TEXT))
			.expectEvents(
					new CorrectionAccepted(PLAN, ACTION, "action", Column.TEXT, "Dyżury asytenta", "Dyżury asystenta"));
		given(MISSPELT, ADOPTED, PROPOSED).when(new DeclineCorrection(PLAN, ACTION, ADDED + 3, Column.TEXT), WHY)
			.expectEvents(
					new CorrectionDeclined(PLAN, ACTION, "action", Column.TEXT, "Dyżury asytenta", "Dyżury asystenta"));
		refused("reason-needed",
				given(MISSPELT, ADOPTED, PROPOSED).when(new DeclineCorrection(PLAN, ACTION, ADDED + 3, Column.TEXT)));
		given(MISSPELT, ADOPTED, PROPOSED).when(new AcceptCorrection(PLAN, ACTION, ADDED + 1, Column.TEXT))
			.expectException(Conflict.class);
	}

	@Test
	void oneProposalWaitsAtATime() {
		refused("correction-waits", given(MISSPELT, ADOPTED, PROPOSED)
			.when(new ProposeCorrection(PLAN, ACTION, ADDED + 3, Column.TEXT, "Dyżury asystenta"), WHY));
		refused("correction-waits", given(MISSPELT, ADOPTED, PROPOSED)
			.when(new CorrectElement(PLAN, ACTION, ADDED + 3, Column.TEXT, "Dyżury asystenta"), WHY));
		refused("correction-not-proposed",
				given(MISSPELT, ADOPTED).when(new AcceptCorrection(PLAN, ACTION, ADDED + 1, Column.TEXT)));
		CorrectionDeclined declined = new CorrectionDeclined(PLAN, ACTION, "action", Column.TEXT, "Dyżury asytenta",
				"Dyżury asystenta");
		refused("correction-not-proposed", given(MISSPELT, ADOPTED, PROPOSED, declined)
			.when(new DeclineCorrection(PLAN, ACTION, ADDED + 4, Column.TEXT), WHY));
		given(MISSPELT, ADOPTED, PROPOSED, declined)
			.when(new ProposeCorrection(PLAN, ACTION, ADDED + 4, Column.TEXT, "Dyżury asystenta"), WHY)
			.expectEvents(PROPOSED);
		refused("correction-not-proposed",
				given(MISSPELT, ADOPTED, PROPOSED, new ElementReworded(PLAN, ACTION, "Dyżury asytenta", "Inne"))
					.when(new AcceptCorrection(PLAN, ACTION, ADDED + 4, Column.TEXT)));
	}

	private static CorrectElement correct(String words) {
		return new CorrectElement(PLAN, ACTION, ADDED + 1, Column.TEXT, words);
	}

	@Test
	void isAmendedByALaterActWhenSomethingWaits() {
		given(ADOPTED, RESCHEDULED).when(new AmendPlan(PLAN, ADDED + 2, LATER_ACT))
			.expectEvents(new PlanAmended(PLAN, LATER_ACT));
		refused("nothing-to-amend", given(ADOPTED).when(new AmendPlan(PLAN, ADDED + 1, LATER_ACT)));
		refused("nothing-to-amend", given(ADOPTED, new ElementNoted(PLAN, ACTION, "Uwaga"))
			.when(new AmendPlan(PLAN, ADDED + 2, LATER_ACT)));
		refused("nothing-to-amend", given(ADOPTED, RESCHEDULED, new PlanAmended(PLAN, LATER_ACT))
			.when(new AmendPlan(PLAN, ADDED + 3, LATER_ACT)));
		refused("plan-not-adopted", given().when(new AmendPlan(PLAN, ADDED, LATER_ACT)));
	}

	@Test
	void actsDoNotGoBack() {
		refused("act-order", given(ADOPTED, RESCHEDULED)
			.when(new AmendPlan(PLAN, ADDED + 2, act("2", DAY.minusDays(1), DAY.plusDays(20)))));
		refused("act-order",
				given(ADOPTED, RESCHEDULED).when(new AmendPlan(PLAN, ADDED + 2, act("2", DAY, DAY.plusDays(13)))));
		refused("act-order", given(ADOPTED).when(new RepealPlan(PLAN, act("2", DAY, DAY))));
	}

	@Test
	void isRepealedOnce() {
		given(ADOPTED).when(new RepealPlan(PLAN, LATER_ACT)).expectEvents(new PlanRepealed(PLAN, LATER_ACT));
		refused("plan-not-adopted", given().when(new RepealPlan(PLAN, LATER_ACT)));
		refused("plan-ended", given(ADOPTED, new PlanRepealed(PLAN, LATER_ACT)).when(new RepealPlan(PLAN, LATER_ACT)));
		refused("plan-ended", given(ADOPTED, RESCHEDULED, new PlanRepealed(PLAN, LATER_ACT))
			.when(new AmendPlan(PLAN, ADDED + 3, LATER_ACT)));
	}

	@Test
	void isSucceededByAnotherPlan() {
		PlanId other = new PlanId("other");
		given(ADOPTED).when(new SucceedPlan(PLAN, other, DAY.plusYears(7)))
			.expectEvents(new PlanSucceeded(PLAN, other, DAY.plusYears(7)));
		refused("successor-missing", given(ADOPTED).when(new SucceedPlan(PLAN, PLAN, DAY.plusYears(7))));
		refused("successor-missing", given(ADOPTED).when(new SucceedPlan(PLAN, null, DAY.plusYears(7))));
		refused("days-backwards", given(ADOPTED).when(new SucceedPlan(PLAN, other, DAY)));
		refused("day-missing", given(ADOPTED).when(new SucceedPlan(PLAN, other, null)));
		refused("plan-not-adopted", given().when(new SucceedPlan(PLAN, other, DAY)));
		refused("plan-ended",
				given(ADOPTED, new PlanSucceeded(PLAN, other, DAY)).when(new SucceedPlan(PLAN, other, DAY)));
	}

	@Test
	void aDraftIsConsultedOnAndComesBack() {
		ConsultationOpened opened = new ConsultationOpened(PLAN, DAY, DAY.plusDays(14));
		given().when(new OpenConsultation(PLAN, DAY, DAY.plusDays(14))).expectEvents(opened);
		refused("consultation-open", given(opened).when(new OpenConsultation(PLAN, DAY, DAY)));
		refused("days-backwards", given().when(new OpenConsultation(PLAN, DAY, DAY.minusDays(1))));
		refused("day-missing", given().when(new OpenConsultation(PLAN, null, DAY)));
		refused("plan-adopted", given(ADOPTED).when(new OpenConsultation(PLAN, DAY, DAY)));
		given(opened).when(new CloseConsultation(PLAN, DAY.plusDays(9), " Trzy uwagi "))
			.expectEvents(new ConsultationClosed(PLAN, DAY.plusDays(9), "Trzy uwagi"));
		refused("text-blank", given(opened).when(new CloseConsultation(PLAN, DAY, "")));
		refused("consultation-not-open", given().when(new CloseConsultation(PLAN, DAY, "Trzy uwagi")));
		refused("consultation-not-open", given(opened, ADOPTED).when(new CloseConsultation(PLAN, DAY, "Trzy uwagi")));
		given(opened, new ConsultationClosed(PLAN, DAY, "Trzy uwagi"))
			.when(new OpenConsultation(PLAN, DAY, DAY.plusDays(14)))
			.expectEvents(opened);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatIsAddedAfterAnActWaitsForTheNext(boolean amended) {
		Object[] more = amended
				? new Object[] { ADOPTED, RESCHEDULED, new PlanAmended(PLAN, ACT),
						areaAdded(PLAN, new ElementId("b"), "2", "Praca") }
				: new Object[] { ADOPTED, areaAdded(PLAN, new ElementId("b"), "2", "Praca") };
		given(more).when(new AmendPlan(PLAN, ADDED + more.length, LATER_ACT))
			.expectEvents(new PlanAmended(PLAN, LATER_ACT));
	}

	private TestExecutor<Plan> given(Object... more) {
		return this.plan.given(Stream.concat(Stream.of(DRAFT), Stream.of(more)).toArray());
	}

	private static void refused(String code, ResultValidator<Plan> result) {
		result.expectException(RuleBroken.class)
			.expectExceptionMessage(Matchers.startsWith(code + " "))
			.expectNoEvents();
	}

	private static Resolution act(String number, LocalDate date, LocalDate inForceFrom) {
		return new Resolution(number, "Rada", date, inForceFrom, "");
	}

}
