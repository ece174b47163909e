package pl.utrwal.monitoring.write.progress;

import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * What can be said of how the rows of a plan get on.
 */
public sealed interface ProgressCommand extends MonitoringCommand permits ReportStatus, CorrectReport, TakeReportBack,
		SetReviewCadence, RemoveReviewCadence, BudgetMoney, SpendMoney, TakeAmountBack {

	ProgressId progress();

}
