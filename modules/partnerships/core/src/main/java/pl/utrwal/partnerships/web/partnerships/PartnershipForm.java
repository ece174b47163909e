package pl.utrwal.partnerships.web.partnerships;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.partnerships.contract.PartnershipKind;

/**
 * What is asked of a team, a group or an agreement.
 */
class PartnershipForm {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_PURPOSE = 4000;

	/** Of the form as it was opened: the same form sent twice founds one. */
	private String id = UUID.randomUUID().toString();

	private String kind = PartnershipKind.TASK_GROUP.code();

	private String name = "";

	private String purpose = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate from;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate to;

	void check(Errors errors) {
		if (PartnershipKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "partners.kind.missing");
		}
		if (this.name.isBlank()) {
			errors.rejectValue("name", "partners.name.missing");
		}
		if (this.name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "partners.too-long", new Object[] { LONGEST_NAME }, null);
		}
		if (this.purpose.isBlank()) {
			errors.rejectValue("purpose", "partnerships.purpose.missing");
		}
		if (this.purpose.length() > LONGEST_PURPOSE) {
			errors.rejectValue("purpose", "partners.too-long", new Object[] { LONGEST_PURPOSE }, null);
		}
		checkPeriod(errors);
	}

	void checkPeriod(Errors errors) {
		if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
			errors.rejectValue("to", "rule.period-backwards");
		}
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getPurpose() {
		return this.purpose;
	}

	public void setPurpose(String purpose) {
		this.purpose = purpose;
	}

	public LocalDate getFrom() {
		return this.from;
	}

	public void setFrom(LocalDate from) {
		this.from = from;
	}

	public LocalDate getTo() {
		return this.to;
	}

	public void setTo(LocalDate to) {
		this.to = to;
	}

}
