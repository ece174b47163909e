package pl.utrwal.monitoring.reports.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.monitoring.reports.read.CommuneReport.Chapter;
import pl.utrwal.monitoring.reports.read.CommuneReport.Source;
import pl.utrwal.monitoring.reports.read.CommuneReport.Told;

/**
 * Gathers what issued reports say. Nothing is added to it: each of them tells what was
 * frozen.
 */
@Component
public class CommuneReportComposer {

	private final ReportRepository reports;

	private final ReportSelector selector;

	private final ReportOutcomes outcomes;

	private final ReportFreezer freezer;

	private final PlanTables plans;

	CommuneReportComposer(ReportRepository reports, ReportSelector selector, ReportOutcomes outcomes,
			ReportFreezer freezer, PlanTables plans) {
		this.reports = reports;
		this.selector = selector;
		this.outcomes = outcomes;
		this.freezer = freezer;
		this.plans = plans;
	}

	/**
	 * From the issued reports whose period ended in a year, without those that another
	 * one replaced.
	 * @return empty if the lines of audit lag behind
	 */
	public Optional<CommuneReport> compose(MunicipalityId municipality, int year, LocalDate today) {
		List<Source> sources = new ArrayList<>();
		Map<PlanId, List<Told>> told = new LinkedHashMap<>();
		for (CouncilReportView report : issued(municipality, year)) {
			Optional<ReportSelection> frozen = this.selector.frozen(report);
			if (frozen.isEmpty()) {
				return Optional.empty();
			}
			sources.add(new Source(report, this.freezer.hash(report).equals(report.issue().sha256())));
			this.outcomes.of(report, frozen.get(), today)
				.forEach((outcome) -> told.computeIfAbsent(outcome.table().id(), (plan) -> new ArrayList<>())
					.add(new Told(sources.size(), outcome)));
		}
		List<Chapter> chapters = told.values()
			.stream()
			.map((all) -> new Chapter(all.getLast().outcome().table().title(), all))
			.toList();
		LocalDate last = LocalDate.of(year, 12, 31);
		List<PlanTable> untold = this.plans.tables(municipality)
			.filter((table) -> table.heading().lifecycle().on(last) == PlanState.ADOPTED
					&& !told.containsKey(table.id()))
			.toList();
		return Optional.of(new CommuneReport(year, chapters, sources, untold));
	}

	private List<CouncilReportView> issued(MunicipalityId municipality, int year) {
		return this.reports.all(municipality)
			.stream()
			.filter((report) -> report.issued() && report.to().getYear() == year
					&& this.reports.successor(report).isEmpty())
			.sorted(Comparator.comparing(CouncilReportView::to).thenComparing((report) -> report.issue().at()))
			.toList();
	}

}
