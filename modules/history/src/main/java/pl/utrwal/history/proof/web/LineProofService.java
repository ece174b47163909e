package pl.utrwal.history.proof.web;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.proof.Inclusion;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.webkit.RequestRefused;

/**
 * Proves single lines of history, for a page, a file and paper alike.
 */
@Component
class LineProofService {

	private final CommitLog log;

	private final Checkpoints checkpoints;

	private final HistoryQuery history;

	LineProofService(CommitLog log, Checkpoints checkpoints, HistoryQuery history) {
		this.log = log;
		this.checkpoints = checkpoints;
		this.history = history;
	}

	/**
	 * @throws RequestRefused with status 404 if there is no such line, or not for this
	 * actor
	 */
	LineProof of(Actor actor, long position, Locale locale) {
		Commit commit = commit(actor, position);
		Checkpoint checkpoint = covering(commit.number());
		AuditLine line = this.history
			.find(actor,
					new HistoryQuery.Filter(HistoryQuery.plan(commit.events().get(Position.index(position))), null,
							null, null, null, null, null, null),
					position, position + 1, 1, locale)
			.getFirst();
		return new LineProof(line, commit, checkpoint, this.checkpoints.inclusion(commit.number(), checkpoint.size()));
	}

	/**
	 * The proof alone, of the commit that holds the event.
	 * @throws RequestRefused with status 404 if there is no such line, or not for this
	 * actor
	 */
	Inclusion inclusion(Actor actor, long position) {
		long commit = commit(actor, position).number();
		return this.checkpoints.inclusion(commit, covering(commit).size());
	}

	/**
	 * Whether the ledger had a root at a size, as it stands on paper.
	 */
	boolean fits(long size, String root) {
		return size > 0 && this.log.stored(size).filter((commit) -> commit.root().toString().equals(root)).isPresent();
	}

	private Commit commit(Actor actor, long position) {
		return this.log.read(Math.max(1, Position.commitNumber(position)), 1)
			.stream()
			.filter((commit) -> commit.number() == Position.commitNumber(position)
					&& Position.index(position) < commit.events().size())
			.filter((commit) -> HistoryQuery.reads(actor, commit.events().get(Position.index(position))))
			.findFirst()
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND, "no-such-line"));
	}

	/** What was stored in the last seconds is signed now. */
	private Checkpoint covering(long commit) {
		return this.checkpoints.newest().filter((newest) -> newest.size() >= commit).orElseGet(this.checkpoints::sign);
	}

}
