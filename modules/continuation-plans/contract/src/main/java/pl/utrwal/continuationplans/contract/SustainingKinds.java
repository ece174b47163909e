package pl.utrwal.continuationplans.contract;

import java.util.List;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;

/**
 * The kinds of plan of this module.
 */
public final class SustainingKinds {

	/**
	 * The key of the words that introduce a group of items.
	 */
	public static final String DESCRIPTION = "description";

	/**
	 * The key of why the effects of a goal were chosen.
	 */
	public static final String REASON = "reason";

	/**
	 * The key of why a measure is taken.
	 */
	public static final String JUSTIFICATION = "justification";

	/**
	 * What to sustain and the tools for it stand side by side in an area: many to many,
	 * not row by row.
	 */
	public static final PlanKind SUSTAINING_PLAN = new PlanKind("SustainingPlan",
			List.of(Level.section("sustainingArea", List.of("itemGroup", "toolList"), Column.text(), Column.parties(),
					Column.timeFrame()),
					Level.section("itemGroup", List.of("item"), Column.text(), Column.words(DESCRIPTION)),
					Level.section("toolList", List.of("tool"), Column.text()), Level.row("item", Column.text()),
					Level.row("tool", Column.text())),
			List.of(Count.of("areas", "sustainingArea"), Count.of("items", "item"), Count.of("tools", "tool"),
					new Count("parties", "sustainingArea", Column.PARTIES)));

	/**
	 * How it was prepared; what each goal of a programme has achieved, and what of it is
	 * to be kept; what is to be done for that.
	 */
	public static final PlanKind CONTINUATION_PLAN = new PlanKind("ContinuationPlan", List.of(
			Level.section("preparation", List.of("account"), Column.text()),
			Level.section("programmeGoal", List.of("effects", "keeping"), Column.text(), Column.words(REASON)),
			Level.section("measure", List.of("measureGoals", "measureTasks", "measurableEffects"), Column.text(),
					Column.words(JUSTIFICATION), Column.references(), Column.words(Column.TARGET_GROUP)),
			Level.section("account", List.of("paragraph"), Column.text()),
			Level.section("effects", List.of("effect"), Column.text()),
			Level.section("keeping", List.of("thingToSustain"), Column.text()),
			Level.section("measureGoals", List.of("measureGoal"), Column.text()),
			Level.section("measureTasks", List.of("measureTask"), Column.text()),
			Level.section("measurableEffects", List.of("measurableEffect"), Column.text()),
			Level.row("paragraph", Column.text()),
			Level.row("effect", Column.text(), Column.quantities(), Column.references()),
			Level.row("thingToSustain", Column.text(), Column.references()), Level.row("measureGoal", Column.text()),
			Level.row("measureTask", Column.text(), Column.cost()),
			Level.row("measurableEffect", Column.text(), Column.quantities(), Column.cost())),
			List.of(Count.of("effects", "effect"), Count.of("toSustain", "thingToSustain"),
					Count.of("measures", "measure"), Count.of("goals", "measureGoal"), Count.of("tasks", "measureTask"),
					Count.of("measurableEffects", "measurableEffect")));

	private SustainingKinds() {
	}

}
