package pl.utrwal.partnerships.partners.web;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.id.PlanId;
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
	 * The same, with what one plan says; empty if that does not name it.
	 */
	Optional<UnresolvedName> in(PlanId plan) {
		List<PartyMention> some = this.places.stream().filter((place) -> place.table().id().equals(plan)).toList();
		return some.isEmpty() ? Optional.empty() : Optional.of(new UnresolvedName(this.proposal, this.kind,
				some.stream().map(PartyMention::text).distinct().toList(), some));
	}

	/**
	 * Whether plans name it only as a source of funding.
	 */
	public boolean funds() {
		return this.places.stream().allMatch(PartyMention::funds);
	}

}
