package pl.utrwal.plans.table.domain;

import java.util.List;
import java.util.function.Function;

import pl.utrwal.kernel.table.PlanKind;

/**
 * What a module says of plans of its own.
 *
 * @param aggregate that decides on them
 * @param draft the command that begins one
 */
public record PlanAggregateType(Class<? extends Plan> aggregate, List<PlanKind> kinds,
		Function<PlanOutline, PlanCommand> draft) {

	public PlanAggregateType {
		kinds = List.copyOf(kinds);
	}

}
