package pl.utrwal.monitoring.write.evaluation;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.Conclusion;
import pl.utrwal.monitoring.contract.events.ConclusionDrawn;
import pl.utrwal.monitoring.contract.events.ConclusionRevised;
import pl.utrwal.monitoring.contract.events.Finding;
import pl.utrwal.monitoring.contract.events.FindingRecorded;
import pl.utrwal.monitoring.contract.events.FindingRevised;
import pl.utrwal.monitoring.contract.events.QuestionAsked;
import pl.utrwal.monitoring.contract.events.QuestionReworded;

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
			.when(new RewordQuestion(ID, "Komu to pomaga?", DAY))
			.expectEvents(new QuestionReworded(ID, null, TEXT, "Komu to pomaga?", DAY));
		setUp();
		this.fixture.given(ASKED).when(new RewordQuestion(ID, TEXT, DAY)).expectNoEvents();
	}

	@Test
	void aFindingIsRecordedThenRevised() {
		this.fixture.given(ASKED).when(new RecordFinding(ID, YES)).expectEvents(FOUND);
		setUp();
		this.fixture.given(ASKED, FOUND).when(new RecordFinding(ID, YES)).expectNoEvents();
		setUp();
		this.fixture.given(ASKED, FOUND)
			.when(new RecordFinding(ID, NO))
			.expectEvents(new FindingRevised(ID, null, TEXT, YES, NO));
		setUp();
		this.fixture.given(ASKED)
			.when(new RecordFinding(ID, new Finding(" ", "", DAY)))
			.expectExceptionMessage("text-blank []");
	}

	@Test
	void aConclusionNeedsAFinding() {
		this.fixture.given(ASKED)
			.when(new DrawConclusion(ID, MORE))
			.expectExceptionMessage("conclusion-without-finding []");
		setUp();
		ConclusionDrawn drawn = new ConclusionDrawn(ID, null, TEXT, MORE);
		this.fixture.given(ASKED, FOUND).when(new DrawConclusion(ID, MORE)).expectEvents(drawn);
		setUp();
		Conclusion less = new Conclusion("Robić mniej", "", DAY);
		this.fixture.given(ASKED, FOUND, drawn)
			.when(new DrawConclusion(ID, less))
			.expectEvents(new ConclusionRevised(ID, null, TEXT, MORE, less));
	}

}
