package pl.utrwal.kernel.audit;

import java.time.Instant;
import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An event as an auditor sees it.
 *
 * @param position where it lies in the whole store
 * @param stream the id of the aggregate that it happened to
 * @param version its place in its stream
 * @param at when the store recorded it
 * @param plan that it concerns; where it concerns none, its stream stands for one
 * @param role the name of the role in which the actor acted; null if it was not recorded
 * @param event its stored name
 * @param reason null if none was given
 * @param concerns plans that it concerns beside that one
 */
public record AuditLine(long position, String stream, long version, Instant at, PlanId plan, AccountId actor,
		String role, String event, AuditSentence sentence, String reason, String channel, List<PlanId> concerns) {

	public AuditLine {
		concerns = (concerns != null) ? List.copyOf(concerns) : List.of();
	}

	public ElementId item() {
		return this.sentence.element();
	}

}
