package pl.utrwal.monitoring.read.evaluation;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.Progress.Known;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.read.Shelf;
import pl.utrwal.monitoring.read.Shelf.OfPlan;

/**
 * What evaluations of plans ask, found and concluded, now and once.
 */
@Component
public class Evaluations {

	private final Shelf<QuestionSheet> shelf;

	Evaluations(MongoDatabase database, EventStore events, CommitLog log) {
		this.shelf = new Shelf<>(Documents.of(database, "monitoring_questions", QuestionSheet.class),
				Documents.of(database, "monitoring_questions_of_plans", OfPlan.class), events, log,
				EvaluationEvent.class, QuestionSheet::none, QuestionFold::apply);
	}

	/**
	 * One as its last event left it.
	 */
	public Optional<QuestionSheet> find(QuestionId id) {
		return this.shelf.find(id);
	}

	/**
	 * Those of a plan by what was known at a moment, the first made first.
	 */
	public List<QuestionSheet> of(PlanId plan, Known known) {
		return this.shelf.of(plan, known);
	}

	/**
	 * What happened to one until a moment.
	 */
	public List<Recorded> history(QuestionId id, Known known) {
		return this.shelf.history(id, known);
	}

	Shelf<QuestionSheet> shelf() {
		return this.shelf;
	}

}
