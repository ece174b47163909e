package pl.utrwal.plans.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;

/**
 * Every kind of plan that there is.
 *
 * @param all those that come with the program
 * @param defined finds one that an office defined, by its code
 */
public record PlanKinds(List<PlanKind> all, Function<KindId, Optional<OwnKind>> defined) {

	public PlanKinds {
		all = List.copyOf(all);
	}

	public PlanKinds(List<PlanKind> all) {
		this(all, (code) -> Optional.empty());
	}

	/**
	 * @return empty if there is no such kind
	 */
	public Optional<PlanKind> find(String code) {
		return ofProgram(code).or(() -> own(code).map(OwnKind::kind));
	}

	/**
	 * A kind of which a municipality may have plans.
	 * @return empty if there is no such kind, or another municipality defined it
	 */
	public Optional<PlanKind> find(String code, MunicipalityId municipality) {
		return ofProgram(code)
			.or(() -> own(code).filter((kind) -> kind.municipality().equals(municipality)).map(OwnKind::kind));
	}

	private Optional<PlanKind> ofProgram(String code) {
		return this.all.stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/**
	 * A kind that an office defined.
	 * @return empty if there is no such kind, or it comes with the program
	 */
	public Optional<OwnKind> own(String code) {
		return (code != null && code.startsWith(KindId.PREFIX)) ? this.defined.apply(new KindId(code))
				: Optional.empty();
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
