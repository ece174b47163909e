package pl.utrwal.monitoring.progress.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;

/**
 * The rows of a plan as they get on today.
 *
 * @param lines in the plan's order, withdrawn ones too
 */
public record ProgressBoard(PlanTable table, LocalDate today, List<BoardRow> lines) {

	public ProgressBoard {
		lines = List.copyOf(lines);
	}

	public Optional<BoardRow> line(ElementId row) {
		return this.lines.stream().filter((line) -> line.row().id().equals(row)).findFirst();
	}

	/**
	 * Rows that stand in the plan, as many as there are.
	 */
	public long count(RowFilter show) {
		return this.lines.stream().filter(show::holds).count();
	}

	/**
	 * Those that are asked for, under the sections of the highest level that hold them.
	 */
	public List<Area> areas(RowFilter show) {
		Map<ElementId, Area> areas = new LinkedHashMap<>();
		this.lines.stream()
			.filter(show::holds)
			.forEach((line) -> areas
				.computeIfAbsent(line.path().getFirst().id(),
						(id) -> new Area(line.path().getFirst(), new LinkedHashMap<>()))
				.add(line));
		return List.copyOf(areas.values());
	}

	/**
	 * Rows of a section, under those that hold them at once.
	 */
	public record Area(Section section, Map<ElementId, Goal> byGoal) {

		public List<Goal> goals() {
			return List.copyOf(this.byGoal.values());
		}

		private void add(BoardRow line) {
			Section goal = line.path().getLast();
			this.byGoal.compute(goal.id(), (id, before) -> (before != null) ? before.with(line)
					: new Goal(goal.id().equals(this.section.id()) ? null : goal, List.of(line)));
		}

	}

	/**
	 * Rows under what holds them.
	 *
	 * @param section null if it is that of the highest level
	 */
	public record Goal(Section section, List<BoardRow> lines) {

		private Goal with(BoardRow line) {
			List<BoardRow> more = new ArrayList<>(this.lines);
			more.add(line);
			return new Goal(this.section, more);
		}

	}

}
