package pl.utrwal.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Role;

/**
 * What can be chosen in forms: values with their words, in the order in which they are
 * shown.
 */
@Component
class Choices {

	private final MessageSource messages;

	Choices(MessageSource messages) {
		this.messages = messages;
	}

	Map<String, String> roles(Locale locale) {
		return of("role.", Role.values(), new LinkedHashMap<>(), locale);
	}

	/** The first says nothing, so that nobody gives a ground without a thought. */
	Map<String, String> grounds(Locale locale) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", this.messages.getMessage("accounts.erase.ground.choose", null, locale));
		return of("accounts.erase.ground.", ErasureGround.values(), choices, locale);
	}

	private Map<String, String> of(String prefix, Enum<?>[] values, Map<String, String> choices, Locale locale) {
		for (Enum<?> value : values) {
			choices.put(value.name(), this.messages.getMessage(prefix + value.name(), null, locale));
		}
		return choices;
	}

}
