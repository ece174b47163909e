package pl.utrwal.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand.AddElement;

/**
 * Commands that add the elements of a strategy.
 */
public final class Additions {

	private Additions() {
	}

	public static AddElement addArea(PlanId plan, ElementId area, Integer index, String number, String text) {
		return new AddElement(plan, null, index, Branch.typed(area, "area", number, words(text)));
	}

	public static AddElement addGoal(PlanId plan, ElementId area, ElementId goal, Integer index, String number,
			String text, String targetGroup) {
		Map<String, CellValue> values = new LinkedHashMap<>(words(text));
		values.put(Column.TARGET_GROUP, new CellValue.Words(targetGroup));
		return new AddElement(plan, area, index, Branch.typed(goal, "goal", number, values));
	}

	public static AddElement addAction(PlanId plan, ElementId goal, ElementId action, Integer index, String number,
			String text, TimeFrame timeFrame, List<Party> parties, CellValue.Funding funding) {
		return add(plan, goal, action, index, "action", number, text, timeFrame, parties, funding);
	}

	public static AddElement add(PlanId plan, ElementId goal, ElementId row, Integer index, String level, String number,
			String text, TimeFrame timeFrame, List<Party> parties, CellValue.Funding funding) {
		Map<String, CellValue> values = new LinkedHashMap<>(words(text));
		values.put(Column.TIME_FRAME, new CellValue.When(timeFrame));
		values.put(Column.PARTIES, new CellValue.Parties(parties));
		values.put(Column.FUNDING, funding);
		return new AddElement(plan, goal, index, Branch.typed(row, level, number, values));
	}

	private static Map<String, CellValue> words(String text) {
		return Map.of(Column.TEXT, new CellValue.Words(text));
	}

}
