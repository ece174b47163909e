package pl.utrwal.plans.contract;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.table.PlanKind;

/**
 * Every kind of plan that there is.
 */
public record PlanKinds(List<PlanKind> all) {

	public PlanKinds {
		all = List.copyOf(all);
	}

	/**
	 * @return empty if there is no such kind
	 */
	public Optional<PlanKind> find(String code) {
		return this.all.stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
