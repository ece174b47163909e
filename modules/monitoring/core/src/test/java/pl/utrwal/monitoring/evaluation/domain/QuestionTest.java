package pl.utrwal.monitoring.evaluation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.*;
import pl.utrwal.monitoring.evaluation.domain.EvaluationCommand.*;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

class QuestionTest {

	private static final QuestionId ID = new QuestionId("question");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final String TEXT = "Czy to działa?";

	private static final QuestionAsked ASKED = new QuestionAsked(ID, new MunicipalityId("demo"), new PlanId("plan"),
			null, "", TEXT, DAY);

	private static final Finding YES = new Finding("Tak", "ankieta", DAY);

	private static final Finding NO = new Finding("Nie", "", DAY.plusDays(1));

	private static final Conclusion MORE = new Conclusion("Robić więcej", "Dodać dyżur", DAY);

	private static final FindingRecorded FOUND = new FindingRecorded(ID, null, TEXT, YES);

	private FixtureConfiguration<Question> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Question.class);
	}

	@Test
	void isAskedAndReworded() {
		this.fixture.givenNoPriorActivity()
			.when(new AskQuestion(ID, new MunicipalityId("demo"), new PlanId("plan"), null, "", " " + TEXT, DAY))
			.expectEvents(ASKED);
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new AskQuestion(ID, new MunicipalityId("demo"), new PlanId("plan"), null, "", TEXT, null))
			.expectExceptionMessage("day-missing []");
		setUp();
		this.fixture.given(ASKED)
			.when(new RewordQuestion(ID, 0, "Komu to pomaga?", DAY))
			.expectEvents(new QuestionReworded(ID, null, TEXT, "Komu to pomaga?", DAY));
		setUp();
		this.fixture.given(ASKED).when(new RewordQuestion(ID, 0, TEXT, DAY)).expectNoEvents();
	}

	@Test
	void aFindingIsRecordedThenRevised() {
		this.fixture.given(ASKED).when(new RecordFinding(ID, 0, YES)).expectEvents(FOUND);
		setUp();
		this.fixture.given(ASKED, FOUND).when(new RecordFinding(ID, 1, YES)).expectNoEvents();
		setUp();
		this.fixture.given(ASKED, FOUND)
			.when(new RecordFinding(ID, 1, NO))
			.expectEvents(new FindingRevised(ID, null, TEXT, YES, NO));
		setUp();
		this.fixture.given(ASKED)
			.when(new RecordFinding(ID, 0, new Finding(" ", "", DAY)))
			.expectExceptionMessage("text-blank []");
	}

	@Test
	void aConclusionNeedsAFinding() {
		this.fixture.given(ASKED)
			.when(new DrawConclusion(ID, 1, MORE))
			.expectExceptionMessage("conclusion-without-finding []");
		setUp();
		ConclusionDrawn drawn = new ConclusionDrawn(ID, null, TEXT, MORE);
		this.fixture.given(ASKED, FOUND).when(new DrawConclusion(ID, 1, MORE)).expectEvents(drawn);
		setUp();
		Conclusion less = new Conclusion("Robić mniej", "", DAY);
		this.fixture.given(ASKED, FOUND, drawn)
			.when(new DrawConclusion(ID, 2, less))
			.expectEvents(new ConclusionRevised(ID, null, TEXT, MORE, less));
	}

	@Test
	void whoWritesSecondIsToldOfIt() {
		QuestionReworded reworded = new QuestionReworded(ID, null, TEXT, "Komu to pomaga?", DAY);
		for (MonitoringCommand late : List.of(new RewordQuestion(ID, 0, "Po co to robimy?", DAY),
				new RecordFinding(ID, 0, YES))) {
			setUp();
			this.fixture.given(ASKED, reworded)
				.when(late)
				.expectExceptionMessage("question is at version 1, not 0")
				.expectNoEvents();
		}
		setUp();
		this.fixture.given(ASKED, FOUND)
			.when(new RecordFinding(ID, 0, NO))
			.expectException(Conflict.class)
			.expectExceptionMessage("question is at version 1, not 0");
		setUp();
		this.fixture.given(ASKED, FOUND, new ConclusionDrawn(ID, null, TEXT, MORE))
			.when(new DrawConclusion(ID, 1, new Conclusion("Robić mniej", "", DAY)))
			.expectException(Conflict.class)
			.expectExceptionMessage("question is at version 2, not 1");
		setUp();
		this.fixture.given(ASKED, FOUND).when(new RecordFinding(ID, 0, YES)).expectNoEvents();
	}

	@Test
	void isWithdrawnOnceWithAReasonAndThenTakesNothing() {
		QuestionWithdrawn withdrawn = new QuestionWithdrawn(ID, null, TEXT);
		Map<String, ?> reason = Map.of(Provenance.REASON, "zadane przez pomyłkę");
		this.fixture.given(ASKED).when(new WithdrawQuestion(ID)).expectExceptionMessage("reason-missing []");
		setUp();
		this.fixture.given(ASKED, FOUND).when(new WithdrawQuestion(ID), reason).expectEvents(withdrawn);
		setUp();
		this.fixture.given(ASKED, withdrawn).when(new WithdrawQuestion(ID), reason).expectNoEvents();
		for (MonitoringCommand more : List.of(new RewordQuestion(ID, 2, "Komu to pomaga?", DAY),
				new RecordFinding(ID, 2, NO), new DrawConclusion(ID, 2, MORE))) {
			setUp();
			this.fixture.given(ASKED, FOUND, withdrawn)
				.when(more)
				.expectExceptionMessage("question-withdrawn []")
				.expectNoEvents();
		}
	}

}
