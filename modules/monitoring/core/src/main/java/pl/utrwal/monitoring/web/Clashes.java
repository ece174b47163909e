package pl.utrwal.monitoring.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.plans.read.table.PlanPast;

/**
 * What the API answers whose change came too late.
 */
@Component
public class Clashes {

	private final PlanPast past;

	private final Trail trail;

	private final MessageSource messages;

	Clashes(PlanPast past, Trail trail, MessageSource messages) {
		this.past = past;
		this.trail = trail;
		this.messages = messages;
	}

	/**
	 * The change that came first.
	 */
	public PlanPast.Change first(Conflict conflict) {
		return this.past.change(conflict.plan(), conflict.current());
	}

	/**
	 * @param current as it stands now
	 */
	public ProblemDetail problem(PlanPast.Change first, Object current, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				this.messages.getMessage("error.409.happened", null, locale));
		problem.setTitle(this.messages.getMessage("error.409.title", null, locale));
		problem.setProperty("current", current);
		problem.setProperty("changedBy", this.trail.name(first.by(), locale));
		problem.setProperty("changedAt", first.at());
		problem.setProperty("position", first.position());
		return problem;
	}

}
