package pl.utrwal.monitoring.evaluation.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.evaluation.domain.EvaluationCommand.*;
import pl.utrwal.monitoring.evaluation.domain.Question;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The stored questions are what a fresh fold of their events is, whatever happens on the
 * way, and so are those of any position.
 */
class EvaluationProjectionTest extends ProjectionContract<List<QuestionView>> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PLAN = new PlanId("plan");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final List<QuestionId> IDS = List.of(new QuestionId("reach"), new QuestionId("cost"),
			new QuestionId("mistake"));

	private final QuestionRepository evaluations = new QuestionRepository(this.store.database(), this.store.events(),
			this.store.log());

	private final Commands commands = this.store.commands(Question.class);

	EvaluationProjectionTest() {
		super(EventCatalogue.of(MonitoringModule.events().toList()), EvaluationProjection.PROCESSOR,
				"monitoring_questions", "monitoring_questions_of_plans");
		IDS.forEach((id) -> send(new AskQuestion(id, MUNICIPALITY, PLAN, null, "", "Czy to pomaga?", DAY)));
	}

	@Override
	protected Object projection() {
		return new EvaluationProjection(this.evaluations);
	}

	@Override
	protected List<QuestionView> shown() {
		return this.evaluations.of(PLAN, Known.NOW);
	}

	@Override
	protected List<QuestionView> folded() {
		return IDS.stream().map((id) -> folded(events(id))).toList();
	}

	@Test
	void aWithdrawnQuestionKeepsWhatWasFoundAndWasNoneBefore() {
		QuestionId id = IDS.getLast();
		start();
		send(new RecordFinding(id, 0, finding("Tak")));
		send(new WithdrawQuestion(id));
		this.store.awaitCaughtUp();
		QuestionView sheet = this.evaluations.of(PLAN, Known.NOW).getLast();
		assertThat(sheet.withdrawn()).isTrue();
		assertThat(sheet.withdrawal().reason()).isEqualTo("powód");
		assertThat(sheet.withdrawal().by()).isEqualTo(new AccountId("planner"));
		assertThat(sheet.finding()).isEqualTo(finding("Tak"));
		Recorded before = events(id).get(1);
		assertThat(this.evaluations.of(PLAN, new Known(before.position(), null)).getLast())
			.isEqualTo(folded(events(id).subList(0, 2)))
			.returns(false, QuestionView::withdrawn);
		assertThatThrownBy(() -> send(new RecordFinding(id, 2, finding("Nie")))).isInstanceOf(RuleBroken.class)
			.hasMessageContaining("question-withdrawn");
	}

	@Test
	void whoWritesSecondOverwritesNothing() {
		QuestionId id = IDS.getFirst();
		send(new RewordQuestion(id, 0, "Komu to pomaga?", DAY));
		assertThatThrownBy(() -> send(new RewordQuestion(id, 0, "Po co to robimy?", DAY)))
			.isInstanceOfSatisfying(Conflict.class, (conflict) -> assertThat(conflict.current()).isEqualTo(1));
		assertThat(this.evaluations.find(id).orElseThrow().text()).isEqualTo("Komu to pomaga?");
	}

	@Override
	protected void work(int times) {
		for (int i = 0; i < times; i++) {
			QuestionId id = any(IDS);
			long seen = this.evaluations.find(id).orElseThrow().version() - ((this.random.nextInt(4) == 0) ? 1 : 0);
			String words = any(List.of("Tak", "Nie", "Różnie"));
			int what = this.random.nextInt(30);
			try {
				if (what == 0) {
					send(new WithdrawQuestion(id));
				}
				else {
					send(switch (what % 3) {
						case 0 -> new RewordQuestion(id, seen, "Czy " + words + "?", DAY);
						case 1 -> new RecordFinding(id, seen, finding(words));
						default -> new DrawConclusion(id, seen, new Conclusion(words, "", DAY));
					});
				}
			}
			catch (RuleBroken | Conflict ex) {
				// also goes wrong in an office
			}
		}
	}

	private static Finding finding(String words) {
		return new Finding(words, "ankieta", DAY);
	}

	private void send(MonitoringCommand command) {
		this.commands.send(command, Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.PLAN, PLAN.value(),
				Provenance.ACTOR, "planner", Provenance.REASON, "powód"));
	}

	private List<Recorded> events(QuestionId id) {
		return this.store.recorded(id);
	}

	private static QuestionView folded(List<Recorded> events) {
		QuestionView sheet = QuestionView.none(events.getFirst().stream());
		for (Recorded recorded : events) {
			sheet = QuestionFold.apply(sheet, recorded);
		}
		return sheet;
	}

}
