package pl.utrwal.plans.web.api;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.CurrentActor;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.web.Corrections;
import pl.utrwal.plans.web.Meant;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Standings;
import pl.utrwal.webkit.json.ItemJson;

/**
 * Tells a caller whose change came too late which change was first.
 */
@RestControllerAdvice(assignableTypes = { PlansApi.class, LifecycleApi.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class Conflicts {

	private final Plans plans;

	private final PlanPast past;

	private final AccountNames names;

	private final CurrentActor actor;

	private final MessageSource messages;

	private final Meant meant;

	private final Standings standings;

	private final Corrections corrections;

	Conflicts(Plans plans, PlanPast past, AccountNames names, CurrentActor actor, MessageSource messages, Meant meant,
			Standings standings, Corrections corrections) {
		this.corrections = corrections;
		this.standings = standings;
		this.plans = plans;
		this.past = past;
		this.names = names;
		this.actor = actor;
		this.messages = messages;
		this.meant = meant;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
		Actor caller = this.actor.get().orElseThrow();
		PlanPast.Change change = this.past.change(conflict.plan(), conflict.current());
		PlanTable table = this.plans.current(caller, conflict.plan());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				this.messages.getMessage("error.409.happened", null, locale));
		problem.setTitle(this.messages.getMessage("error.409.title", null, locale));
		table.rows()
			.filter((row) -> row.id().equals(conflict.element()))
			.findFirst()
			.ifPresent((row) -> problem.setProperty("current",
					Standings.json(ItemJson.of(table, row, this.meant.ids(table), this.corrections::name),
							this.standings.now(table).get(row.id()))));
		problem.setProperty("changedBy", this.names.displayName(change.by()).orElse(null));
		problem.setProperty("changedAt", change.at());
		problem.setProperty("position", change.position());
		return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
	}

}
