package pl.utrwal.partnerships.partners.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.partners.read.PartnerListing;

/**
 * What can be chosen in forms, by value, in the order in which it is shown.
 */
@Component
public class FormChoices {

	private final MessageSource messages;

	FormChoices(MessageSource messages) {
		this.messages = messages;
	}

	public Map<String, String> kinds(Locale locale) {
		Map<String, String> kinds = new LinkedHashMap<>();
		Stream.of(PartnerKind.values())
			.forEach((kind) -> kinds.put(kind.code(), say("partner-kind." + kind.code(), locale)));
		return kinds;
	}

	public Map<String, String> partnershipKinds(Locale locale) {
		Map<String, String> kinds = new LinkedHashMap<>();
		Stream.of(PartnershipKind.values())
			.forEach((kind) -> kinds.put(kind.code(), say("partnership-kind." + kind.code(), locale)));
		return kinds;
	}

	/**
	 * Nobody, then partners in alphabetical order; those whose name was erased are left
	 * out.
	 */
	public Map<String, String> partners(PartnersView view, Locale locale) {
		Map<String, String> partners = new LinkedHashMap<>();
		partners.put("", say("partners.choose", locale));
		alphabetical(view.register().partners(), locale).filter((partner) -> !partner.erased())
			.forEach((partner) -> partners.put(partner.id().value(), partner.name()));
		return partners;
	}

	public Stream<PartnerListing> alphabetical(List<PartnerListing> partners, Locale locale) {
		Collator alphabet = Collator.getInstance(locale);
		return partners.stream().sorted((one, other) -> alphabet.compare(one.name(), other.name()));
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
