package pl.utrwal.partnerships.read.register;

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

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.names.Inflection;
import pl.utrwal.partnerships.names.Key;

/**
 * The register of a municipality at one moment: who is meant by which text. A text that
 * two partners claim, as can happen when two planners decide at once, means the one whose
 * name it is, else the one that claimed it first.
 */
public final class Register {

	private final Map<PartnerId, Listed> partners = new LinkedHashMap<>();

	/** By the key of a name or an alias. */
	private final Map<String, PartnerId> claims = new HashMap<>();

	/** By the key of what a name or an alias would be in the nominative. */
	private final Map<String, Set<PartnerId>> inflected = new HashMap<>();

	private final Inflection inflection;

	/**
	 * @param words the words of a name; empty if they were erased
	 */
	Register(List<Entry> entries, Function<PartnerName, Optional<String>> words, Inflection inflection) {
		this.inflection = inflection;
		for (Entry entry : entries) {
			List<Listed.ListedAlias> aliases = entry.aliases()
				.stream()
				.map((alias) -> new Listed.ListedAlias(alias, words.apply(alias.name()).orElse(null)))
				.toList();
			this.partners.put(entry.id(), new Listed(entry, words.apply(entry.name()).orElse(null), aliases));
		}
		List<Claim> all = new ArrayList<>();
		this.partners.values().forEach((partner) -> all.add(new Claim(partner.name(), standing(partner.id()))));
		this.partners.values()
			.stream()
			.flatMap((partner) -> partner.aliases()
				.stream()
				.map((alias) -> Map.entry(alias.alias().position(), new Claim(alias.text(), standing(partner.id())))))
			.sorted(Comparator.comparingLong(Map.Entry::getKey))
			.forEach((entry) -> all.add(entry.getValue()));
		all.stream().filter((claim) -> claim.text() != null).forEach(this::enter);
	}

	private void enter(Claim claim) {
		this.claims.putIfAbsent(Key.of(claim.text()), claim.partner());
		this.inflection.nominatives(claim.text())
			.forEach((name) -> this.inflected.computeIfAbsent(Key.of(name), (key) -> new LinkedHashSet<>())
				.add(claim.partner()));
	}

	/**
	 * The one that a partner was merged into, and that one, until one stands by itself.
	 */
	private PartnerId standing(PartnerId id) {
		Set<PartnerId> seen = new HashSet<>();
		PartnerId current = id;
		while (seen.add(current)) {
			Listed partner = this.partners.get(current);
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
	public List<Listed> partners() {
		return this.partners.values().stream().filter((partner) -> partner.entry().into() == null).toList();
	}

	/**
	 * Those that were merged into a partner.
	 */
	public List<Listed> mergedInto(PartnerId id) {
		return this.partners.values()
			.stream()
			.filter((partner) -> !partner.id().equals(id) && standing(partner.id()).equals(id))
			.toList();
	}

	/**
	 * A partner, merged or not.
	 */
	public Optional<Listed> partner(PartnerId id) {
		return Optional.ofNullable(this.partners.get(id));
	}

	/**
	 * The partner whose name or alias a text is, but for case, space and punctuation.
	 */
	public Optional<Listed> owner(String text) {
		return Optional.ofNullable(this.claims.get(Key.of(text))).map(this.partners::get);
	}

	/**
	 * Who is meant by a text; empty unless it is certain.
	 */
	public Optional<Listed> resolve(String text) {
		if (Key.of(text).isEmpty()) {
			return Optional.empty();
		}
		return owner(text).or(() -> only(this.inflected.getOrDefault(Key.of(text), Set.of()))).or(() -> {
			List<String> keys = this.inflection.nominatives(text).stream().map(Key::of).toList();
			return only(keys.stream().map(this.claims::get).filter(Objects::nonNull).collect(Collectors.toSet()))
				.or(() -> only(keys.stream()
					.flatMap((key) -> this.inflected.getOrDefault(key, Set.of()).stream())
					.collect(Collectors.toSet())));
		});
	}

	private Optional<Listed> only(Set<PartnerId> ids) {
		return (ids.size() == 1) ? Stream.of(ids.iterator().next()).map(this.partners::get).findFirst()
				: Optional.empty();
	}

	private record Claim(String text, PartnerId partner) {
	}

}
