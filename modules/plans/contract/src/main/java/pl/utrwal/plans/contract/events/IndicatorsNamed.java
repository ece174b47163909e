package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * The document that the plan was taken from says how its elements are measured. The
 * indicators themselves are put on record by whoever keeps them.
 */
@EventName("plans.indicators-named")
public record IndicatorsNamed(PlanId plan, List<Named> indicators) implements PlanChange {

	public IndicatorsNamed {
		indicators = List.copyOf(indicators);
	}

	@Override
	public boolean needsAct() {
		return false;
	}

	/**
	 * An indicator in the words of the document.
	 *
	 * @param elementText what the element is
	 * @param baseline empty if none is said
	 * @param baselineYear null if none is said
	 * @param target empty if none is said
	 * @param targetYear null if none is said
	 * @param source where the data come from; empty if that is not said
	 */
	public record Named(ElementId element, String elementText, String name, String baseline, Integer baselineYear,
			String target, Integer targetYear, String source) {
	}

}
