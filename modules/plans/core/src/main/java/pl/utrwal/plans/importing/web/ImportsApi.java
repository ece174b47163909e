package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableShape;
import pl.utrwal.plans.table.read.PlanCounts;
import pl.utrwal.webkit.json.ItemJson;

/**
 * Takes plans in.
 */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

	private final ImportService imports;

	private final ImportTurns turns;

	private final MessageSource messages;

	ImportsApi(ImportService imports, ImportTurns turns, MessageSource messages) {
		this.imports = imports;
		this.turns = turns;
		this.messages = messages;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ApiResponse(responseCode = "201", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "With dryRun", useReturnTypeSchema = true)
	ResponseEntity<Imported> take(Actor actor, @RequestParam MultipartFile file, @RequestParam String municipality,
			@RequestParam(required = false) String kind, @RequestParam(required = false) String columns,
			@RequestParam(required = false) String shapes, @RequestParam(required = false) String rows,
			@RequestParam(required = false) String title, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Locale locale) throws IOException {
		if (!municipality.equals(actor.municipality().value())) {
			throw new Unknown(new MunicipalityId(municipality));
		}
		PlanId plan = new PlanId(IdempotencyKey.id(actor, key));
		return this.turns.inTurn(actor, () -> {
			ImportService.Understood understood = this.imports.understand(actor, file.getBytes(),
					corrections(kind, columns, shapes, rows), plan);
			if (dryRun) {
				return ResponseEntity.ok(imported(null, understood, null, locale));
			}
			Stored stored = this.imports.accept(actor, understood, plan, file.getOriginalFilename(), title,
					IdempotencyKey.context("api", null, key, file.getBytes(), IdempotencyKey.bytes(title),
							IdempotencyKey.bytes(kind), IdempotencyKey.bytes(columns), IdempotencyKey.bytes(shapes),
							IdempotencyKey.bytes(rows)));
			return ResponseEntity.status(HttpStatus.CREATED)
				.body(imported(plan, understood, stored.position(), locale));
		});
	}

	private static Corrections corrections(String kind, String columns, String shapes, String rows) {
		Map<Integer, List<ColumnRole>> roles = new LinkedHashMap<>();
		json(columns, "columns-malformed", new TypeReference<Map<Integer, List<String>>>() {
		}).forEach((table, codes) -> roles.put(table,
				codes.stream().limit(TableGrid.WIDEST).map(ImportsApi::role).toList()));
		Map<Integer, TableShape> said = new LinkedHashMap<>();
		json(shapes, "shapes-malformed", new TypeReference<Map<Integer, String>>() {
		}).forEach((table, code) -> said.put(table,
				TableShape.of(code).orElseThrow(() -> new RuleBroken("shapes-malformed"))));
		Map<Place, RowRole> places = new LinkedHashMap<>();
		json(rows, "rows-malformed", new TypeReference<Map<String, String>>() {
		}).forEach((place, code) -> places.put(Place.of(place).orElseThrow(() -> new RuleBroken("rows-malformed")),
				RowRole.of(code).orElseThrow(() -> new RuleBroken("rows-malformed"))));
		return new Corrections(kind, roles, said, places);
	}

	private static ColumnRole role(String code) {
		return ColumnRole.of(code).orElseThrow(() -> new RuleBroken("column-unknown", code));
	}

	private static <K, V> Map<K, V> json(String json, String malformed, TypeReference<Map<K, V>> type) {
		if (json == null || json.isBlank()) {
			return Map.of();
		}
		try {
			Map<K, V> said = Json.mapper().readValue(json, type);
			if (said.values()
				.stream()
				.allMatch((value) -> value != null
						&& (!(value instanceof List<?> list) || list.stream().noneMatch(Objects::isNull)))) {
				return said;
			}
		}
		catch (JsonProcessingException notJson) {
			// told below
		}
		throw new RuleBroken(malformed);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notThisKind(NoPlanFound refused, Locale locale) {
		List<String> lookedFor = refused.lookedFor()
			.stream()
			.map((code) -> this.messages.getMessage("import.looked-for." + code, null, locale))
			.toList();
		ProblemDetail problem = refused("not-this-kind",
				this.messages.getMessage("import.refused", null, locale) + " " + String.join("; ", lookedFor), locale);
		problem.setProperty("lookedFor", lookedFor);
		return ResponseEntity.unprocessableContent().body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(UnreadableDocument refused, Locale locale) {
		return ResponseEntity.unprocessableContent()
			.body(refused(refused.code(), this.messages.getMessage("import.unreadable." + refused.code(), null, locale),
					locale));
	}

	private ProblemDetail refused(String code, String detail, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
		problem.setTitle(this.messages.getMessage("error.422.title", null, locale));
		problem.setProperty("code", code);
		return problem;
	}

	private Imported imported(PlanId plan, ImportService.Understood understood, Long position, Locale locale) {
		return new Imported((plan != null) ? plan.value() : null, understood.proposal().kind().code(),
				understood.counts(), understood.issues().stream().map((issue) -> issue(issue, locale)).toList(),
				(plan == null) ? understood.proposal().tables().stream().map(TableJson::of).toList() : null,
				ActJson.of(understood.proposal().act()), position);
	}

	private Issue issue(ImportIssue issue, Locale locale) {
		return new Issue(ItemJson.lower(issue.severity()), issue.table(), issue.row(), issue.cell(), issue.code(),
				this.messages.getMessage("import.issue." + issue.code(), null, locale), issue.raw());
	}

	/**
	 * @param tables how the columns were read; told by a dry run only
	 * @param act null if the document names none
	 */
	record Imported(String planId, String kind, PlanCounts counts, List<Issue> issues, List<TableJson> tables,
			ActJson act, Long position) {
	}

	/**
	 * The act by which the document says that it was adopted. Nothing is decided by it.
	 *
	 * @param annex its number; empty if the document is none
	 */
	record ActJson(String number, String body, LocalDate day, String annex) {

		static ActJson of(CitedAct act) {
			return (act != null) ? new ActJson(act.number(), act.body(), act.day(), act.annex()) : null;
		}

	}

	/**
	 * A table of the document.
	 *
	 * @param origin {@code guessed}, {@code remembered}, {@code told}, or {@code unknown}
	 */
	record TableJson(int table, String origin, List<ColumnJson> columns) {

		static TableJson of(TableColumns table) {
			return new TableJson(table.table(), ItemJson.lower(table.origin()),
					table.columns()
						.stream()
						.map((column) -> new ColumnJson(column.heading(), column.samples(), column.role().code()))
						.toList());
		}

	}

	/**
	 * A column.
	 *
	 * @param holds a code as in the field {@code columns} of the request
	 */
	record ColumnJson(String heading, List<String> samples, String holds) {
	}

	record Issue(String severity, Integer table, Integer row, Integer cell, String code, String message, String raw) {
	}

}
