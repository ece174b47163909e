package pl.utrwal.monitoring.completeness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import pl.utrwal.monitoring.completeness.read.Completeness;
import pl.utrwal.monitoring.completeness.read.LegalRequirement;
import pl.utrwal.monitoring.completeness.read.RequirementLinkView;
import pl.utrwal.monitoring.shared.read.LegalBasis;
import pl.utrwal.monitoring.shared.web.LocalizedWords;

/**
 * How a plan stands to the law, as the API gives it.
 *
 * @param on the day whose law counts
 * @param judgedBy why that day: {@code asked, adoption} (of the plan) or {@code day}
 * (that is shown)
 * @param asked whether any law ever demanded contents of such plans
 * @param complete everything that is demanded on that day is there
 * @param later what the law of the day that is shown demands beyond that
 */
record CompletenessJson(String plan, String kind, LocalDate on, String judgedBy, boolean asked, boolean complete,
		List<ItemJson> items, List<ItemJson> later) {

	static CompletenessJson of(CompletenessService.Checklist checklist, Function<RequirementLinkView, String> by,
			Locale locale) {
		return new CompletenessJson(checklist.view().table().id().value(), checklist.view().table().kind(),
				checklist.day(), checklist.judgedBy().code(), checklist.asked(), checklist.completeness().isComplete(),
				items(checklist.completeness(), by, locale), items(checklist.later(), by, locale));
	}

	private static List<ItemJson> items(Completeness completeness, Function<RequirementLinkView, String> by,
			Locale locale) {
		return completeness.items().stream().map((item) -> ItemJson.of(item, by, locale)).toList();
	}

	/**
	 * What is demanded, and how the plan stands to it.
	 *
	 * @param state {@code satisfied, partly} or {@code missing}
	 * @param by {@code table} or {@code link}; null if it is missing
	 * @param have how many of what was looked at meet it
	 * @param of how many were looked at
	 * @param note what to know of how it is looked for; null if there is nothing
	 * @param amendedBy the act that brought the demand; null where it is not known
	 * @param quality how good the source of the demand is: {@code original, secondary} or
	 * {@code unverified}
	 * @param source the address of that source; null where there is none
	 * @param checked the day on which it was looked up
	 */
	record ItemJson(String requirement, String act, String article, LocalDate inForceFrom, LocalDate inForceUntil,
			String amendedBy, String quality, String source, LocalDate checked, String words, String note, String state,
			String by, int have, int of, List<PlaceJson> satisfiedBy, List<PlaceJson> lacking, List<LinkJson> links) {

		static ItemJson of(Completeness.Item item, Function<RequirementLinkView, String> by, Locale locale) {
			LegalRequirement requirement = item.requirement();
			LegalBasis law = requirement.law();
			return new ItemJson(requirement.code(), LocalizedWords.of(law.act(), locale), law.article(), law.from(),
					law.until(), (law.amendedBy() != null) ? LocalizedWords.of(law.amendedBy(), locale) : null,
					law.text().quality().code(), law.text().address(), law.checked(),
					LocalizedWords.of(requirement.words(), locale),
					(requirement.note() != null) ? LocalizedWords.of(requirement.note(), locale) : null,
					item.state().code(),
					(item.state() == Completeness.State.MISSING) ? null : item.byLink() ? "link" : "table", item.have(),
					item.of(), item.meeting().stream().map(PlaceJson::of).toList(),
					item.lacking().stream().map(PlaceJson::of).toList(),
					item.links().stream().map((link) -> LinkJson.of(link, by)).toList());
		}

	}

	/**
	 * @param item id of an element; null for an indicator
	 * @param indicator null for an element
	 */
	record PlaceJson(String item, String indicator, String number, String text) {

		static PlaceJson of(Completeness.Place place) {
			return new PlaceJson((place.element() != null) ? place.element().value() : null,
					(place.indicator() != null) ? place.indicator().value() : null, place.number(), place.text());
		}

	}

	/**
	 * What somebody said.
	 *
	 * @param items elements that are still in the plan
	 * @param counts whether there still is what was pointed at
	 */
	record LinkJson(String id, List<PlaceJson> items, String words, String by, Instant at, boolean counts) {

		static LinkJson of(Completeness.Linked linked, Function<RequirementLinkView, String> by) {
			RequirementLinkView link = linked.link();
			return new LinkJson(link.id().value(), linked.places().stream().map(PlaceJson::of).toList(), link.words(),
					by.apply(link), link.at(), linked.counts());
		}

	}

}
