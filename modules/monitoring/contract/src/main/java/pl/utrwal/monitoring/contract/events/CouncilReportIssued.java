package pl.utrwal.monitoring.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * A report was frozen and issued. It is made of the events named here for ever.
 *
 * @param composedAt the position in the store up to which everything was known
 * @param plans that the events concern, in the order in which the report has them
 * @param included where the events lie in the store, in rising order
 * @param revisions under which they are stored, by name
 * @param sha256 over what was frozen, in hexadecimal digits
 */
@EventName("monitoring.council-report-issued")
public record CouncilReportIssued(CouncilReportId report, long composedAt, List<PlanId> plans,
		List<PositionRange> included, List<EventRevision> revisions, String sha256) implements CouncilReportEvent {

	public CouncilReportIssued {
		plans = List.copyOf(plans);
		included = List.copyOf(included);
		revisions = List.copyOf(revisions);
	}

}
