package pl.utrwal.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.webkit.RuleArguments;

/**
 * Checks and sends what a form asks for, and says at the form what is wrong with it.
 */
public final class FormSubmission {

	private FormSubmission() {
	}

	public static void checkText(Errors errors, String field, String typed, int longest) {
		if (typed.isBlank()) {
			errors.rejectValue(field, "rule.text-blank");
		}
		checkLength(errors, field, typed, longest);
	}

	public static void checkLength(Errors errors, String field, String typed, int longest) {
		if (typed.length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { String.valueOf(longest) }, null);
		}
	}

	public static void checkDay(Errors errors, String field, LocalDate day) {
		if (day == null && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, "rule.day-missing");
		}
	}

	/**
	 * Sends what a form asks for. A wrong form is answered with 400, a broken rule with
	 * 422; the errors then say why.
	 * @param fields the field that a broken rule speaks of, by its code
	 * @return empty if nothing was stored
	 */
	public static Optional<Stored> send(BindingResult errors, HttpServletResponse response, Map<String, String> fields,
			Supplier<Optional<Stored>> sending) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return Optional.empty();
		}
		try {
			return sending.get();
		}
		catch (RuleBroken broken) {
			String code = "rule." + broken.code();
			Object[] arguments = RuleArguments.of(broken, LocaleContextHolder.getLocale());
			String field = fields.get(broken.code());
			if (field != null) {
				errors.rejectValue(field, code, arguments, null);
			}
			else {
				errors.reject(code, arguments, null);
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return Optional.empty();
		}
	}

	/**
	 * @throws AccessDeniedException if the actor only reads
	 */
	public static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes of what came of plans");
		}
	}

	/**
	 * What follows the address of a page once something is stored.
	 */
	public static String after(Optional<Stored> stored) {
		return stored.map((found) -> "?after=" + found.position()).orElse("");
	}

}
