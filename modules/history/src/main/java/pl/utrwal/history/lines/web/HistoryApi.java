package pl.utrwal.history.lines.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.RequestRefused;

/**
 * The history, newest first.
 */
@NullMarked
@RestController
@RequestMapping("/api/v1/history")
class HistoryApi {

	private static final int LARGEST = 10000;

	private static final String JSON = "json";

	private static final String CSV = "csv";

	private final HistoryQuery history;

	private final AuditLineFormatter sentences;

	private final AuditLabels auditWords;

	private final HistoryCsv csv;

	HistoryApi(HistoryQuery history, AuditLineFormatter sentences, AuditLabels auditWords, HistoryCsv csv) {
		this.history = history;
		this.csv = csv;
		this.sentences = sentences;
		this.auditWords = auditWords;
	}

	/** As JSON, or with {@code format=csv} as a file for a spreadsheet. */
	@GetMapping
	@ApiResponse(responseCode = "200",
			content = { @Content(mediaType = "application/json", schema = @Schema(implementation = Lines.class)),
					@Content(mediaType = "text/csv", schema = @Schema(type = "string")) })
	ResponseEntity<?> history(Actor caller, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) ElementId item, @RequestParam(required = false) String actor,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
			@RequestParam(required = false) String q, @RequestParam(required = false) String channel,
			@RequestParam(required = false) List<String> event, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Long cursor,
			@RequestParam(defaultValue = JSON) String format, Locale locale) {
		if (!List.of(JSON, CSV).contains(format)) {
			throw RequestRefused.wrongParameter("format");
		}
		HistoryQuery.Filter filter = new HistoryQuery.Filter(plan, item, actor, from, to, q, channel, event);
		long before = (cursor != null) ? cursor : Long.MAX_VALUE;
		if (CSV.equals(format)) {
			int most = (limit != null) ? Math.max(limit, 1) : Integer.MAX_VALUE;
			return this.csv.file(caller, this.history.find(caller, filter, after, before, most, locale), locale);
		}
		int size = (limit != null) ? Math.clamp(limit, 1, LARGEST) : LARGEST;
		List<AuditLine> found = this.history.find(caller, filter, after, before, size + 1, locale);
		List<AuditLine> page = found.subList(0, Math.min(size, found.size()));
		return ResponseEntity.ok(new Lines(page.stream().map((line) -> json(line, locale)).toList(),
				(found.size() > size) ? String.valueOf(page.getLast().position()) : null));
	}

	private Line json(AuditLine line, Locale locale) {
		return new Line(line.position(), line.version(), line.at(), this.auditWords.actor(line, locale),
				line.actor().value(), line.role(), line.event(), this.sentences.sentence(line, locale),
				this.sentences.value(line.sentence().before(), locale),
				this.sentences.value(line.sentence().after(), locale), line.reason(), line.channel(),
				line.plan().value(), (line.item() != null) ? line.item().value() : null);
	}

	/**
	 * @param next the cursor of the older ones; null at the end
	 */
	record Lines(List<Line> items, @Nullable String next) {
	}

	/**
	 * @param actor the name that is known now
	 * @param actorId the id of the account, which stays
	 * @param role in which it acted then; null if it was not recorded
	 */
	record Line(long position, long version, Instant at, String actor, String actorId, @Nullable String role,
			String event, String sentence, @Nullable String old, @JsonProperty("new") @Nullable String after,
			@Nullable String reason, String channel, String plan, @Nullable String item) {
	}

}
