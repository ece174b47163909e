package pl.utrwal.plans.write.plan;

import java.util.List;
import java.util.function.Function;

import pl.utrwal.kernel.table.PlanKind;

/**
 * What a module says of plans of its own.
 *
 * @param aggregate that decides on them
 * @param draft the command that begins one
 */
public record PlanType(Class<? extends Plan> aggregate, List<PlanKind> kinds, Function<Outline, PlanCommand> draft) {

	public PlanType {
		kinds = List.copyOf(kinds);
	}

}
