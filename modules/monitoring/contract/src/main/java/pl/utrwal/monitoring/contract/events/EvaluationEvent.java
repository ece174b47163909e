package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * What can happen to a question that an evaluation of a plan asks.
 */
public sealed interface EvaluationEvent extends DomainEvent permits QuestionAsked, QuestionReworded, FindingRecorded,
		FindingRevised, ConclusionDrawn, ConclusionRevised, QuestionWithdrawn {

	QuestionId question();

}
