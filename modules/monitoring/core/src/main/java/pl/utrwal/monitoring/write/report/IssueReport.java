package pl.utrwal.monitoring.write.report;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.EventRevision;
import pl.utrwal.monitoring.contract.events.PositionRange;
import pl.utrwal.monitoring.write.MonitoringCommand;

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
public record IssueReport(@TargetAggregateIdentifier CouncilReportId report, long expectedVersion, LocalDate on,
		long composedAt, List<PlanId> plans, List<PositionRange> included, List<EventRevision> revisions,
		String sha256) implements MonitoringCommand {

	public IssueReport {
		plans = List.copyOf(plans);
		included = List.copyOf(included);
		revisions = List.copyOf(revisions);
	}

}
