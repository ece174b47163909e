package pl.utrwal.history.web.api;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.Checkpoint;
import pl.utrwal.eventstore.Checkpoints;
import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Verification;

/**
 * Whether the record is as it was written, and the means to prove it.
 */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

	private final CommitLog log;

	private final Checkpoints checkpoints;

	LedgerApi(CommitLog log, Checkpoints checkpoints) {
		this.log = log;
		this.checkpoints = checkpoints;
	}

	@GetMapping("/verification")
	Verification verification() {
		return this.checkpoints.verify();
	}

	/** There is none before there is a commit. */
	@GetMapping("/checkpoint")
	Checkpoint checkpoint() {
		Optional<Checkpoint> newest = this.checkpoints.newest();
		if (newest.isEmpty() && this.log.head() == 0) {
			throw new ErrorResponseException(HttpStatus.NOT_FOUND);
		}
		return newest.orElseGet(this.checkpoints::sign);
	}

	@GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
	String key() {
		return this.checkpoints.publicKeyPem();
	}

}
