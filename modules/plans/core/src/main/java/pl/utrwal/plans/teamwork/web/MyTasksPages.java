package pl.utrwal.plans.teamwork.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.teamwork.read.TeamworkView;
import pl.utrwal.plans.teamwork.read.TeamworkView.Comment;

/**
 * The elements of all plans that an actor sees to.
 */
@Controller
class MyTasksPages {

	private final TeamworkService service;

	private final PlanQueries plans;

	private final RowStatusLayer standings;

	MyTasksPages(TeamworkService service, PlanQueries plans, RowStatusLayer standings) {
		this.service = service;
		this.plans = plans;
		this.standings = standings;
	}

	@GetMapping("/my-tasks")
	String tasks(Actor actor, Model model) {
		model.addAttribute("tasks",
				this.service.all(actor)
					.stream()
					.filter((view) -> !view.of(actor.account()).isEmpty())
					.flatMap((view) -> tasks(actor, view))
					.sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
					.toList());
		model.addAttribute("kinds", StatusKind.values());
		model.addAttribute("today", this.plans.today());
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/my-tasks";
	}

	/** What was removed, or withdrawn, needs nobody. */
	private Stream<Task> tasks(Actor actor, TeamworkView view) {
		Optional<PlanTable> found = this.plans.headers(actor)
			.stream()
			.filter((header) -> header.id().equals(view.plan()))
			.findFirst()
			.map((header) -> this.plans.current(actor, header.id()));
		return found.stream().flatMap((table) -> {
			Map<ElementId, RowStanding> standing = this.standings.now(table);
			return view.of(actor.account())
				.stream()
				.flatMap((id) -> table.element(id).stream())
				.filter((element) -> !element.withdrawn())
				.map((element) -> new Task(table, element, standing.get(element.id()),
						view.comments(element.id()).stream().filter(Comment::open).toList()));
		});
	}

	/**
	 * @param standing null for what is no row
	 * @param comments that are open
	 */
	record Task(PlanTable table, Element element, RowStanding standing, List<Comment> comments) {

		public boolean isRow() {
			return this.table.levelOf(this.element).isRow();
		}

		/**
		 * Null if the element has none.
		 */
		public TimeFrame timeFrame() {
			return (this.element.cells().get(Column.TIME_FRAME) != null
					&& this.element.cells().get(Column.TIME_FRAME).value() instanceof CellValue.When when)
							? when.timeFrame() : null;
		}

		LocalDate due() {
			return Optional.ofNullable(timeFrame()).flatMap(TimeFrame::due).orElse(null);
		}

	}

}
