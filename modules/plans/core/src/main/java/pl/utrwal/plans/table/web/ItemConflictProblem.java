package pl.utrwal.plans.table.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.CurrentActor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.json.ItemJson;

/**
 * Tells a caller whose change came too late which change was first.
 */
@RestControllerAdvice(assignableTypes = ChangesItems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ItemConflictProblem {

	private final PlanQueryService plans;

	private final PlanHistory history;

	private final AccountNames names;

	private final CurrentActor actor;

	private final MessageSource messages;

	private final PlanPartners resolver;

	private final RowStatusLayer standings;

	private final CorrectionWords corrections;

	ItemConflictProblem(PlanQueryService plans, PlanHistory history, AccountNames names, CurrentActor actor,
			MessageSource messages, PlanPartners resolver, RowStatusLayer standings, CorrectionWords corrections) {
		this.corrections = corrections;
		this.standings = standings;
		this.plans = plans;
		this.history = history;
		this.names = names;
		this.actor = actor;
		this.messages = messages;
		this.resolver = resolver;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
		Actor caller = this.actor.get().orElseThrow();
		RecordedChange change = this.history.change(conflict.subject(), conflict.current());
		PlanTable table = this.plans.current(caller, new PlanId(conflict.subject()));
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				this.messages.getMessage("error.409.happened", null, locale));
		problem.setTitle(this.messages.getMessage("error.409.title", null, locale));
		table.rows()
			.filter((row) -> row.id().equals(conflict.element()))
			.findFirst()
			.ifPresent((row) -> problem.setProperty("current",
					RowStatusLayer.json(ItemJson.of(table, row, this.resolver.ids(table), this.corrections::name),
							this.standings.now(table).get(row.id()))));
		problem.setProperty("changedBy", this.names.displayName(change.by()).orElse(null));
		problem.setProperty("changedAt", change.at());
		problem.setProperty("position", change.position());
		return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
	}

}
