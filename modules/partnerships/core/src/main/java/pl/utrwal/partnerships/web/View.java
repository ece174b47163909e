package pl.utrwal.partnerships.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.names.Inflection;
import pl.utrwal.partnerships.names.Key;
import pl.utrwal.partnerships.read.partnership.Group;
import pl.utrwal.partnerships.read.register.Entry;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.partnerships.read.register.Register;

/**
 * The register and the plans of a municipality, both as they were known at one moment.
 */
public final class View {

	private final Register register;

	private final List<PlanTable> tables;

	private final List<Mention> mentions;

	private final List<Group> groups;

	private final Known known;

	private final Inflection inflection;

	/** By text; a text is looked up once. */
	private final Map<String, Optional<Listed>> meant = new HashMap<>();

	/**
	 * @param known the moment
	 */
	View(Register register, List<PlanTable> tables, List<Group> groups, Known known, Inflection inflection) {
		this.register = register;
		this.tables = tables;
		this.mentions = tables.stream().flatMap(Mention::of).toList();
		this.groups = groups;
		this.known = known;
		this.inflection = inflection;
	}

	public Register register() {
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

	public List<Group> groups() {
		return this.groups;
	}

	/**
	 * The teams, groups and agreements that a partner is a member of.
	 */
	public List<Group> groups(PartnerId partner) {
		return this.groups.stream()
			.filter((group) -> group.members().stream().anyMatch((member) -> member.partner().equals(partner)))
			.toList();
	}

	/**
	 * What the plans give a partner to do in a role, in the order of plans and rows.
	 */
	public List<Task> tasks(PartnerId partner, PartyRole role) {
		Map<String, Task> tasks = new LinkedHashMap<>();
		this.mentions.stream()
			.filter((mention) -> mention.role() == role && means(mention, partner))
			.forEach((mention) -> tasks.putIfAbsent(mention.table().id() + " " + mention.element().id(),
					new Task(mention, answer(partner, mention).orElse(null))));
		return List.copyOf(tasks.values());
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

	private boolean means(Mention mention, PartnerId partner) {
		return meant(mention.text()).filter((found) -> found.id().equals(partner)).isPresent();
	}

	private Optional<Listed> meant(String text) {
		return this.meant.computeIfAbsent(text, this.register::resolve);
	}

	private Optional<Entry.Answer> answer(PartnerId partner, Mention mention) {
		return Stream.concat(this.register.partner(partner).stream(), this.register.mergedInto(partner).stream())
			.flatMap((listed) -> listed.entry().answers().stream())
			.filter((answer) -> answer.plan().equals(mention.table().id())
					&& answer.element().equals(mention.element().id()) && answer.role() == mention.role())
			.findFirst();
	}

	/**
	 * Whom plans name and the register does not know, in the order of plans and rows.
	 */
	public List<Unresolved> unresolved() {
		return unresolved(this.mentions.stream());
	}

	public List<Unresolved> unresolved(PlanId plan) {
		return unresolved(this.mentions.stream().filter((mention) -> mention.table().id().equals(plan)));
	}

	private List<Unresolved> unresolved(Stream<Mention> some) {
		Map<String, List<Mention>> places = new LinkedHashMap<>();
		some.filter((mention) -> meant(mention.text()).isEmpty()).forEach((mention) -> {
			String key = Key.of(this.inflection.proposal(mention.text()));
			if (!key.isEmpty()) {
				places.computeIfAbsent(key, (absent) -> new ArrayList<>()).add(mention);
			}
		});
		return places.values().stream().map(this::unresolved).toList();
	}

	private Unresolved unresolved(List<Mention> places) {
		List<String> texts = places.stream().map(Mention::text).distinct().toList();
		String proposal = this.inflection.proposal(texts.getFirst());
		return new Unresolved(proposal, Guess.kind(proposal, this.inflection.isPlural(proposal)), texts, places);
	}

	/**
	 * Where an element of a plan gives a role to a partner; the first place if there are
	 * two.
	 */
	public Optional<Mention> mention(String plan, String element, PartyRole role, PartnerId partner) {
		return this.mentions.stream()
			.filter((mention) -> mention.table().id().value().equals(plan)
					&& mention.element().id().value().equals(element) && mention.role() == role
					&& means(mention, partner))
			.findFirst();
	}

}
