package pl.utrwal.history.proof.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.proof.Comparison;
import pl.utrwal.history.proof.web.LedgerJson.CheckpointJson;
import pl.utrwal.history.proof.web.LedgerJson.CommitJson;
import pl.utrwal.history.proof.web.LedgerJson.ConsistencyJson;
import pl.utrwal.history.proof.web.LedgerJson.VerificationJson;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.Refusal;

/**
 * Whether the record is as it was written, and the means to prove it to a stranger.
 * {@code docs/ledger.md} says how a proof is checked.
 */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

	private static final String PEM = "application/x-pem-file";

	private final CommitLog log;

	private final Checkpoints checkpoints;

	LedgerApi(CommitLog log, Checkpoints checkpoints) {
		this.log = log;
		this.checkpoints = checkpoints;
	}

	@GetMapping("/verification")
	VerificationJson verification() {
		return VerificationJson.of(this.checkpoints.verify((done) -> {
		}));
	}

	/** There is none before there is a commit. */
	@GetMapping("/checkpoint")
	CheckpointJson checkpoint() {
		return CheckpointJson.of(newest());
	}

	@GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
	byte[] note() {
		return newest().note().getBytes(StandardCharsets.UTF_8);
	}

	@PostMapping("/checkpoint")
	CheckpointJson sign() {
		requireCommits();
		return CheckpointJson.of(this.checkpoints.sign());
	}

	@GetMapping("/checkpoints/{size}")
	CheckpointJson checkpoint(@PathVariable long size) {
		return CheckpointJson.of(at(size));
	}

	@GetMapping(path = "/checkpoints/{size}", produces = MediaType.TEXT_PLAIN_VALUE)
	byte[] note(@PathVariable long size) {
		return at(size).note().getBytes(StandardCharsets.UTF_8);
	}

	@GetMapping(path = "/key", produces = PEM)
	byte[] publicKey() {
		return this.checkpoints.publicKeyPem().getBytes(StandardCharsets.US_ASCII);
	}

	@GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
	byte[] verifierKey() {
		return (this.checkpoints.verifierKey() + "\n").getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * A commit as its leaf covers it, with the proof that it is in the ledger of a size,
	 * by default the newest. The words of its events are told to those whose municipality
	 * it is.
	 */
	@GetMapping("/commits/{number}")
	CommitJson commit(Actor actor, @PathVariable long number, @RequestParam(required = false) Long size) {
		long head = this.log.head();
		if (number < 1 || number > head) {
			throw new Refusal(HttpStatus.NOT_FOUND, "no-such-commit", Long.toString(head));
		}
		long within = (size != null) ? size : head;
		if (within < number || within > head) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "no-such-size", Long.toString(number), Long.toString(head));
		}
		return CommitJson.of(this.checkpoints.inclusion(number, within), actor.municipality());
	}

	@GetMapping("/consistency")
	ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
		long head = this.log.head();
		if (from < 1 || from > to || to > head) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "no-such-sizes", Long.toString(head));
		}
		return ConsistencyJson.of(this.checkpoints.consistency(from, to));
	}

	/**
	 * Whether a checkpoint that was kept elsewhere fits, and if not, from where on.
	 */
	@PostMapping(path = "/compare", consumes = { MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	Comparison compare(@RequestBody byte[] note) {
		return this.checkpoints.compare(new String(note, StandardCharsets.UTF_8));
	}

	/**
	 * A tile as C2SP tlog-tiles names it: the number in groups of three digits, all but
	 * the last after an {@code x}, and {@code .p} with the width of one that is not full.
	 */
	@GetMapping(path = "/tile/{level}/{*name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	byte[] tile(@PathVariable int level, @PathVariable String name) {
		try {
			TileName tile = TileName.parse(name.substring(1)).orElseThrow(IllegalArgumentException::new);
			List<Hash> hashes = this.checkpoints.tile(level, tile.index(), tile.width());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			hashes.forEach((hash) -> bytes.writeBytes(hash.bytes()));
			return bytes.toByteArray();
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(HttpStatus.NOT_FOUND, "no-such-tile");
		}
	}

	private Checkpoint newest() {
		Optional<Checkpoint> newest = this.checkpoints.newest();
		if (newest.isPresent()) {
			return newest.get();
		}
		requireCommits();
		return this.checkpoints.sign();
	}

	private Checkpoint at(long size) {
		long head = this.log.head();
		if (size < 1 || size > head) {
			throw new Refusal(HttpStatus.NOT_FOUND, "no-such-commit", Long.toString(head));
		}
		return this.checkpoints.at(size);
	}

	private void requireCommits() {
		if (this.log.head() == 0) {
			throw new Refusal(HttpStatus.NOT_FOUND, "ledger-empty");
		}
	}

}
