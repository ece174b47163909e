package pl.utrwal.plans.table.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells.CellChange;
import pl.utrwal.plans.table.domain.PlanRules.FitsOneCommit;

import static pl.utrwal.plans.Strategies.SCHEDULE;
import static pl.utrwal.plans.Strategies.STRATEGY;
import static pl.utrwal.plans.Strategies.actionAdded;
import static pl.utrwal.plans.Strategies.add;
import static pl.utrwal.plans.Strategies.addAction;
import static pl.utrwal.plans.Strategies.addArea;
import static pl.utrwal.plans.Strategies.added;
import static pl.utrwal.plans.Strategies.areaAdded;
import static pl.utrwal.plans.Strategies.drafted;
import static pl.utrwal.plans.Strategies.goalAdded;

class PlanTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final ElementId AREA = new ElementId("area");

	private static final ElementId GOAL = new ElementId("goal");

	private static final ElementId ACTION = new ElementId("action");

	private static final TimeFrame PERIOD = TimeFrame.unspecified("2021–2027");

	private static final TimeFrame OTHER = TimeFrame.unspecified("III kwartał 2024");

	private static final Party GOPS = new Party("GOPS", PartyRole.LEAD);

	private static final Party SCHOOL = new Party("szkołą", PartyRole.PARTNER);

	private static final CellValue.Funding UNKNOWN = new CellValue.Funding(FundingKind.UNKNOWN, List.of());

	private static final CellValue.Funding NONE = new CellValue.Funding(FundingKind.NONE, List.of());

	private static final CitedAct CITED = new CitedAct("XII/45/2021", "Rady Gminy Wierzbno", LocalDate.of(2021, 3, 3),
			"2", List.of(new SourceCell(0, 0, 0, "Załącznik nr 2 do uchwały nr XII/45/2021")));

	private static final Object[] HISTORY = { drafted(PLAN, STRATEGY, "Strategia", PERIOD, null),
			areaAdded(PLAN, AREA, "1", "Rodziny"), goalAdded(PLAN, AREA, GOAL, "1", "Wsparcie"),
			actionAdded(PLAN, GOAL, ACTION, null, "1", "Dyżury", PERIOD, List.of(GOPS), UNKNOWN) };

	private static final Object[] SCHEDULED = { drafted(PLAN, SCHEDULE, "Harmonogram", PERIOD, null),
			added(PLAN, null, AREA, null, SCHEDULE.level("direction"), "1", Strategies.words("Profilaktyka")),
			added(PLAN, AREA, GOAL, null, SCHEDULE.level("goal"), "1", Map.of(Column.TEXT,
					new CellValue.Words("Bezpieczeństwo"), Column.TARGET_GROUP, new CellValue.Words("rodziny"))) };

	/** The version of the action after {@link #HISTORY}. */
	private static final long ADDED = 3;

	private FixtureConfiguration<Plan> strategy;

	@BeforeEach
	void setUp() {
		this.strategy = Strategies.fixture();
	}

	@Test
	void drafts() {
		this.strategy.givenNoPriorActivity()
			.when(new DraftPlan(
					PlanOutline.empty(PLAN, new MunicipalityId("demo"), STRATEGY.code(), "Strategia", PERIOD)))
			.expectEvents(HISTORY[0]);
	}

	@Test
	void refusesAKindThatItDoesNotKnow() {
		this.strategy.givenNoPriorActivity()
			.when(new DraftPlan(
					PlanOutline.empty(PLAN, new MunicipalityId("demo"), "ShoppingList", "Strategia", PERIOD)))
			.expectException(RuleBroken.class)
			.expectNoEvents();
	}

	@Test
	void importsAWholeDocument() {
		SourceCell cell = new SourceCell(1, 2, 3, " 1. Dyżury");
		SourceCell label = new SourceCell(1, 2, 1, "DZIAŁANIA");
		SourceCell unplaced = new SourceCell(2, 1, 1, "?");
		this.strategy.givenNoPriorActivity()
			.when(imported(
					List.of(new Branch(AREA, "area", "1", words("Rodziny"), List.of(label), List
						.of(new Branch(GOAL, "goal", "1", words("Wsparcie"), List.of(), List.of(new Branch(ACTION,
								"action", "1",
								Map.of(Column.TEXT, new Cell(new CellValue.Words("Dyżury"), List.of(), List.of(cell)),
										Column.TIME_FRAME, Cell.of(new CellValue.When(PERIOD)), Column.PARTIES,
										Cell.of(new CellValue.Parties(List.of(GOPS)))),
								List.of(), List.of())))))),
					List.of(unplaced)))
			.expectEvents(HISTORY[0],
					new DocumentImported(PLAN, "strategia.txt", "00ff", Source.of(List.of(unplaced)), List.of()),
					ActCited.of(PLAN, CITED),
					ElementAdded
						.of(PLAN, null, AREA, null, STRATEGY.level("area"), "1", words("Rodziny"), List.of(label)),
					HISTORY[2],
					ElementAdded.of(PLAN, GOAL, ACTION, null, STRATEGY.level("action"), "1",
							Map.of(Column.TEXT, new Cell(new CellValue.Words("Dyżury"), List.of(), List.of(cell)),
									Column.TIME_FRAME, Cell.of(new CellValue.When(PERIOD)), Column.PARTIES,
									Cell.of(new CellValue.Parties(List.of(GOPS)))),
							List.of()));
	}

	/** What a document says of itself is not what the council did. */
	@Test
	void anActThatIsCitedAdoptsNothing() {
		this.strategy.given(HISTORY)
			.andGiven(ActCited.of(PLAN, CITED))
			.when(new RetitlePlan(PLAN, "Inny tytuł", PERIOD))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void refusesADocumentThatDoesNotFitOneCommit() {
		List<Branch> areas = IntStream.rangeClosed(0, FitsOneCommit.MOST_ELEMENTS)
			.mapToObj((number) -> new Branch(new ElementId("area" + number), "area", "", words("Rodziny"), List.of(),
					List.of()))
			.toList();
		this.strategy.givenNoPriorActivity()
			.when(imported(areas, List.of()))
			.expectException(RuleBroken.class)
			.expectNoEvents();
	}

	@Test
	void goesOnWithAnImportInParts() {
		ElementId second = new ElementId("second");
		Branch goal = new Branch(second, "goal", "2", words("Starość"), List.of(), List.of());
		Branch known = new Branch(GOAL, "goal", "1", words("Wsparcie"), List.of(), List.of());
		List<PlacedBranch> part = List.of(new PlacedBranch(AREA, known), new PlacedBranch(AREA, goal));
		this.strategy.given(HISTORY)
			.andGiven(new ImportBegun(PLAN, 4))
			.when(new AddImported(PLAN, part))
			.expectEvents(goalAdded(PLAN, AREA, second, "2", "Starość"));
		this.strategy.given(HISTORY)
			.andGiven(new ImportBegun(PLAN, 4), new ImportCompleted(PLAN))
			.when(new AddImported(PLAN, part))
			.expectException(RuleBroken.class);
	}

	@Test
	void anImportIsCompletedOnceWithItsIndicators() {
		List<IndicatorsNamed.Named> named = List
			.of(new IndicatorsNamed.Named(ACTION, "Dyżury", "liczba dyżurów", "", null, "12", 2030, ""));
		this.strategy.given(HISTORY)
			.andGiven(new ImportBegun(PLAN, 3))
			.when(new CompleteImport(PLAN, named))
			.expectEvents(new IndicatorsNamed(PLAN, named), new ImportCompleted(PLAN));
		this.strategy.given(HISTORY).when(new CompleteImport(PLAN, named)).expectException(RuleBroken.class);
	}

	@Test
	void whatIsNotImportedWhollyIsNotAdopted() {
		this.strategy.given(HISTORY)
			.andGiven(new ImportBegun(PLAN, 9))
			.when(new AdoptPlan(PLAN, HISTORY.length, null))
			.expectException(RuleBroken.class)
			.expectExceptionMessage("import-unfinished []");
	}

	@Test
	void discardsADraftButNothingThatWasImportedOrAdopted() {
		DocumentImported imported = new DocumentImported(PLAN, "strategia.txt", "00ff", List.of(), List.of());
		this.strategy.given(HISTORY).when(new DiscardPlan(PLAN)).expectEvents(new PlanDiscarded(PLAN));
		this.strategy.given(HISTORY).andGiven(new PlanDiscarded(PLAN)).when(new DiscardPlan(PLAN)).expectNoEvents();
		this.strategy.given(HISTORY)
			.andGiven(new PlanDiscarded(PLAN))
			.when(new RetitlePlan(PLAN, "Inny tytuł", PERIOD))
			.expectException(RuleBroken.class);
		this.strategy.given(HISTORY).andGiven(imported).when(new DiscardPlan(PLAN)).expectException(RuleBroken.class);
	}

	@Test
	void takesAnElementOutOfADraftWithAllThatItHeld() {
		this.strategy.given(HISTORY)
			.when(new RemoveElement(PLAN, GOAL, 2))
			.expectEvents(new ElementRemoved(PLAN, GOAL, "goal", "1", "Wsparcie", 1));
		this.strategy.given(HISTORY)
			.andGiven(new ElementRemoved(PLAN, GOAL, "goal", "1", "Wsparcie", 1))
			.when(new WithdrawElement(PLAN, ACTION, 3))
			.expectException(Unknown.class);
		this.strategy.given(HISTORY)
			.andGiven(new ElementRemoved(PLAN, GOAL, "goal", "1", "Wsparcie", 1))
			.when(new AddElement(PLAN, AREA, 1,
					Branch.typed(new ElementId("other"), "goal", "1",
							Map.of(Column.TEXT, new CellValue.Words("Inny")))))
			.expectException(RuleBroken.class);
		this.strategy.given(HISTORY).when(new RemoveElement(PLAN, GOAL, 1)).expectException(Conflict.class);
		this.strategy.given(HISTORY)
			.andGiven(new PlanAdopted(PLAN,
					new Resolution("I/1/2026", "Rada Gminy", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 16), "")))
			.when(new RemoveElement(PLAN, ACTION, 3))
			.expectException(RuleBroken.class)
			.expectExceptionMessage("plan-adopted []");
		this.strategy.given(HISTORY)
			.andGiven(new ImportBegun(PLAN, 9))
			.when(new RemoveElement(PLAN, ACTION, 3))
			.expectException(RuleBroken.class);
	}

	@Test
	void takesANoteBackThatStands() {
		ElementNoted noted = new ElementNoted(PLAN, ACTION, "Do uzgodnienia");
		this.strategy.given(HISTORY)
			.andGiven(noted, noted)
			.when(new TakeNoteBack(PLAN, ACTION, HISTORY.length + 1, "Do uzgodnienia"))
			.expectEvents(new NoteTakenBack(PLAN, ACTION, "Do uzgodnienia"));
		this.strategy.given(HISTORY)
			.andGiven(noted, new NoteTakenBack(PLAN, ACTION, "Do uzgodnienia"))
			.when(new TakeNoteBack(PLAN, ACTION, HISTORY.length + 1, "Do uzgodnienia"))
			.expectExceptionMessage("note-gone []");
	}

	@Test
	void undoesAnImportButNoPlanThatWasWrittenHere() {
		DocumentImported imported = new DocumentImported(PLAN, "strategia.txt", "00ff", List.of(), List.of());
		this.strategy.given(HISTORY).when(new UndoImport(PLAN)).expectException(RuleBroken.class);
		this.strategy.given(HISTORY).andGiven(imported).when(new UndoImport(PLAN)).expectEvents(new ImportUndone(PLAN));
		this.strategy.given(HISTORY)
			.andGiven(imported, new ImportUndone(PLAN))
			.when(new RetitlePlan(PLAN, "Inny tytuł", PERIOD))
			.expectException(RuleBroken.class);
	}

	@Test
	void forgetsWhatItsDocumentTaught() {
		DocumentImported imported = new DocumentImported(PLAN, "strategia.txt", "00ff", List.of(),
				List.of(new TableReading(1, "kto|co", List.of("parties", "text"), List.of("Kto", "Co"), "told")));
		this.strategy.given(HISTORY)
			.andGiven(imported)
			.when(new ForgetReading(PLAN, "kto|co"))
			.expectEvents(new ReadingForgotten(PLAN, "kto|co", List.of("Kto", "Co")));
		this.strategy.given(HISTORY).andGiven(imported).when(new ForgetReading(PLAN, "co")).expectNoEvents();
	}

	@Test
	void addsAnActionUnderAGoal() {
		ElementId second = new ElementId("second");
		this.strategy.given(HISTORY)
			.when(addAction(PLAN, GOAL, second, null, "2", " Obiady ", PERIOD, List.of(), NONE))
			.expectEvents(actionAdded(PLAN, GOAL, second, null, "2", "Obiady", PERIOD, List.of(), NONE));
	}

	@Test
	void refusesAnActionUnderAnArea() {
		this.strategy.given(HISTORY)
			.when(addAction(PLAN, AREA, new ElementId("second"), null, "2", "Obiady", PERIOD, List.of(), NONE))
			.expectException(RuleBroken.class);
	}

	@Test
	void refusesAnElementTwice() {
		this.strategy.given(HISTORY).when(addArea(PLAN, AREA, null, "2", "Starość")).expectException(RuleBroken.class);
	}

	@Test
	void rewords() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.TEXT, new CellValue.Words("Dyżury asystenta")))
			.expectEvents(new ElementReworded(PLAN, ACTION, "Dyżury", "Dyżury asystenta"));
	}

	@Test
	void changesManyCellsAndAddsRowsTogether() {
		this.strategy.given(HISTORY)
			.when(new ChangeCells(PLAN,
					List.of(new CellChange(ACTION, ADDED, Column.TEXT, new CellValue.Words("Dyżury asystenta")),
							new CellChange(ACTION, ADDED, Column.TIME_FRAME, new CellValue.When(OTHER))),
					List.of(), List.of(new ChangeCells.Standing(ACTION, ADDED, false))))
			.expectEvents(new ElementReworded(PLAN, ACTION, "Dyżury", "Dyżury asystenta"),
					new ElementRescheduled(PLAN, ACTION, Frame.of(PERIOD), Frame.of(OTHER)));
	}

	@Test
	void changesNoneOfManyCellsWhereOneIsRefused() {
		this.strategy.given(HISTORY)
			.when(new ChangeCells(PLAN,
					List.of(new CellChange(ACTION, ADDED, Column.TIME_FRAME, new CellValue.When(OTHER)),
							new CellChange(ACTION, ADDED, Column.TEXT, new CellValue.Words(" "))),
					List.of(), List.of()))
			.expectException(RuleBroken.class)
			.expectNoEvents();
	}

	@Test
	void refusesABlankText() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.TEXT, new CellValue.Words(" ")))
			.expectException(RuleBroken.class);
	}

	@Test
	void reschedules() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.TIME_FRAME, new CellValue.When(OTHER)))
			.expectEvents(new ElementRescheduled(PLAN, ACTION, Frame.of(PERIOD), Frame.of(OTHER)));
	}

	@Test
	void saysNothingWhereNothingChanges() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.TIME_FRAME, new CellValue.When(PERIOD)))
			.expectNoEvents();
	}

	@Test
	void refusesAChangeOfWhatWasChangedSince() {
		this.strategy.given(HISTORY)
			.andGiven(new ElementRescheduled(PLAN, ACTION, Frame.of(PERIOD), Frame.of(OTHER)))
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.TIME_FRAME,
					new CellValue.When(TimeFrame.unspecified("2025"))))
			.expectException(Conflict.class)
			.expectNoEvents();
	}

	@Test
	void refusesADeadlineForAGoal() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, GOAL, 2, Column.TIME_FRAME, new CellValue.When(OTHER)))
			.expectException(RuleBroken.class);
	}

	@Test
	void assignsWhoIsNewAndUnassignsWhoIsMissing() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.PARTIES, new CellValue.Parties(List.of(SCHOOL))))
			.expectEvents(new PartyUnassigned(PLAN, ACTION, Assignment.of(GOPS)),
					new PartyAssigned(PLAN, ACTION, Assignment.of(SCHOOL)));
	}

	@Test
	void refusesAPartyTwiceInARole() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.PARTIES, new CellValue.Parties(List.of(SCHOOL, SCHOOL))))
			.expectException(RuleBroken.class);
	}

	@Test
	void tellsNoFundingFromUnknownFunding() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.FUNDING, NONE))
			.expectEvents(new ElementFunded(PLAN, ACTION, Funds.of(UNKNOWN), Funds.of(NONE)));
	}

	@Test
	void refusesSourcesThatAreNotNamed() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, ACTION, ADDED, Column.FUNDING,
					new CellValue.Funding(FundingKind.SOURCES, List.of())))
			.expectException(RuleBroken.class);
	}

	@Test
	void notesAndRenumbers() {
		this.strategy.given(HISTORY)
			.when(new NoteElement(PLAN, GOAL, 2, "do ustalenia"))
			.expectEvents(new ElementNoted(PLAN, GOAL, "do ustalenia"));
		this.strategy.given(HISTORY)
			.when(new RenumberElement(PLAN, GOAL, 2, "1a"))
			.expectEvents(new ElementRenumbered(PLAN, GOAL, "1", "1a"));
	}

	@Test
	void movesToAnotherGoal() {
		ElementId second = new ElementId("second");
		this.strategy.given(HISTORY)
			.andGiven(goalAdded(PLAN, AREA, second, "2", "Drugi"))
			.when(new MoveElement(PLAN, ACTION, ADDED, second, 0))
			.expectEvents(new ElementMoved(PLAN, ACTION, GOAL, 0, second, 0));
	}

	@Test
	void refusesAPlaceThatIsNotThere() {
		this.strategy.given(HISTORY)
			.when(new MoveElement(PLAN, ACTION, ADDED, GOAL, 1))
			.expectException(RuleBroken.class);
	}

	@Test
	void withdrawsAndRestores() {
		this.strategy.given(HISTORY)
			.when(new WithdrawElement(PLAN, ACTION, ADDED))
			.expectEvents(new ElementWithdrawn(PLAN, ACTION));
		this.strategy.given(HISTORY)
			.andGiven(new ElementWithdrawn(PLAN, ACTION))
			.when(new RestoreElement(PLAN, ACTION, ADDED + 1))
			.expectEvents(new ElementRestored(PLAN, ACTION));
	}

	@Test
	void refusesAChangeOfWhatWasWithdrawn() {
		this.strategy.given(HISTORY)
			.andGiven(new ElementWithdrawn(PLAN, ACTION))
			.when(new ChangeCell(PLAN, ACTION, ADDED + 1, Column.TEXT, new CellValue.Words("Inaczej")))
			.expectException(RuleBroken.class);
	}

	@Test
	void refusesAnElementThatIsNotThere() {
		this.strategy.given(HISTORY)
			.when(new WithdrawElement(PLAN, new ElementId("nowhere"), 0))
			.expectException(Unknown.class);
	}

	private static DraftPlan imported(List<Branch> areas, List<SourceCell> unplaced) {
		return new DraftPlan(new PlanOutline(PLAN, new MunicipalityId("demo"), STRATEGY.code(), "Strategia", PERIOD,
				null, new ImportedDocument("strategia.txt", "00ff", null, null, CITED, unplaced, List.of()), areas,
				List.of()));
	}

	private static Map<String, Cell> words(String text) {
		return Map.of(Column.TEXT, Cell.of(new CellValue.Words(text)));
	}

	@Test
	void retitlesAndGivesAnotherPeriod() {
		this.strategy.given(HISTORY)
			.when(new RetitlePlan(PLAN, " Strategia druga ", OTHER))
			.expectEvents(new PlanRetitled(PLAN, "Strategia", "Strategia druga"),
					new PlanPeriodChanged(PLAN, Frame.of(PERIOD), Frame.of(OTHER)));
		this.strategy.given(HISTORY).when(new RetitlePlan(PLAN, "Strategia", PERIOD)).expectNoEvents();
		this.strategy.given(HISTORY)
			.when(new RetitlePlan(PLAN, " ", PERIOD))
			.expectException(RuleBroken.class)
			.expectNoEvents();
	}

	@Test
	void addsAtAPlace() {
		ElementId second = new ElementId("second");
		this.strategy.given(HISTORY)
			.when(addAction(PLAN, GOAL, second, 0, "1", "Obiady", PERIOD, List.of(), UNKNOWN))
			.expectEvents(actionAdded(PLAN, GOAL, second, 0, "1", "Obiady", PERIOD, List.of(), UNKNOWN));
		this.strategy.given(HISTORY)
			.when(addAction(PLAN, GOAL, second, 2, "1", "Obiady", PERIOD, List.of(), UNKNOWN))
			.expectException(RuleBroken.class);
		this.strategy.given(HISTORY).when(addArea(PLAN, second, -1, "1", "Starość")).expectException(RuleBroken.class);
	}

	@Test
	void placesAreCountedInTheOrderThatWasMade() {
		ElementId second = new ElementId("second");
		this.strategy.given(HISTORY)
			.andGiven(actionAdded(PLAN, GOAL, second, 0, "1", "Obiady", PERIOD, List.of(), UNKNOWN))
			.when(new MoveElement(PLAN, ACTION, ADDED, GOAL, 0))
			.expectEvents(new ElementMoved(PLAN, ACTION, GOAL, 1, GOAL, 0));
	}

	@Test
	void aGoalOfAScheduleHasATargetGroup() {
		this.strategy.given(SCHEDULED)
			.when(new ChangeCell(PLAN, GOAL, 2, Column.TARGET_GROUP, new CellValue.Words(" dzieci do lat 12 ")))
			.expectEvents(new ElementDescribed(PLAN, GOAL, "goal", Column.TARGET_GROUP, "rodziny", "dzieci do lat 12"));
		this.strategy.given(SCHEDULED)
			.when(new ChangeCell(PLAN, GOAL, 2, Column.TARGET_GROUP, new CellValue.Words("rodziny")))
			.expectNoEvents();
		this.strategy.given(SCHEDULED)
			.when(new ChangeCell(PLAN, AREA, 1, Column.TARGET_GROUP, new CellValue.Words("rodziny")))
			.expectException(RuleBroken.class);
	}

	@Test
	void aGoalOfAStrategyHasNone() {
		this.strategy.given(HISTORY)
			.when(new ChangeCell(PLAN, GOAL, 2, Column.TARGET_GROUP, new CellValue.Words("rodziny")))
			.expectException(RuleBroken.class)
			.expectNoEvents();
	}

	@Test
	void aTaskOfAScheduleHasNoFunding() {
		ElementId task = new ElementId("task");
		this.strategy.given(SCHEDULED)
			.when(add(PLAN, GOAL, task, null, "task", "1", "Warsztaty", PERIOD, List.of(), NONE))
			.expectException(RuleBroken.class);
		this.strategy.given(SCHEDULED)
			.when(add(PLAN, GOAL, task, null, "task", "1", "Warsztaty", PERIOD, List.of(), UNKNOWN))
			.expectEvents(added(PLAN, GOAL, task, null, SCHEDULE.level("task"), "1",
					Strategies.row("Warsztaty", PERIOD, List.of(), UNKNOWN)));
	}

	@Test
	void draftsTheSuccessorOfAPlan() {
		PlanId next = new PlanId("next");
		Branch goal = new Branch(GOAL, "goal", "1", Map.of(Column.TEXT, Cell.of(new CellValue.Words("Wsparcie"))),
				List.of(), List.of());
		Branch area = new Branch(AREA, "area", "1", Map.of(Column.TEXT, Cell.of(new CellValue.Words("Rodziny"))),
				List.of(), List.of(goal));
		this.strategy.givenNoPriorActivity()
			.when(new DraftPlan(new PlanOutline(next, new MunicipalityId("demo"), STRATEGY.code(), "Następna", OTHER,
					PLAN, null, List.of(area), List.of())))
			.expectEvents(drafted(next, STRATEGY, "Następna", OTHER, PLAN), areaAdded(next, AREA, "1", "Rodziny"),
					goalAdded(next, AREA, GOAL, "1", "Wsparcie"));
	}

}
