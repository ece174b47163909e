package pl.utrwal.partnerships.partners.web;

import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a partner. {@code text} is what a plan wrote, from which the form was
 * opened; {@code id} is that of the form: the same form sent twice registers once.
 */
class PartnerForm implements Form {

	private static final int LONGEST_NAME = 300;

	public String id = UUID.randomUUID().toString();

	public String name = "";

	public String kind = PartnerKind.ORGANISATION.code();

	public String plan = "";

	public String element = "";

	public String text = "";

	public String reason = "";

	void check(Errors errors) {
		if (NameKey.of(this.name).isEmpty()) {
			errors.rejectValue("name", "partners.name.missing");
		}
		if (this.name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "webkit.too-long", new Object[] { LONGEST_NAME }, null);
		}
		if (PartnerKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "partners.kind.missing");
		}
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

}
