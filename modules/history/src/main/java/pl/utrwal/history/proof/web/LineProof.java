package pl.utrwal.history.proof.web;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.Seal;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Inclusion;
import pl.utrwal.kernel.audit.AuditLine;

/**
 * A line of history, its event as stored, and that its commit is under a checkpoint.
 */
record LineProof(AuditLine line, Commit commit, Checkpoint checkpoint, Inclusion inclusion) {

	StoredEvent event() {
		return this.commit.events().get(index());
	}

	Seal seal() {
		return this.commit.seals().get(index());
	}

	/**
	 * Its place among the events of its commit, from 0.
	 */
	int index() {
		return Position.index(this.line.position());
	}

}
