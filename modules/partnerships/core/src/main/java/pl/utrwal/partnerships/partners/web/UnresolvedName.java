package pl.utrwal.partnerships.partners.web;

import java.util.List;

import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.partners.read.PartyMention;

/**
 * Someone whom plans name and whom the register does not know.
 *
 * @param proposal the name to register, in the nominative
 * @param kind what it seems to be
 * @param texts how plans write it, each spelling once
 * @param places where they do
 */
public record UnresolvedName(String proposal, PartnerKind kind, List<String> texts, List<PartyMention> places) {

	public UnresolvedName {
		texts = List.copyOf(texts);
		places = List.copyOf(places);
	}

	/**
	 * Whether plans name it only as a source of funding.
	 */
	public boolean funds() {
		return this.places.stream().allMatch(PartyMention::funds);
	}

}
