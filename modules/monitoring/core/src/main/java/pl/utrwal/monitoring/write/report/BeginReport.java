package pl.utrwal.monitoring.write.report;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Begins a draft.
 *
 * @param from the first day that it tells of
 * @param to the last day that it tells of
 * @param plans that it tells of; none for the whole municipality
 * @param supersedes an issued report of the same municipality; null if it replaces none
 */
public record BeginReport(@TargetAggregateIdentifier CouncilReportId report, MunicipalityId municipality, String title,
		LocalDate from, LocalDate to, List<PlanId> plans, CouncilReportId supersedes) implements MonitoringCommand {

	public BeginReport {
		plans = List.copyOf(plans);
	}

}
