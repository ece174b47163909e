package pl.utrwal.monitoring.reports.read;

import java.util.List;

import pl.utrwal.kernel.table.PlanTable;

/**
 * What the issued reports of a year say of the plans of a municipality: the part of the
 * report on its state that is about policies, programmes and strategies.
 *
 * @param chapters plan by plan
 * @param sources the reports, in the order of their numbers, which begin at 1
 * @param untold plans in force in that year of which no issued report tells
 */
public record CommuneReport(int year, List<Chapter> chapters, List<Source> sources, List<PlanTable> untold) {

	public CommuneReport {
		chapters = List.copyOf(chapters);
		sources = List.copyOf(sources);
		untold = List.copyOf(untold);
	}

	/**
	 * A plan.
	 *
	 * @param title as it was known when the newest of the reports was composed
	 * @param told the report whose period ended first comes first
	 */
	public record Chapter(String title, List<Told> told) {

		public Chapter {
			told = List.copyOf(told);
		}

	}

	/**
	 * What one report says of a plan.
	 *
	 * @param source the number of the report
	 */
	public record Told(int source, PlanOutcome outcome) {
	}

	/**
	 * @param intact whether the events in the store are those that it was made of
	 */
	public record Source(CouncilReportView report, boolean intact) {
	}

}
