package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.plans.contract.events.Source;

/**
 * The document's cells from which the values of an action were taken.
 */
public record ActionSource(List<Source> text, List<Source> timeFrame, List<Source> parties, List<Source> funding,
		List<Source> cost, List<Source> labels) {

	public static final ActionSource NONE = new ActionSource(List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of());

	public ActionSource {
		cost = (cost != null) ? List.copyOf(cost) : List.of();
	}

}
