package pl.utrwal.history.web.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.Checkpoint;
import pl.utrwal.eventstore.Checkpoints;
import pl.utrwal.eventstore.Verification;

/**
 * Whether the record is as it was written, and the means to prove it.
 */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

	private final Checkpoints checkpoints;

	LedgerApi(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	@GetMapping("/verification")
	Verification verification() {
		return this.checkpoints.verify();
	}

	@GetMapping("/checkpoint")
	Checkpoint checkpoint() {
		return this.checkpoints.newest().orElseGet(this.checkpoints::sign);
	}

	@GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
	String key() {
		return this.checkpoints.publicKeyPem();
	}

}
