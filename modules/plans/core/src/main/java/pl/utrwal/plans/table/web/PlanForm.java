package pl.utrwal.plans.table.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.Sha256;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a plan as a whole.
 */
class PlanForm implements Form {

	private static final int LONGEST_TITLE = 500;

	private static final int LONGEST_PERIOD = 200;

	/** Of the form as it was opened: the same form sent twice begins one plan. */
	public String id = UUID.randomUUID().toString();

	public String kind = "";

	public String title = "";

	public String period = "";

	public String reason = "";

	static PlanForm of(String kind, String title, String period) {
		PlanForm form = new PlanForm();
		form.kind = kind;
		form.title = title;
		form.period = period;
		return form;
	}

	/**
	 * @param kinds of which it may be
	 */
	void check(List<PlanKind> kinds, Errors errors) {
		if (kinds.stream().noneMatch((known) -> known.code().equals(this.kind))) {
			errors.rejectValue("kind", "plan-form.kind.missing");
		}
		check(errors);
	}

	void check(Errors errors) {
		if (this.title.isBlank()) {
			errors.rejectValue("title", "plan-form.title.missing");
		}
		if (this.title.length() > LONGEST_TITLE) {
			errors.rejectValue("title", "webkit.too-long", new Object[] { LONGEST_TITLE }, null);
		}
		if (this.period.length() > LONGEST_PERIOD) {
			errors.rejectValue("period", "webkit.too-long", new Object[] { LONGEST_PERIOD }, null);
		}
		else if (TimeFrame.runsBackwards(this.period)) {
			errors.rejectValue("period", "rule.time-frame-backwards");
		}
	}

	TimeFrame frame() {
		return TimeFrame.parse(this.period.strip());
	}

	/** That the form makes; the same again for the same content of the same actor. */
	PlanId plan(Actor actor) {
		return new PlanId(IdempotencyKey.id(actor, key()));
	}

	/** The same again for the same content of the same form. */
	String key() {
		return Sha256
			.of(String.join("\n", this.id, this.kind, this.title, this.period).getBytes(StandardCharsets.UTF_8));
	}

}
