package pl.utrwal.partnerships.partners.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partners.names.NameKey;

/**
 * The register of a municipality at one moment: who is meant by which text. A text that
 * two partners claim, as can happen when two planners decide at once, means the one whose
 * name it is, else the one that claimed it first.
 */
public final class PartnerRegister {

	private final Map<PartnerId, PartnerListing> partners = new LinkedHashMap<>();

	/** By the key of a name or an alias. */
	private final Map<String, PartnerId> claims = new HashMap<>();

	/** By the key of what a name or an alias would be in the nominative. */
	private final Map<String, Set<PartnerId>> inflected = new HashMap<>();

	private final Lemmatizer inflection;

	/**
	 * @param words what is said for a name
	 */
	PartnerRegister(List<PartnerView> entries, Function<PartnerName, PartnerWords> words, Lemmatizer inflection) {
		this.inflection = inflection;
		for (PartnerView entry : entries) {
			List<PartnerListing.ListedAlias> aliases = entry.aliases()
				.stream()
				.map((alias) -> new PartnerListing.ListedAlias(alias, words.apply(alias.name())))
				.toList();
			this.partners.put(entry.id(), new PartnerListing(entry, words.apply(entry.name()), aliases));
		}
		List<Claim> all = new ArrayList<>();
		this.partners.values().forEach((partner) -> all.add(new Claim(partner.words(), standing(partner.id()))));
		this.partners.values()
			.stream()
			.flatMap((partner) -> partner.aliases()
				.stream()
				.map((alias) -> Map.entry(alias.alias().position(), new Claim(alias.words(), standing(partner.id())))))
			.sorted(Comparator.comparingLong(Map.Entry::getKey))
			.forEach((entry) -> all.add(entry.getValue()));
		all.stream().filter((claim) -> !claim.words().erased()).forEach(this::enter);
	}

	private void enter(Claim claim) {
		this.claims.putIfAbsent(NameKey.of(claim.words().text()), claim.partner());
		this.inflection.nominatives(claim.words().text())
			.forEach((name) -> this.inflected.computeIfAbsent(NameKey.of(name), (key) -> new LinkedHashSet<>())
				.add(claim.partner()));
	}

	/**
	 * The one that a partner was merged into, and that one, until one stands by itself.
	 */
	private PartnerId standing(PartnerId id) {
		Set<PartnerId> seen = new HashSet<>();
		PartnerId current = id;
		while (seen.add(current)) {
			PartnerListing partner = this.partners.get(current);
			if (partner == null || partner.entry().into() == null) {
				return current;
			}
			current = partner.entry().into();
		}
		return id;
	}

	/**
	 * Those that stand by themselves, the first registered first.
	 */
	public List<PartnerListing> partners() {
		return this.partners.values().stream().filter((partner) -> partner.entry().into() == null).toList();
	}

	/**
	 * Those that were merged into a partner.
	 */
	public List<PartnerListing> mergedInto(PartnerId id) {
		return this.partners.values()
			.stream()
			.filter((partner) -> !partner.id().equals(id) && standing(partner.id()).equals(id))
			.toList();
	}

	/**
	 * A partner, merged or not.
	 */
	public Optional<PartnerListing> partner(PartnerId id) {
		return Optional.ofNullable(this.partners.get(id));
	}

	/**
	 * The partner whose name or alias a text is, but for case, space and punctuation.
	 */
	public Optional<PartnerListing> owner(String text) {
		return Optional.ofNullable(this.claims.get(NameKey.of(text))).map(this.partners::get);
	}

	/**
	 * Who is meant by a text; empty unless it is certain.
	 */
	public Optional<PartnerListing> resolve(String text) {
		if (NameKey.of(text).isEmpty()) {
			return Optional.empty();
		}
		return owner(text).or(() -> only(this.inflected.getOrDefault(NameKey.of(text), Set.of()))).or(() -> {
			List<String> keys = this.inflection.nominatives(text).stream().map(NameKey::of).toList();
			return only(keys.stream().map(this.claims::get).filter(Objects::nonNull).collect(Collectors.toSet()))
				.or(() -> only(keys.stream()
					.flatMap((key) -> this.inflected.getOrDefault(key, Set.of()).stream())
					.collect(Collectors.toSet())));
		});
	}

	/**
	 * What a partner, or one that was merged into it, said to a role.
	 */
	public Optional<PartnerView.Answer> answer(PartnerId partner, PartyMention mention) {
		return Stream.concat(partner(partner).stream(), mergedInto(partner).stream())
			.flatMap((listed) -> listed.entry().answers().stream())
			.filter((answer) -> answer.isAbout(mention.table().id(), mention.element().id(), mention.role()))
			.findFirst();
	}

	/**
	 * The elements of a plan to whose roles somebody said yes or no.
	 */
	Set<ElementId> answered(PlanId plan) {
		return this.partners.values()
			.stream()
			.flatMap((partner) -> partner.entry().answers().stream())
			.filter((answer) -> answer.plan().equals(plan))
			.map(PartnerView.Answer::element)
			.collect(Collectors.toSet());
	}

	/**
	 * The organisation that a text means; a person is none.
	 */
	public Optional<PartnerId> organisation(String text) {
		return resolve(text).filter((partner) -> partner.kind() != PartnerKind.PERSON).map(PartnerListing::id);
	}

	private Optional<PartnerListing> only(Set<PartnerId> ids) {
		return (ids.size() == 1) ? Stream.of(ids.iterator().next()).map(this.partners::get).findFirst()
				: Optional.empty();
	}

	private record Claim(PartnerWords words, PartnerId partner) {
	}

}
