package pl.utrwal.plans.contract;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.table.Level;
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

	/**
	 * The names of events by which plans of these kinds begin.
	 */
	public List<String> drafted() {
		return this.all.stream().map(PlanKind::drafted).distinct().toList();
	}

	/**
	 * The names of events by which elements of these kinds come into a plan.
	 */
	public List<String> added() {
		return this.all.stream().flatMap((kind) -> kind.levels().stream()).map(Level::added).distinct().toList();
	}

}
