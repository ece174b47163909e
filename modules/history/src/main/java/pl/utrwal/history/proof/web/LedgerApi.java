package pl.utrwal.history.proof.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.proof.Comparison;
import pl.utrwal.history.proof.read.LedgerVerification;
import pl.utrwal.history.proof.web.LedgerJson.*;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.RequestRefused;

/**
 * Whether the record is as it was written, and the means to prove it to a stranger.
 * {@code docs/ledger.md} says how a proof is checked.
 */
@PermitAll
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

	private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final CommitLog log;

	private final Checkpoints checkpoints;

	private final LedgerVerification verification;

	LedgerApi(CommitLog log, Checkpoints checkpoints, LedgerVerification verification) {
		this.log = log;
		this.checkpoints = checkpoints;
		this.verification = verification;
	}

	/**
	 * @param deep whether to verify also what is read: history lines, tables, and the
	 * rest that was made of the ledger
	 */
	@GetMapping("/verification")
	VerificationJson verification(@RequestParam(defaultValue = "false") boolean deep) {
		return VerificationJson.of(this.verification.verifyLedger(),
				deep ? this.verification.verifyReadModels() : null);
	}

	/** There is none before there is a commit. */
	@GetMapping("/checkpoint")
	@JsonOrNote
	ResponseEntity<?> checkpoint(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
		return answer(newest(), accept);
	}

	@PostMapping("/checkpoint")
	CheckpointJson sign() {
		requireCommits();
		return CheckpointJson.of(this.checkpoints.sign());
	}

	@GetMapping("/checkpoints/{size}")
	@JsonOrNote
	ResponseEntity<?> checkpointOf(@PathVariable long size,
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
		return answer(at(size), accept);
	}

	/** As JSON, or to who asks for {@code text/plain} the note alone. */
	private static ResponseEntity<?> answer(Checkpoint checkpoint, String accept) {
		return wantsText(accept)
				? ResponseEntity.ok().contentType(TEXT).body(checkpoint.note().getBytes(StandardCharsets.UTF_8))
				: ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CheckpointJson.of(checkpoint));
	}

	/** As PEM, or to who asks for {@code text/plain} as verifiers of notes read it. */
	@GetMapping("/key")
	@ApiResponse(responseCode = "200",
			content = { @Content(mediaType = "application/x-pem-file", schema = @Schema(type = "string")),
					@Content(mediaType = "text/plain", schema = @Schema(type = "string")) })
	ResponseEntity<byte[]> key(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
		boolean text = wantsText(accept);
		String key = text ? this.checkpoints.verifierKey() + "\n" : this.checkpoints.publicKeyPem();
		return ResponseEntity.ok().contentType(text ? TEXT : PEM).body(key.getBytes(StandardCharsets.US_ASCII));
	}

	private static boolean wantsText(String accept) {
		return MediaType.parseMediaTypes(accept)
			.stream()
			.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_PLAIN));
	}

	/**
	 * A commit as its leaf covers it, with the proof that it is in the ledger of a size,
	 * by default the newest. The words of its events are told to those who may read them.
	 */
	@GetMapping("/commits/{number}")
	CommitJson commit(Actor actor, @PathVariable long number, @RequestParam(required = false) Long size) {
		long head = this.log.head();
		if (number < 1 || number > head) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "no-such-commit", Long.toString(head));
		}
		long within = (size != null) ? size : head;
		if (within < number || within > head) {
			throw new RequestRefused(HttpStatus.BAD_REQUEST, "no-such-size", Long.toString(number),
					Long.toString(head));
		}
		return CommitJson.of(this.checkpoints.inclusion(number, within), actor);
	}

	@GetMapping("/consistency")
	ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
		long head = this.log.head();
		if (from < 1 || from > to || to > head) {
			throw new RequestRefused(HttpStatus.BAD_REQUEST, "no-such-sizes", Long.toString(head));
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
			throw new RequestRefused(HttpStatus.NOT_FOUND, "no-such-tile");
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
			throw new RequestRefused(HttpStatus.NOT_FOUND, "no-such-commit", Long.toString(head));
		}
		return this.checkpoints.at(size);
	}

	private void requireCommits() {
		if (this.log.head() == 0) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "ledger-empty");
		}
	}

	/** What {@link #answer} gives, for the description of the API. */
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.METHOD)
	@ApiResponse(responseCode = "200",
			content = {
					@Content(mediaType = "application/json", schema = @Schema(implementation = CheckpointJson.class)),
					@Content(mediaType = "text/plain", schema = @Schema(type = "string")) })
	private @interface JsonOrNote {

	}

}
