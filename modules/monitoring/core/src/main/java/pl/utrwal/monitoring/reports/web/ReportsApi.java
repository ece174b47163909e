package pl.utrwal.monitoring.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.ConflictProblem;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.WriteAnswers.Changed;
import pl.utrwal.application.WriteAnswers.Created;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.CurrentActor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.ReportContent;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * Reports to the council.
 */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

	private final ReportService reports;

	private final ReportJson json;

	private final ConflictProblem conflicts;

	private final CurrentActor actor;

	ReportsApi(ReportService reports, ReportJson json, ConflictProblem conflicts, CurrentActor actor) {
		this.reports = reports;
		this.json = json;
		this.conflicts = conflicts;
		this.actor = actor;
	}

	@GetMapping
	Page<ReportJson.Listed> reports(Actor actor, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		List<CouncilReportView> all = this.reports.all(actor, after);
		return Page.of(all, limit, cursor).map((report) -> ReportJson.Listed.of(report, all));
	}

	/**
	 * @param known {@code now} to say beside what was reported what was recorded since
	 */
	@GetMapping("/{id}")
	ReportJson.Whole report(Actor actor, @PathVariable CouncilReportId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) String known, Locale locale) {
		CouncilReportView report = this.reports.report(actor, id, after);
		boolean now = "now".equals(known) && report.issued();
		ReportContent composition = this.reports.composition(report, now);
		return this.json.whole(report, composition,
				now ? this.json.since(composition, this.reports.successor(report), locale) : null, locale);
	}

	@GetMapping("/{id}/verification")
	Verification verification(Actor actor, @PathVariable CouncilReportId id) {
		CouncilReportView report = this.reports.report(actor, id, null);
		if (!report.issued()) {
			throw new RuleBroken("council-report-not-issued");
		}
		String found = this.reports.hash(report);
		return new Verification(found.equals(report.issue().sha256()), report.issue().sha256(), found);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created begin(Actor actor, @RequestBody NewReport asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		CouncilReportId id = new CouncilReportId(IdempotencyKey.id(actor, key));
		Stored stored = this.reports.begin(actor, id, Objects.requireNonNullElse(asked.title(), ""), asked.from(),
				asked.to(), (asked.plans() != null) ? asked.plans().stream().map(PlanId::new).toList() : List.of(),
				(asked.supersedes() != null) ? new CouncilReportId(asked.supersedes()) : null, how(key, asked));
		return new Created(id.value(), stored.position(), stored.version());
	}

	@PutMapping("/{id}/introduction")
	Changed introduce(Actor actor, @PathVariable CouncilReportId id, @RequestBody Introduction asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (asked.text() == null || asked.expectedVersion() == null) {
			throw RequestRefused.missing((asked.text() == null) ? "text" : "expectedVersion");
		}
		return changed(actor, id,
				this.reports.introduce(actor, id, asked.expectedVersion(), asked.text(), how(key, List.of(id, asked))));
	}

	@RolesAllowed("OWNER")
	@PostMapping("/{id}/issue")
	Changed issue(Actor actor, @PathVariable CouncilReportId id, @RequestBody Issuing asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (asked.expectedVersion() == null) {
			throw RequestRefused.missing("expectedVersion");
		}
		Stored stored = this.reports.issue(actor, id, asked.expectedVersion(), how(key, List.of(id, asked)));
		return new Changed(stored.position(), stored.version());
	}

	@PostMapping("/{id}/discard")
	Changed discard(Actor actor, @PathVariable CouncilReportId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return changed(actor, id, this.reports.discard(actor, id, how(key, id)));
	}

	private Changed changed(Actor actor, CouncilReportId id, Optional<Stored> stored) {
		return stored.map((found) -> new Changed(found.position(), found.version())).orElseGet(() -> {
			CouncilReportView report = this.reports.report(actor, id, null);
			return new Changed(report.position(), report.version());
		});
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
		Actor caller = this.actor.get().orElseThrow();
		RecordedChange first = this.conflicts.first(conflict);
		CouncilReportView report = this.reports.reached(caller, new CouncilReportId(conflict.subject()),
				conflict.current());
		ProblemDetail problem = this.conflicts.problem(first, report.introduction(), locale);
		problem.setProperty("version", report.version());
		return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
	}

	private static CommandContext how(String key, Object request) {
		return IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(request));
	}

	/**
	 * @param plans ids; none for the whole municipality
	 * @param supersedes id of the issued report that it replaces; null for none
	 */
	record NewReport(String title, LocalDate from, LocalDate to, List<String> plans, String supersedes) {
	}

	record Introduction(Long expectedVersion, String text) {
	}

	record Issuing(Long expectedVersion) {
	}

	/**
	 * @param intact whether the two hashes are the same
	 * @param sha256 as it was issued
	 * @param computed from what is stored now
	 */
	record Verification(boolean intact, String sha256, String computed) {
	}

}
