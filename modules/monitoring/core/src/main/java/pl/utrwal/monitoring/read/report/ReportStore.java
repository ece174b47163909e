package pl.utrwal.monitoring.read.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * Reports to the council as they stand now.
 */
@Component
public class ReportStore {

	private final Documents<Report> reports;

	private final Documents<ReportIds> municipalities;

	ReportStore(MongoDatabase database) {
		this.reports = Documents.of(database, "monitoring_council_reports", Report.class);
		this.municipalities = Documents.of(database, "monitoring_council_report_municipalities", ReportIds.class);
	}

	public Optional<Report> find(CouncilReportId id) {
		return this.reports.find(id.value()).map(Positioned::value);
	}

	/**
	 * Those of a municipality that were not given up, the last begun first.
	 */
	public List<Report> all(MunicipalityId municipality) {
		return this.reports.findAll(ids(municipality).reversed().stream().map(CouncilReportId::value).toList())
			.stream()
			.map(Positioned::value)
			.filter((report) -> report.state() != Report.State.DISCARDED)
			.toList();
	}

	/**
	 * The issued report that replaced one.
	 */
	public Optional<Report> successor(Report report) {
		return all(report.municipality()).stream()
			.filter((other) -> other.issued() && report.id().equals(other.supersedes()))
			.findFirst();
	}

	void put(Report report) {
		this.reports.put(report.id().value(), report, report.position());
	}

	void add(MunicipalityId municipality, CouncilReportId report, long position) {
		List<CouncilReportId> known = ids(municipality);
		if (!known.contains(report)) {
			this.municipalities.put(municipality.value(),
					new ReportIds(Stream.concat(known.stream(), Stream.of(report)).toList()), position);
		}
	}

	void clear() {
		this.reports.clear();
		this.municipalities.clear();
	}

	private List<CouncilReportId> ids(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value()).map((found) -> found.value().reports()).orElse(List.of());
	}

	/**
	 * The reports of a municipality, the first begun first.
	 */
	record ReportIds(List<CouncilReportId> reports) {

		ReportIds {
			reports = List.copyOf(reports);
		}

	}

}
