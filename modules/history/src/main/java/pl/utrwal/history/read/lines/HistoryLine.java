package pl.utrwal.history.read.lines;

import java.time.Instant;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An event as an auditor sees it.
 *
 * @param position where it lies in the whole store
 * @param version its place in the stream of its plan
 * @param at when the store recorded it
 * @param event its stored name
 * @param reason null if none was given
 */
public record HistoryLine(long position, long version, Instant at, PlanId plan, AccountId actor, String event,
		AuditSentence sentence, String reason, String channel) {

	public ElementId item() {
		return this.sentence.element();
	}

}
