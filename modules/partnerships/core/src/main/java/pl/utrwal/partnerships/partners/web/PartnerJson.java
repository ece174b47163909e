package pl.utrwal.partnerships.partners.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartnerView;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.partnerships.partnerships.read.PartnershipView;
import pl.utrwal.webkit.json.ItemJson;

/**
 * A partner as the API gives it.
 *
 * @param name of a person whose name was erased, what stands for it
 * @param plan the plan that sets the body up; null for another kind
 * @param item the element of it that does so; null if none is said
 * @param mergedInto the partner that it was merged into; null if it stands by itself
 * @param places how many elements of plans name it
 * @param leads what it leads; null in a list, like those below
 * @param named where it is named without a role
 */
public record PartnerJson(String id, long version, long position, String kind, String name, String plan, String item,
		List<AliasJson> aliases, String mergedInto, long places, List<TaskJson> leads, List<TaskJson> joins,
		List<TaskJson> funds, List<TaskJson> named, List<GroupJson> partnerships, LocalDate knownOn) {

	static PartnerJson listed(PartnersView view, PartnerListing partner) {
		return of(view, partner, null, null);
	}

	static PartnerJson whole(PartnersView view, PartnerListing partner, Persons persons) {
		return of(view, partner,
				(role) -> view.tasks(partner.id(), role).stream().map((task) -> TaskJson.of(task, persons)).toList(),
				view.groups(partner.id()).stream().map((group) -> GroupJson.of(group)).toList());
	}

	private static PartnerJson of(PartnersView view, PartnerListing partner, Function<PartyRole, List<TaskJson>> tasks,
			List<GroupJson> groups) {
		PartnerView entry = partner.entry();
		return new PartnerJson(partner.id().value(), entry.version(), entry.position(), partner.kind().code(),
				partner.name(), value(entry.plan()), value(entry.element()),
				partner.aliases().stream().map(AliasJson::of).toList(),
				Optional.ofNullable(entry.into()).map(PartnerId::value).orElse(null), view.count(partner.id()),
				(tasks != null) ? tasks.apply(PartyRole.LEAD) : null,
				(tasks != null) ? tasks.apply(PartyRole.PARTNER) : null,
				(tasks != null) ? tasks.apply(PartyRole.FUNDER) : null,
				(tasks != null) ? tasks.apply(PartyRole.UNSPECIFIED) : null, groups, view.knownOn());
	}

	private static String value(PlanId plan) {
		return (plan != null) ? plan.value() : null;
	}

	private static String value(ElementId element) {
		return (element != null) ? element.value() : null;
	}

	/**
	 * A text that means the partner.
	 *
	 * @param alias of a person whose name was erased, what stands for it
	 * @param plan where it stood; null if it was typed in
	 */
	record AliasJson(String alias, String plan, String item) {

		public static AliasJson of(PartnerListing.ListedAlias alias) {
			return new AliasJson(alias.text(), value(alias.alias().plan()), value(alias.alias().element()));
		}

	}

	/**
	 * What a plan gives the partner to do.
	 *
	 * @param party how the plan names the partner
	 * @param timeFrame null if the element has none
	 * @param answer null if nothing is recorded
	 */
	record TaskJson(String plan, String planTitle, String item, String number, String text, String party, String role,
			ItemJson.FrameJson timeFrame, AnswerJson answer) {

		public static TaskJson of(PartnerTask task, Persons persons) {
			PartyMention mention = task.mention();
			return new TaskJson(mention.table().id().value(), mention.table().title(), mention.element().id().value(),
					mention.element().number(), mention.element().text(), mention.text(),
					ItemJson.lower(mention.role()), mention.timeFrame().map(ItemJson.FrameJson::of).orElse(null),
					Optional.ofNullable(task.answer()).map((answer) -> AnswerJson.of(answer, persons)).orElse(null));
		}

	}

	/**
	 * What the partner said.
	 *
	 * @param by who said so; null if that is not known; of a person whose name was
	 * erased, what stands for it
	 */
	record AnswerJson(String answer, String by, LocalDate on, String evidence) {

		public static AnswerJson of(PartnerView.Answer answer, Persons persons) {
			return new AnswerJson(answer.confirmed() ? "confirmed" : "declined",
					(answer.by() != null) ? persons.displayName(answer.by()) : null, answer.on(), answer.evidence());
		}

	}

	/**
	 * A team, a group or an agreement.
	 *
	 * @param from null if it is not said
	 * @param to null if it has none
	 * @param ended null while it runs
	 */
	public record GroupJson(String id, long version, long position, String kind, String name, String purpose,
			LocalDate from, LocalDate to, LocalDate ended, List<MemberJson> members) {

		public static GroupJson of(PartnershipView group) {
			return new GroupJson(group.id().value(), group.version(), group.position(), group.kind().code(),
					group.name(), group.purpose(), group.from(), group.to(), group.ended(),
					group.members()
						.stream()
						.map((member) -> new MemberJson(member.partner().value(), member.role()))
						.toList());
		}

	}

	/**
	 * A member.
	 *
	 * @param role in words; possibly empty
	 */
	record MemberJson(String partner, String role) {
	}

	/**
	 * Someone whom plans name and the register does not know.
	 *
	 * @param text how a plan writes it
	 * @param texts all spellings
	 * @param funding whether plans name it only as a source of funding
	 */
	record UnresolvedJson(String text, ProposalJson proposal, List<String> texts, List<PlaceJson> places,
			boolean funding) {

		public static UnresolvedJson of(UnresolvedName one) {
			return new UnresolvedJson(one.texts().getFirst(), new ProposalJson(one.proposal(), one.kind().code()),
					one.texts(), one.places().stream().map(PlaceJson::of).toList(), one.funds());
		}

	}

	/**
	 * What could be registered.
	 *
	 * @param name in the nominative
	 */
	record ProposalJson(String name, String kind) {
	}

	/**
	 * Where a text stands.
	 */
	record PlaceJson(String plan, String item, String number, String itemText, String party, String role) {

		public static PlaceJson of(PartyMention mention) {
			return new PlaceJson(mention.table().id().value(), mention.element().id().value(),
					mention.element().number(), mention.element().text(), mention.text(),
					ItemJson.lower(mention.role()));
		}

	}

}
