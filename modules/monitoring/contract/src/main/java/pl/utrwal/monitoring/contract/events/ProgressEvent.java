package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * What can be said of how a row of a plan gets on. Amounts are in złoty, with a point and
 * two decimals.
 */
public sealed interface ProgressEvent extends DomainEvent {

	ProgressId progress();

	ElementId row();

	/**
	 * It was reported how a row stands.
	 *
	 * @param before what stood until then; null if nobody had reported
	 */
	@EventName("monitoring.status-reported")
	record StatusReported(ProgressId progress, ElementId row, ReportId report, Report says,
			Report before) implements ProgressEvent {
	}

	/**
	 * A report was found to say something wrong.
	 */
	@EventName("monitoring.report-corrected")
	record ReportCorrected(ProgressId progress, ElementId row, ReportId report, Report before,
			Report after) implements ProgressEvent {
	}

	/**
	 * A report was a mistake, and counts no more.
	 */
	@EventName("monitoring.report-taken-back")
	record ReportTakenBack(ProgressId progress, ElementId row, ReportId report,
			Report before) implements ProgressEvent {
	}

	/**
	 * It was laid down how often a row is to be reported on.
	 *
	 * @param before null if there was none
	 * @param after an ISO 8601 period such as {@code P6M}
	 */
	@EventName("monitoring.review-cadence-set")
	record ReviewCadenceSet(ProgressId progress, ElementId row, String before, String after) implements ProgressEvent {
	}

	/**
	 * A row is reported on as often as the plan itself says, if it says so.
	 */
	@EventName("monitoring.review-cadence-removed")
	record ReviewCadenceRemoved(ProgressId progress, ElementId row, String before) implements ProgressEvent {
	}

	/**
	 * An amount was set aside for a row, or that amount was corrected.
	 *
	 * @param source who pays
	 * @param before null if there was none for that source and year
	 */
	@EventName("monitoring.money-budgeted")
	record MoneyBudgeted(ProgressId progress, ElementId row, String source, int year, String before,
			String amount) implements ProgressEvent {
	}

	/**
	 * An amount was spent on a row in a year, or that amount was corrected.
	 *
	 * @param source who paid
	 * @param before null if there was none for that source and year
	 */
	@EventName("monitoring.money-spent")
	record MoneySpent(ProgressId progress, ElementId row, String source, int year, String before,
			String amount) implements ProgressEvent {
	}

	/**
	 * An amount was a mistake, and none is known in its place.
	 *
	 * @param kind the name of an {@link pl.utrwal.monitoring.contract.AmountKind}
	 */
	@EventName("monitoring.amount-taken-back")
	record AmountTakenBack(ProgressId progress, ElementId row, String kind, String source, int year,
			String before) implements ProgressEvent {
	}

	/**
	 * What a report says.
	 *
	 * @param kind the name of a {@link pl.utrwal.kernel.table.StatusKind}
	 * @param label the planner's own word for it; empty if none was given
	 * @param day for which it holds
	 * @param evidence in words; empty if none was given
	 * @param source who said so, if not the one who wrote it down; else empty
	 */
	record Report(String kind, String label, LocalDate day, String evidence, String source) {
	}

}
