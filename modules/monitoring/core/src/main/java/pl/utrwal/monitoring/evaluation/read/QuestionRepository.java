package pl.utrwal.monitoring.evaluation.read;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.shared.read.EventSourcedRepository;

/**
 * What evaluations of plans ask, found and concluded, now and once.
 */
@Component
public class QuestionRepository extends EventSourcedRepository<QuestionId, QuestionView> {

	QuestionRepository(MongoDatabase database, EventStore events, CommitLog log) {
		super(Documents.of(database, "monitoring_questions", QuestionView.class),
				Documents.of(database, "monitoring_questions_of_plans", Members.class), events, log,
				EvaluationEvent.class, QuestionView::none, QuestionFold::apply);
	}

}
