package pl.utrwal.monitoring.progress.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be said of how the rows of a plan get on.
 */
public sealed interface ProgressCommand extends MonitoringCommand {

	ProgressId progress();

	/**
	 * Records how a row stands.
	 */
	record ReportStatus(@TargetAggregateIdentifier ProgressId progress, ElementId row, ReportId report, Says says,
			LocalDate today) implements ProgressCommand {
	}

	/**
	 * Records that many rows stand alike: all of them, or none.
	 *
	 * @param reports the id of each row's report
	 */
	record ReportStatuses(@TargetAggregateIdentifier ProgressId progress, Map<ElementId, ReportId> reports, Says says,
			LocalDate today) implements ProgressCommand {

		public ReportStatuses {
			reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
		}

	}

	/**
	 * Puts right what a report says.
	 */
	record CorrectReport(@TargetAggregateIdentifier ProgressId progress, ReportId report, Says says,
			LocalDate today) implements ProgressCommand {
	}

	/**
	 * Has a report count no more.
	 */
	record TakeReportBack(@TargetAggregateIdentifier ProgressId progress, ReportId report) implements ProgressCommand {
	}

	/**
	 * Lays down how often a row is to be reported on.
	 *
	 * @param period an ISO 8601 period such as {@code P6M}
	 */
	record SetReviewCadence(@TargetAggregateIdentifier ProgressId progress, ElementId row,
			String period) implements ProgressCommand {
	}

	/**
	 * Has a row be reported on as often as the plan itself says.
	 */
	record RemoveReviewCadence(@TargetAggregateIdentifier ProgressId progress,
			ElementId row) implements ProgressCommand {
	}

	/**
	 * Records how much is set aside for a row, in place of what was said before.
	 */
	record BudgetMoney(@TargetAggregateIdentifier ProgressId progress, ElementId row, String source, int year,
			Money amount) implements ProgressCommand {
	}

	/**
	 * Records how much was spent on a row in a year, in place of what was said before.
	 */
	record SpendMoney(@TargetAggregateIdentifier ProgressId progress, ElementId row, String source, int year,
			Money amount) implements ProgressCommand {
	}

	/**
	 * Has an amount be unknown again.
	 */
	record TakeAmountBack(@TargetAggregateIdentifier ProgressId progress, ElementId row, AmountKind kind, String source,
			int year) implements ProgressCommand {
	}

}
