package pl.utrwal.partnerships.web.grants;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;

/**
 * What is asked of a call that is to be announced. {@code id} is that of the form: the
 * same form sent twice announces once.
 */
class CallForm {

	private static final Money GROSZ = Money.of("0.01");

	private String id = UUID.randomUUID().toString();

	private String task = "";

	private String title = "";

	private String available = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate offersUntil;

	void check(Errors errors) {
		if (this.task.isBlank()) {
			errors.rejectValue("task", "rule.call-task-unknown");
		}
		Amounts.checkText(errors, "title", this.title, Amounts.LONGEST_NAME);
		Amounts.check(errors, "available", this.available, GROSZ);
		Amounts.checkDay(errors, "on", this.on);
		Amounts.checkDay(errors, "offersUntil", this.offersUntil);
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getTask() {
		return this.task;
	}

	public void setTask(String task) {
		this.task = task;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getAvailable() {
		return this.available;
	}

	public void setAvailable(String available) {
		this.available = available;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

	public LocalDate getOffersUntil() {
		return this.offersUntil;
	}

	public void setOffersUntil(LocalDate offersUntil) {
		this.offersUntil = offersUntil;
	}

}
