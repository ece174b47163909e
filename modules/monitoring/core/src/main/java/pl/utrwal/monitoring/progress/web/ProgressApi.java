package pl.utrwal.monitoring.progress.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.progress.domain.ProgressCommand;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;
import pl.utrwal.monitoring.progress.read.RowProgress.Filed;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * How the rows of plans get on.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class ProgressApi {

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,2})?");

	private final ProgressService rows;

	private final PlanQueries plans;

	private final RowStatusLayer standings;

	ProgressApi(ProgressService rows, PlanQueries plans, RowStatusLayer standings) {
		this.rows = rows;
		this.plans = plans;
		this.standings = standings;
	}

	/**
	 * How each row that was not withdrawn stands, now or by what was known once.
	 */
	@GetMapping("/progress")
	Page<StandingJson> progress(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn) {
		this.standings.await(after);
		List<RowStanding> all = List
			.copyOf(this.standings.of(this.plans.view(actor, plan, after, new AsOf(position, knownOn, inForceOn)))
				.values());
		return Page.of(all, limit, cursor).map(StandingJson::of);
	}

	/**
	 * The reports on a row that count, the newest first.
	 */
	@GetMapping("/items/{item}/status")
	Page<ReportJson> reports(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		return Page.of(this.rows.line(actor, plan, item, after).reports(), limit, cursor).map(ReportJson::of);
	}

	@PostMapping("/items/{item}/status")
	@ResponseStatus(HttpStatus.CREATED)
	Created report(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @RequestBody NewReport report,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		ReportId id = new ReportId(IdempotencyKey.id(actor, key));
		Stored stored = this.rows
			.say(actor, plan, item, new ReportStatus(ProgressId.of(plan), item, id, report.says(), this.rows.today()),
					how(key, List.of(plan, item, report)))
			.orElseThrow();
		return new Created(id.value(), stored.position());
	}

	/** Puts right what a report says. All of it is given anew. */
	@PatchMapping("/items/{item}/status/{report}")
	Done correct(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable ReportId report,
			@RequestBody NewReport says, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return put(actor, plan, item, new CorrectReport(ProgressId.of(plan), report, says.says(), this.rows.today()),
				how(key, List.of(plan, item, report, says)));
	}

	@PostMapping("/items/{item}/status/{report}/take-back")
	Done takeBack(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable ReportId report,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return put(actor, plan, item, new TakeReportBack(ProgressId.of(plan), report),
				how(key, List.of(plan, item, report)));
	}

	@GetMapping("/items/{item}/cadence")
	CadenceJson cadence(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam(required = false) Long after) {
		BoardRow line = this.rows.line(actor, plan, item, after);
		return new CadenceJson(line.told().cadence().map(Object::toString).orElse(null), line.plansCadence(),
				(line.standing() != null) ? line.standing().reviewDue() : null);
	}

	@PostMapping("/items/{item}/cadence")
	Done setCadence(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody NewCadence cadence,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		ProgressId progress = ProgressId.of(plan);
		return say(actor, plan, item,
				(cadence.period() == null) ? new RemoveReviewCadence(progress, item)
						: new SetReviewCadence(progress, item, cadence.period()),
				how(key, List.of(plan, item, cadence)));
	}

	@GetMapping("/items/{item}/money")
	Page<FigureJson> money(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		return Page.of(this.rows.line(actor, plan, item, after).money(), limit, cursor).map(FigureJson::of);
	}

	@PostMapping("/items/{item}/money")
	Done recordMoney(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody NewAmount amount, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return say(actor, plan, item, amount.command(ProgressId.of(plan), item), how(key, List.of(plan, item, amount)));
	}

	private Done say(Actor actor, PlanId plan, ElementId item, ProgressCommand command, CommandContext how) {
		return done(actor, plan, this.rows.say(actor, plan, item, command, how));
	}

	private Done put(Actor actor, PlanId plan, ElementId item, ProgressCommand command, CommandContext how) {
		return done(actor, plan, this.rows.put(actor, plan, item, command, how));
	}

	/** Where nothing had to change, the plan's own position. */
	private Done done(Actor actor, PlanId plan, Optional<Stored> stored) {
		return new Done(stored.map(Stored::position).orElseGet(() -> this.plans.current(actor, plan).position()));
	}

	private static CommandContext how(String key, Object request) {
		return IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(request));
	}

	record Created(String id, long position) {
	}

	record Done(long position) {
	}

	/**
	 * How a row stands.
	 *
	 * @param status as reported last, such as {@code on_time}; null if nobody reported
	 * @param label the planner's own word for it; null if none was given
	 * @param asOf the day for which it was reported
	 * @param overdue its due day has passed and nothing says that it is ended
	 * @param reviewDue the last day by which it has to be reported on again
	 * @param stale that day has passed
	 */
	record StandingJson(String item, String status, String label, LocalDate asOf, boolean overdue, LocalDate reviewDue,
			boolean stale) {

		static StandingJson of(RowStanding standing) {
			return new StandingJson(standing.row().value(),
					Optional.ofNullable(standing.kind()).map(StatusKind::code).orElse(null), standing.label(),
					standing.asOf(), standing.overdue(), standing.reviewDue(), standing.stale());
		}

	}

	/**
	 * A report.
	 *
	 * @param label null if none was given
	 * @param evidence null if none was given
	 * @param source who said so, if not the one who wrote it down; else null
	 * @param at when it was reported
	 * @param actor the account that wrote it down
	 */
	record ReportJson(String id, String status, String label, LocalDate day, String evidence, String source, Instant at,
			String actor, long position, boolean corrected) {

		static ReportJson of(Filed filed) {
			return new ReportJson(filed.id().value(), filed.kind().code(), given(filed.says().label()), filed.day(),
					given(filed.says().evidence()), given(filed.says().source()), filed.at(), filed.actor().value(),
					filed.position(), filed.corrected());
		}

		private static String given(String text) {
			return text.isEmpty() ? null : text;
		}

	}

	/**
	 * What a report is to say.
	 *
	 * @param status such as {@code on_time}
	 * @param day for which it holds, today or earlier
	 */
	record NewReport(String status, String label, LocalDate day, String evidence, String source) {

		Says says() {
			return new Says(StatusKind.of(this.status).orElse(null), this.label, this.day, this.evidence, this.source);
		}

	}

	/**
	 * How often a row is reported on, as ISO 8601 periods.
	 *
	 * @param own as laid down beside the plan; null if that was not done
	 * @param plan as the plan says; null if it does not
	 */
	record CadenceJson(String own, String plan, LocalDate reviewDue) {
	}

	/**
	 * @param period such as {@code P6M}; null for as often as the plan says
	 */
	record NewCadence(String period) {
	}

	/**
	 * What a source gives in a year, as {@code "12000.00"}; null if nobody said.
	 */
	record FigureJson(String source, int year, String budgeted, String spent) {

		static FigureJson of(Figure figure) {
			return new FigureJson(figure.source(), figure.year(), text(figure.budgeted()), text(figure.spent()));
		}

		private static String text(Money amount) {
			return (amount != null) ? amount.toString() : null;
		}

	}

	/**
	 * An amount in place of the one before.
	 *
	 * @param kind {@code budgeted} or {@code spent}
	 * @param amount as {@code "12000.00"}; null to take back what was said
	 */
	record NewAmount(String kind, String source, int year, String amount) {

		ProgressCommand command(ProgressId progress, ElementId item) {
			AmountKind wanted = Stream.of(AmountKind.values())
				.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(this.kind))
				.findFirst()
				.orElseThrow(() -> RequestRefused.wrong("kind"));
			if (this.source == null) {
				throw new RuleBroken("text-blank");
			}
			if (this.amount == null) {
				return new TakeAmountBack(progress, item, wanted, this.source, this.year);
			}
			if (!AMOUNT.matcher(this.amount).matches()) {
				throw new RuleBroken("amount-malformed");
			}
			Money money = new Money(new BigDecimal(this.amount));
			return switch (wanted) {
				case BUDGETED -> new BudgetMoney(progress, item, this.source, this.year, money);
				case SPENT -> new SpendMoney(progress, item, this.source, this.year, money);
			};
		}

	}

}
