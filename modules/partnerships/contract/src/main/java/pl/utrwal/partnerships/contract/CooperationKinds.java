package pl.utrwal.partnerships.contract;

import java.util.List;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;

/**
 * The kind of plan of this module.
 */
public final class CooperationKinds {

	/** The level whose rows calls are announced for. */
	public static final String TASK = "commissionedTask";

	public static final PlanKind COOPERATION_PROGRAMME = new PlanKind("CooperationProgramme",
			"partnerships.programme-drafted",
			List.of(Level.section("cooperationGoal", List.of("priorityArea"), Column.text())
				.addedAs("partnerships.programme-goal-added"),
					Level.section("priorityArea", List.of(TASK), Column.text())
						.addedAs("partnerships.priority-area-added"),
					Level
						.row(TASK, Column.text(), Column.unrankedParties(), Column.timeFrame(), Column.funding(),
								Column.cost())
						.addedAs("partnerships.task-commissioned"),
					Level.section("cooperation", List.of("formGroup"), Column.text())
						.addedAs("partnerships.cooperation-added"),
					Level.section("formGroup", List.of("form"), Column.text()).addedAs("partnerships.form-group-added"),
					Level.row("form", Column.text()).addedAs("partnerships.form-of-cooperation-added")),
			List.of(Count.of("goals", "cooperationGoal"), Count.of("tasks", TASK), Count.of("forms", "form")));

	private CooperationKinds() {
	}

}
