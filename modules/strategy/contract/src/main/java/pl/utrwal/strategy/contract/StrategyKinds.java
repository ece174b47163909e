package pl.utrwal.strategy.contract;

import java.util.List;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;

/**
 * The kinds of plan of this module.
 */
public final class StrategyKinds {

	public static final PlanKind SOCIAL_PROBLEMS_STRATEGY = new PlanKind("SocialProblemsStrategy",
			List.of(Level.section("area", List.of("goal"), Column.text()),
					Level.section("goal", List.of("action"), Column.text()),
					Level.row("action", Column.text(), Column.parties(), Column.timeFrame(), Column.funding())),
			List.of(Count.of("areas", "area"), Count.of("goals", "goal"), Count.of("items", "action")));

	public static final PlanKind CARE_SYSTEM_SCHEDULE = new PlanKind("CareSystemSchedule",
			List.of(Level.section("direction", List.of("goal"), Column.text()),
					Level.section("goal", List.of("task"), Column.text(), Column.words(Column.TARGET_GROUP)),
					Level.row("task", Column.text(), Column.timeFrame(), Column.parties())),
			List.of(Count.of("areas", "direction"), Count.of("goals", "goal"), Count.of("items", "task")));

	private StrategyKinds() {
	}

}
