package pl.utrwal.monitoring.completeness.read;

import java.util.List;
import java.util.Locale;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PresentElements;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.indicators.read.IndicatorView;

/**
 * How a plan stands to the demands of the law on a day.
 */
public record Completeness(List<Item> items) {

	public Completeness {
		items = List.copyOf(items);
	}

	/**
	 * @param requirements those in force on the day that is asked for
	 * @param indicators those of the plan, retired ones too
	 * @param links those of the plan, such as were taken back too
	 */
	public static Completeness of(PlanTable table, List<LegalRequirement> requirements, List<IndicatorView> indicators,
			List<RequirementLinkView> links) {
		ElementSearch look = new ElementSearch(table, indicators.stream().filter((sheet) -> !sheet.retired()).toList());
		return new Completeness(requirements.stream()
			.map((requirement) -> item(table, requirement, look.at(requirement.check()),
					links.stream()
						.filter((link) -> !link.gone() && link.requirement().equals(requirement.code()))
						.toList()))
			.toList());
	}

	private static Item item(PlanTable table, LegalRequirement requirement, Found found,
			List<RequirementLinkView> links) {
		List<Linked> linked = links.stream().map((link) -> linked(table, link)).toList();
		boolean byLink = linked.stream().anyMatch(Linked::counts);
		State state = (byLink || found.have() > 0 && found.have() == found.of()) ? State.SATISFIED
				: (found.have() > 0) ? State.PARTLY : State.MISSING;
		return new Item(requirement, state, byLink, found.have(), found.of(), found.meeting(), found.lacking(), linked);
	}

	private static Linked linked(PlanTable table, RequirementLinkView link) {
		List<ElementId> present = PresentElements.elements(table).map(Element::id).toList();
		List<Place> places = link.elements()
			.stream()
			.filter(present::contains)
			.flatMap((id) -> table.element(id).stream())
			.map(Place::of)
			.toList();
		return new Linked(link, places);
	}

	public long satisfied() {
		return this.items.stream().filter((item) -> item.state() == State.SATISFIED).count();
	}

	public boolean isComplete() {
		return lacking().isEmpty();
	}

	/**
	 * What is missing, or is there only partly.
	 */
	public List<Item> lacking() {
		return this.items.stream().filter((item) -> item.state() != State.SATISFIED).toList();
	}

	/**
	 * The message key is {@code completeness.<code>}.
	 */
	public enum State {

		SATISFIED, PARTLY, MISSING;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * How a plan stands to one demand.
	 *
	 * @param byLink somebody said where the plan meets it
	 * @param have how many elements that were looked at meet it
	 * @param of how many were looked at; 0 if there is nothing to look at
	 * @param meeting elements or indicators that meet it
	 * @param lacking elements that do not
	 * @param links what people said, such as no longer counts too
	 */
	public record Item(LegalRequirement requirement, State state, boolean byLink, int have, int of, List<Place> meeting,
			List<Place> lacking, List<Linked> links) {
	}

	/**
	 * What somebody said.
	 *
	 * @param places elements that are still in the plan
	 */
	public record Linked(RequirementLinkView link, List<Place> places) {

		/**
		 * Whether there still is what was pointed at.
		 */
		public boolean counts() {
			return !this.places.isEmpty() || !this.link.words().isEmpty();
		}

	}

	/**
	 * An element of the plan, or an indicator of it.
	 *
	 * @param element null for an indicator
	 * @param indicator null for an element
	 * @param number how it is shown; possibly empty
	 */
	public record Place(ElementId element, IndicatorId indicator, String number, String text) {

		static Place of(Element element) {
			return new Place(element.id(), null, element.number(), element.text());
		}

		static Place of(IndicatorView sheet) {
			return new Place(null, sheet.id(), "", sheet.definition().name());
		}

		public String numbered() {
			return this.number.isEmpty() ? this.text : this.number + ". " + this.text;
		}

	}

	/**
	 * What looking brought.
	 */
	record Found(int have, int of, List<Place> meeting, List<Place> lacking) {

		static final Found NOTHING = new Found(0, 0, List.of(), List.of());

		static Found of(List<Place> meeting, List<Place> lacking) {
			return new Found(meeting.size(), meeting.size() + lacking.size(), meeting, lacking);
		}

	}

}
