package pl.utrwal.monitoring.reports.read;

import java.util.List;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.EventRevision;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.PositionRange;

/**
 * What an issued report keeps of what it is made of.
 *
 * @param sha256 over all of it, and what the report says of itself
 */
public record FrozenReport(long composedAt, List<PlanId> plans, List<PositionRange> included,
		List<EventRevision> revisions, String sha256) {
}
