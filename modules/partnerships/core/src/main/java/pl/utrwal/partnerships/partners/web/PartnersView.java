package pl.utrwal.partnerships.partners.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartnerRegister;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.partnerships.partnerships.read.PartnershipView;

/**
 * The register and the plans of a municipality, both as they were known at one moment.
 */
public final class PartnersView {

	private final PartnerRegister register;

	private final List<PlanTable> tables;

	private final List<PartyMention> mentions;

	private final List<PartnershipView> groups;

	private final Known known;

	private final Lemmatizer inflection;

	/** The keys of names that mean no partner. */
	private final Set<String> aside;

	/** By text; a text is looked up once. */
	private final Map<String, Optional<PartnerListing>> meant = new HashMap<>();

	/**
	 * @param aside how plans write names that mean no partner
	 * @param known the moment
	 */
	PartnersView(PartnerRegister register, List<PlanTable> tables, List<PartnershipView> groups, List<String> aside,
			Known known, Lemmatizer inflection) {
		this.register = register;
		this.tables = tables;
		this.mentions = tables.stream().flatMap(PartyMention::of).toList();
		this.groups = groups;
		this.known = known;
		this.inflection = inflection;
		this.aside = aside.stream().map(this::key).collect(Collectors.toSet());
	}

	/** The same for all spellings and inflections of a name. */
	private String key(String text) {
		return NameKey.of(this.inflection.proposal(text));
	}

	public PartnerRegister register() {
		return this.register;
	}

	public List<PlanTable> tables() {
		return this.tables;
	}

	public Optional<PlanTable> table(PlanId id) {
		return this.tables.stream().filter((table) -> table.id().equals(id)).findFirst();
	}

	/**
	 * The day at whose end things were known like this; null for now, and where a
	 * position was asked for.
	 */
	public LocalDate knownOn() {
		return this.known.day();
	}

	public List<PartnershipView> groups() {
		return this.groups;
	}

	/**
	 * The teams, groups and agreements that a partner, or one that was merged into it, is
	 * a member of.
	 */
	public List<PartnershipView> groups(PartnerId partner) {
		Set<PartnerId> same = Stream
			.concat(Stream.of(partner), this.register.mergedInto(partner).stream().map(PartnerListing::id))
			.collect(Collectors.toSet());
		return this.groups.stream()
			.filter((group) -> group.members().stream().anyMatch((member) -> same.contains(member.partner())))
			.toList();
	}

	/**
	 * What the plans give a partner to do in a role, in the order of plans and rows.
	 */
	public List<PartnerTask> tasks(PartnerId partner, PartyRole role) {
		Map<String, PartnerTask> tasks = new LinkedHashMap<>();
		this.mentions.stream()
			.filter((mention) -> mention.role() == role && means(mention, partner))
			.forEach((mention) -> tasks.putIfAbsent(mention.table().id() + " " + mention.element().id(),
					new PartnerTask(mention, this.register.answer(partner, mention).orElse(null))));
		return List.copyOf(tasks.values());
	}

	/**
	 * Where plans name a partner that was not registered yet.
	 * @param later the register in which it is
	 */
	public List<PartyMention> named(PartnerId partner, PartnerRegister later) {
		return this.mentions.stream()
			.filter((
					mention) -> later.resolve(mention.text()).filter((found) -> found.id().equals(partner)).isPresent())
			.toList();
	}

	/**
	 * How many elements name a partner.
	 */
	public long count(PartnerId partner) {
		return this.mentions.stream()
			.filter((mention) -> means(mention, partner))
			.map((mention) -> mention.table().id() + " " + mention.element().id())
			.distinct()
			.count();
	}

	private boolean means(PartyMention mention, PartnerId partner) {
		return meant(mention.text()).filter((found) -> found.id().equals(partner)).isPresent();
	}

	private Optional<PartnerListing> meant(String text) {
		return this.meant.computeIfAbsent(text, this.register::resolve);
	}

	/**
	 * Whom plans name and the register does not know, in the order of plans and rows;
	 * names that were set aside are left out.
	 */
	public List<UnresolvedName> unresolved() {
		return unknown(false);
	}

	public List<UnresolvedName> unresolved(PlanId plan) {
		return unresolved().stream().flatMap((one) -> one.in(plan).stream()).toList();
	}

	/**
	 * Whom plans name and who is no partner, as a planner decided.
	 */
	public List<UnresolvedName> setAside() {
		return unknown(true);
	}

	private List<UnresolvedName> unknown(boolean setAside) {
		Map<String, List<PartyMention>> places = new LinkedHashMap<>();
		this.mentions.stream().filter((mention) -> meant(mention.text()).isEmpty()).forEach((mention) -> {
			String key = key(mention.text());
			if (!key.isEmpty() && this.aside.contains(key) == setAside) {
				places.computeIfAbsent(key, (absent) -> new ArrayList<>()).add(mention);
			}
		});
		return places.values().stream().map(this::unresolved).toList();
	}

	private UnresolvedName unresolved(List<PartyMention> places) {
		List<String> texts = places.stream().map(PartyMention::text).distinct().toList();
		String proposal = this.inflection.proposal(texts.getFirst());
		return new UnresolvedName(proposal, PartnerKindGuess.kind(proposal, this.inflection.isPlural(proposal)), texts,
				places);
	}

	/**
	 * Where an element of a plan gives a role to a partner; the first place if there are
	 * two.
	 */
	public Optional<PartyMention> mention(String plan, String element, PartyRole role, PartnerId partner) {
		return this.mentions.stream()
			.filter((mention) -> mention.table().id().value().equals(plan)
					&& mention.element().id().value().equals(element) && mention.role() == role
					&& means(mention, partner))
			.findFirst();
	}

}
