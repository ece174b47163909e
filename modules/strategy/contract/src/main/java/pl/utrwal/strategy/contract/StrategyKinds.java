package pl.utrwal.strategy.contract;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;

/**
 * The kinds of plan of this module.
 */
public final class StrategyKinds {

	/** The column of the words that lead to the rows of a list. */
	public static final String LEAD = "lead";

	/** A list of a programme: what it promises to report on. */
	public static final String REPORT_DUTIES = "reportDuties";

	/** A row of {@link #REPORT_DUTIES}: one promise, with when it is due. */
	public static final String REPORT_DUTY = "reportDuty";

	/** Lists of a programme, each with the level of its rows. */
	private static final List<List<String>> LISTS = List.of(List.of("passage", "point"),
			List.of("baseDocuments", "baseDocument"), List.of("mainGoals", "mainGoal"),
			List.of("specificGoals", "specificGoal"), List.of("partnerGroups", "partnerGroup"),
			List.of("methods", "method"), List.of("implementers", "implementer"), List.of("schedule", "scheduleItem"),
			List.of("funding", "fundingSource"), List.of("results", "result"), List.of("monitoring", "monitoringRule"),
			List.of(REPORT_DUTIES, REPORT_DUTY));

	public static final PlanKind SOCIAL_PROBLEMS_STRATEGY = new PlanKind(
			"SocialProblemsStrategy", "strategy.strategy-drafted", List
				.of(Level.section("area", List.of("goal"), Column.text()).addedAs("strategy.area-added"),
						Level.section("goal", List.of("action"), Column.text()).addedAs("strategy.goal-added"),
						Level.row("action", Column.text(), Column.parties(), Column.timeFrame(), Column.funding(),
								Column.cost())
							.addedAs("strategy.action-added")),
			List.of(Count.of("areas", "area"), Count.of("goals", "goal"), Count.of("items", "action")));

	public static final PlanKind CARE_SYSTEM_SCHEDULE = new PlanKind("CareSystemSchedule", "strategy.strategy-drafted",
			List.of(Level.section("direction", List.of("goal"), Column.text()).addedAs("strategy.area-added"),
					Level.section("goal", List.of("task"), Column.text(), Column.words(Column.TARGET_GROUP))
						.addedAs("strategy.goal-added"),
					Level.row("task", Column.text(), Column.timeFrame(), Column.unrankedParties())
						.addedAs("strategy.action-added")),
			List.of(Count.of("areas", "direction"), Count.of("goals", "goal"), Count.of("items", "task")));

	/**
	 * A programme of social policy whatever its subject: prevention of addictions,
	 * support of families, protection from violence. Its title says which.
	 */
	public static final PlanKind SOCIAL_PROGRAMME = new PlanKind("SocialProgramme", "strategy.strategy-drafted",
			List.of(Level.section("area", List.of("goal"), Column.text()).addedAs("strategy.area-added"),
					Level.section("goal", List.of("task"), Column.text()).addedAs("strategy.goal-added"),
					Level.row("task", Column.text(), Column.timeFrame(), Column.parties(), Column.funding(),
							Column.cost())
						.addedAs("strategy.action-added")),
			List.of(Count.of("areas", "area"), Count.of("goals", "goal"), Count.of("items", "task")));

	/** Kinds whose documents are tables: areas of goals of what is to be done. */
	public static final List<PlanKind> OF_TABLES = List.of(SOCIAL_PROBLEMS_STRATEGY, CARE_SYSTEM_SCHEDULE,
			SOCIAL_PROGRAMME);

	/**
	 * Chapters of prose and lists. A passage is a paragraph, with the points below it, if
	 * it has any; the other lists are those that such a programme is asked for.
	 */
	public static final PlanKind LOCAL_ACTIVITY_PROGRAMME = new PlanKind("LocalActivityProgramme",
			"strategy.programme-drafted",
			Stream.concat(Stream.of(Level.prose("chapter", LISTS.stream().map(List::getFirst).toList(), Column.text())
				.addedAs("strategy.chapter-added")), LISTS
					.stream()
					.flatMap((list) -> Stream.of(list(list.getFirst(), list.getLast()).addedAs("strategy.list-added"),
							row(list.getLast()).addedAs("strategy.statement-added"))))
				.toList(),
			List.of(Count.of("chapters", "chapter"), Count.of("baseDocuments", "baseDocument"),
					Count.of("specificGoals", "specificGoal"), Count.of("methods", "method"),
					Count.of("schedule", "scheduleItem"), Count.of("funding", "fundingSource"),
					Count.of("results", "result")));

	private StrategyKinds() {
	}

	private static Level list(String name, String holds) {
		return name.equals("passage") ? Level.section(name, List.of(holds), Column.text())
				: Level.section(name, List.of(holds), Column.text(), Column.words(LEAD));
	}

	private static Level row(String name) {
		return switch (name) {
			case "scheduleItem" -> Level.row(name, Column.text(), Column.timeFrame(), Column.parties());
			case REPORT_DUTY -> Level.row(name, Column.text(), Column.timeFrame());
			default -> Level.row(name, Column.text());
		};
	}

}
