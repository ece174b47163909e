package pl.utrwal.history.evidence.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.Seal;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.history.evidence.web.StoredZip.EvidenceFile;
import pl.utrwal.history.lines.web.HistoryCsv;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.history.proof.web.LedgerJson.CommitJson;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.webkit.RequestRefused;

/**
 * Evidence to take away: a zip with commits, their proofs, the checkpoint and the key,
 * the history to read, and a page that verifies all of it without a network. The files
 * are named with their hashes in a manifest, which the key of the ledger signs.
 */
@Component
class EvidenceBundle {

	static final String COMMITS = "commits.jsonl";

	static final String VERIFIER = "verify.html";

	private static final String FORMAT = "utrwal/evidence/v1";

	/** Commits that are read at once. */
	private static final int WINDOW = 64;

	private static final ObjectMapper JSON = Json.mapper();

	private final HistoryQuery history;

	private final CommitLog log;

	private final Checkpoints checkpoints;

	private final HistoryCsv csv;

	private final SpringTemplateEngine templates;

	private final Exports exports;

	private final Clock clock;

	EvidenceBundle(HistoryQuery history, CommitLog log, Checkpoints checkpoints, HistoryCsv csv,
			SpringTemplateEngine templates, Exports exports, Clock clock) {
		this.history = history;
		this.log = log;
		this.checkpoints = checkpoints;
		this.csv = csv;
		this.templates = templates;
		this.exports = exports;
		this.clock = clock;
	}

	/**
	 * All that is stored up to now, signed now.
	 * @throws RequestRefused with status 400 if what is asked for is not one thing, with
	 * 404 if nothing happened then
	 * @throws Unknown if there is no such plan or element, or not for this actor
	 */
	Bundle of(Actor actor, Asked asked, Locale locale) {
		HistoryQuery.Filter filter = asked.filter();
		if (this.log.head() == 0) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "ledger-empty");
		}
		Checkpoint checkpoint = this.checkpoints.sign();
		long last = this.log.stored(checkpoint.size()).orElseThrow().lastPosition();
		List<AuditLine> lines = this.history.find(actor, filter, last, last + 1, Integer.MAX_VALUE, locale);
		if (lines.isEmpty()) {
			throw (asked.item() != null) ? new Unknown(asked.item())
					: new RequestRefused(HttpStatus.NOT_FOUND, "evidence-nothing");
		}
		this.exports.taken(actor, "evidence.zip");
		List<EvidenceFile> files = new ArrayList<>();
		files.add(EvidenceFile.of("checkpoint.txt", checkpoint.note()));
		files.add(EvidenceFile.of("key.txt", this.checkpoints.verifierKey() + "\n"));
		files.add(EvidenceFile.of("key.pem", this.checkpoints.publicKeyPem()));
		files.add(EvidenceFile.of(COMMITS, commits(actor, lines, checkpoint.size())));
		files.add(EvidenceFile.of("history.csv", this.csv.text(lines, locale)));
		files.add(EvidenceFile.of("history.html", page(lines, checkpoint, locale)));
		EvidenceFile manifest = EvidenceFile.of("manifest.json",
				json(new Manifest(FORMAT, checkpoint.origin(), checkpoint.size(), checkpoint.root().toString(),
						this.clock.instant(), actor.municipality().value(), Of.of(asked), lines.size(),
						files.stream().map(FileJson::of).toList())));
		files.addFirst(EvidenceFile.of("manifest.txt", this.checkpoints.vouch(FORMAT, sha256(manifest.bytes()))));
		files.addFirst(manifest);
		files.addFirst(new EvidenceFile(VERIFIER, resource(VERIFIER)));
		return new Bundle(checkpoint.size(), files);
	}

	/** Those that erased words of others are among them, since they vouch for these. */
	private String commits(Actor actor, List<AuditLine> lines, long size) {
		TreeSet<Long> numbers = lines.stream()
			.map((line) -> Position.commitNumber(line.position()))
			.collect(Collectors.toCollection(TreeSet::new));
		TreeSet<Long> all = new TreeSet<>(numbers);
		windows(numbers).forEach((window) -> this.log.readAll(window)
			.stream()
			.flatMap((commit) -> commit.seals().stream())
			.map(Seal::erasedBy)
			.filter(Objects::nonNull)
			.map(Position::commitNumber)
			.filter((number) -> number <= size)
			.forEach(all::add));
		StringBuilder text = new StringBuilder();
		for (long number : all) {
			text.append(json(CommitJson.of(this.checkpoints.inclusion(number, size), actor))).append('\n');
		}
		return text.toString();
	}

	private static List<TreeSet<Long>> windows(TreeSet<Long> numbers) {
		List<TreeSet<Long>> windows = new ArrayList<>();
		for (Long number : numbers) {
			if (windows.isEmpty() || windows.getLast().size() == WINDOW) {
				windows.add(new TreeSet<>());
			}
			windows.getLast().add(number);
		}
		return windows;
	}

	private String page(List<AuditLine> lines, Checkpoint checkpoint, Locale locale) {
		Context context = new Context(locale,
				Map.of("columns", this.csv.columns(locale), "rows", this.csv.rows(lines, locale), "checkpoint",
						checkpoint, "language", locale.getLanguage(), "style",
						new String(resource("history.css"), StandardCharsets.UTF_8)));
		return this.templates.process("history/evidence-history", context);
	}

	private static byte[] resource(String name) {
		try (InputStream page = EvidenceBundle.class.getResourceAsStream("/evidence/" + name)) {
			return page.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What tells the key of this ledger, to be compared by eye: SHA-256 of the raw public
	 * key, in groups of four.
	 */
	String fingerprint() {
		String verifierKey = this.checkpoints.verifierKey();
		byte[] typed = Base64.getDecoder().decode(verifierKey.split("\\+", 3)[2]);
		byte[] raw = new byte[typed.length - 1];
		System.arraycopy(typed, 1, raw, 0, raw.length);
		return sha256(raw).replaceAll("(.{4})(?!$)", "$1 ");
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param size how many commits the ledger had
	 */
	record Bundle(long size, List<EvidenceFile> files) {

		byte[] zip() {
			try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
				StoredZip.write(this.files, out);
				return out.toByteArray();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	record Manifest(String format, String origin, long size, String root, Instant made, String municipality, Of of,
			int lines, List<FileJson> files) {
	}

	record Of(String plan, String item, LocalDate from, LocalDate to) {

		static Of of(Asked asked) {
			return new Of((asked.plan() != null) ? asked.plan().value() : null,
					(asked.item() != null) ? asked.item().value() : null, asked.from(), asked.to());
		}

	}

	record FileJson(String name, int bytes, String sha256) {

		static FileJson of(EvidenceFile file) {
			return new FileJson(file.name(), file.bytes().length, EvidenceBundle.sha256(file.bytes()));
		}

	}

}
