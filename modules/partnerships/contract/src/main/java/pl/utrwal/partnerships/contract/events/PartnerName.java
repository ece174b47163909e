package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.id.PersonId;

/**
 * How a partner is called: in words, or, for a person, by an id under which the words are
 * kept apart, where they can be erased. One of the two is null.
 */
public record PartnerName(String text, PersonId person) {

	public static PartnerName of(String text) {
		return new PartnerName(text.strip(), null);
	}

	public static PartnerName of(PersonId person) {
		return new PartnerName(null, person);
	}

}
