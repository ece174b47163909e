package pl.utrwal.monitoring.reports.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.EventRevision;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.PositionRange;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked of a report to the council.
 */
public sealed interface CouncilReportCommand extends MonitoringCommand {

	/**
	 * Begins a draft.
	 *
	 * @param from the first day that it tells of
	 * @param to the last day that it tells of
	 * @param plans that it tells of; none for the whole municipality
	 * @param supersedes an issued report of the same municipality; null if it replaces
	 * none
	 */
	record BeginReport(@TargetAggregateIdentifier CouncilReportId report, MunicipalityId municipality, String title,
			LocalDate from, LocalDate to, List<PlanId> plans,
			CouncilReportId supersedes) implements CouncilReportCommand {

		public BeginReport {
			plans = List.copyOf(plans);
		}

	}

	/**
	 * Gives up a draft.
	 */
	record DiscardReport(@TargetAggregateIdentifier CouncilReportId report) implements CouncilReportCommand {
	}

	/**
	 * Freezes a draft and issues it.
	 *
	 * @param expectedVersion the version of the report that was frozen
	 * @param on the day of today
	 * @param composedAt the position in the store up to which everything was known
	 * @param plans that the events concern, in the order in which the report has them
	 * @param included where the events lie in the store, in rising order
	 * @param sha256 over what was frozen
	 */
	record IssueReport(@TargetAggregateIdentifier CouncilReportId report, long expectedVersion, LocalDate on,
			long composedAt, List<PlanId> plans, List<PositionRange> included, List<EventRevision> revisions,
			String sha256) implements CouncilReportCommand {

		public IssueReport {
			plans = List.copyOf(plans);
			included = List.copyOf(included);
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * Writes the introduction of a draft.
	 *
	 * @param expectedVersion the version of the report that the writer saw
	 */
	record WriteIntroduction(@TargetAggregateIdentifier CouncilReportId report, long expectedVersion,
			String text) implements CouncilReportCommand {
	}

}
