package pl.utrwal.monitoring.reports.read;

import java.util.List;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;

/**
 * What a report is made of.
 *
 * @param knownAt the position in the store up to which everything is known
 * @param plans that the lines concern, in the order in which the report has them
 * @param lines the first recorded first
 */
public record ReportSelection(long knownAt, List<PlanId> plans, List<AuditLine> lines) {

	public ReportSelection {
		plans = List.copyOf(plans);
		lines = List.copyOf(lines);
	}

}
