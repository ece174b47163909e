package pl.utrwal.application;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.rule.Conflict;

/**
 * What the API answers whose change came too late.
 */
@Component
public class ConflictProblem {

	private final PlanQueries plans;

	private final AuditTrail trail;

	private final MessageSource messages;

	ConflictProblem(PlanQueries plans, AuditTrail trail, MessageSource messages) {
		this.plans = plans;
		this.trail = trail;
		this.messages = messages;
	}

	/**
	 * The change that came first.
	 */
	public RecordedChange first(Conflict conflict) {
		return this.plans.change(conflict.subject(), conflict.current());
	}

	/**
	 * @param current as it stands now
	 */
	public ProblemDetail problem(RecordedChange first, Object current, Locale locale) {
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
