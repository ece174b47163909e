package pl.utrwal.continuationplans.contract;

import java.util.List;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;

/**
 * The kinds of plan of this module.
 */
public final class ContinuationKinds {

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
	public static final PlanKind SUSTAINING_PLAN = new PlanKind(
			"SustainingPlan", "continuation-plans.sustaining-plan-drafted", List.of(
					Level
						.section("sustainingArea", List.of("itemGroup", "toolList"), Column.text(), Column.parties(),
								Column.timeFrame())
						.addedAs("continuation-plans.sustaining-area-added"),
					Level.section("itemGroup", List.of("item"), Column.text(), Column.words(DESCRIPTION))
						.addedAs("continuation-plans.item-group-added"),
					Level.section("toolList", List.of("tool"), Column.text()).addedAs("continuation-plans.list-added"),
					Level.row("item", Column.text()).addedAs("continuation-plans.item-to-sustain-added"),
					Level.row("tool", Column.text()).addedAs("continuation-plans.tool-added")),
			List.of(Count.of("areas", "sustainingArea"), Count.of("items", "item"), Count.of("tools", "tool"),
					new Count("parties", "sustainingArea", Column.PARTIES)));

	/**
	 * How it was prepared; what each goal of a programme has achieved, and what of it is
	 * to be kept; what is to be done for that.
	 */
	public static final PlanKind CONTINUATION_PLAN = new PlanKind("ContinuationPlan",
			"continuation-plans.continuation-plan-drafted",
			List.of(Level.section("preparation", List.of("account"), Column.text())
				.addedAs("continuation-plans.preparation-added"),
					Level.section("programmeGoal", List.of("effects", "keeping"), Column.text(), Column.words(REASON))
						.addedAs("continuation-plans.programme-goal-added"),
					Level
						.section("measure", List.of("measureGoals", "measureTasks", "measurableEffects"), Column.text(),
								Column.words(JUSTIFICATION), Column.references(), Column.words(Column.TARGET_GROUP))
						.addedAs("continuation-plans.measure-added"),
					Level.section("account", List.of("paragraph"), Column.text())
						.addedAs("continuation-plans.list-added"),
					Level.section("effects", List.of("effect"), Column.text()).addedAs("continuation-plans.list-added"),
					Level.section("keeping", List.of("thingToSustain"), Column.text())
						.addedAs("continuation-plans.list-added"),
					Level.section("measureGoals", List.of("measureGoal"), Column.text())
						.addedAs("continuation-plans.list-added"),
					Level.section("measureTasks", List.of("measureTask"), Column.text())
						.addedAs("continuation-plans.list-added"),
					Level.section("measurableEffects", List.of("measurableEffect"), Column.text())
						.addedAs("continuation-plans.list-added"),
					Level.row("paragraph", Column.text()).addedAs("continuation-plans.paragraph-added"),
					Level.row("effect", Column.text(), Column.quantities(), Column.references())
						.addedAs("continuation-plans.effect-recorded"),
					Level.row("thingToSustain", Column.text(), Column.references())
						.addedAs("continuation-plans.thing-to-sustain-added"),
					Level.row("measureGoal", Column.text()).addedAs("continuation-plans.measure-goal-set"),
					Level.row("measureTask", Column.text(), Column.cost()).addedAs("continuation-plans.task-planned"),
					Level.row("measurableEffect", Column.text(), Column.quantities(), Column.cost())
						.addedAs("continuation-plans.measurable-effect-promised")),
			List.of(Count.of("effects", "effect"), Count.of("toSustain", "thingToSustain"),
					Count.of("measures", "measure"), Count.of("goals", "measureGoal"), Count.of("tasks", "measureTask"),
					Count.of("measurableEffects", "measurableEffect")));

	private ContinuationKinds() {
	}

}
