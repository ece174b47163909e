package pl.utrwal.monitoring.read.evaluation;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.read.Shelf;

/**
 * What evaluations of plans ask, found and concluded, now and once.
 */
@Component
public class Evaluations extends Shelf<QuestionId, QuestionSheet> {

	Evaluations(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_questions", QuestionSheet.class),
				Documents.of(database, "monitoring_questions_of_plans", OfPlan.class), events, log,
				EvaluationEvent.class, QuestionSheet::none, QuestionFold::apply);
	}

}
