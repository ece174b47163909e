package pl.utrwal.partnerships.web.partners;

import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.names.Key;

/**
 * What is asked of a partner. {@code text} is what a plan wrote, from which the form was
 * opened; {@code id} is that of the form: the same form sent twice registers once.
 */
class PartnerForm {

	private static final int LONGEST_NAME = 300;

	private String id = UUID.randomUUID().toString();

	private String name = "";

	private String kind = PartnerKind.ORGANISATION.code();

	private String plan = "";

	private String element = "";

	private String text = "";

	private String reason = "";

	void check(Errors errors) {
		if (Key.of(this.name).isEmpty()) {
			errors.rejectValue("name", "partners.name.missing");
		}
		if (this.name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "partners.too-long", new Object[] { LONGEST_NAME }, null);
		}
		if (PartnerKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "partners.kind.missing");
		}
		if (is(PartnerKind.BODY) && this.plan.isBlank()) {
			errors.rejectValue("plan", "rule.partner-body-of-no-plan");
		}
	}

	private boolean is(PartnerKind wanted) {
		return wanted.code().equals(this.kind);
	}

	PartnerKind partnerKind() {
		return PartnerKind.of(this.kind).orElseThrow();
	}

	PlanId planId() {
		return this.plan.isBlank() ? null : new PlanId(this.plan);
	}

	ElementId elementId() {
		return (this.plan.isBlank() || this.element.isBlank()) ? null : new ElementId(this.element);
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getPlan() {
		return this.plan;
	}

	public void setPlan(String plan) {
		this.plan = plan;
	}

	public String getElement() {
		return this.element;
	}

	public void setElement(String element) {
		this.element = element;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
