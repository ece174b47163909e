package pl.utrwal.monitoring.reports.read;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * Reports to the council as they stand now.
 */
@Component
public class ReportRepository {

	private final GroupedDocuments<CouncilReportView> reports;

	ReportRepository(MongoDatabase database) {
		this.reports = new GroupedDocuments<>(
				Documents.of(database, "monitoring_council_reports", CouncilReportView.class),
				Documents.of(database, "monitoring_council_report_municipalities", Members.class));
	}

	public Optional<CouncilReportView> find(CouncilReportId id) {
		return this.reports.find(id.value());
	}

	/**
	 * Those of a municipality that were not given up, the last begun first.
	 */
	public List<CouncilReportView> all(MunicipalityId municipality) {
		return this.reports.all(municipality)
			.reversed()
			.stream()
			.filter((report) -> report.state() != CouncilReportView.State.DISCARDED)
			.toList();
	}

	/**
	 * The issued report that replaced one.
	 */
	public Optional<CouncilReportView> successor(CouncilReportView report) {
		return all(report.municipality()).stream()
			.filter((other) -> other.issued() && report.id().equals(other.supersedes()))
			.findFirst();
	}

	void put(CouncilReportView report) {
		this.reports.put(report.id().value(), report, report.position());
	}

	void add(MunicipalityId municipality, CouncilReportId report, long position) {
		this.reports.add(municipality, report.value(), position);
	}

	void clear() {
		this.reports.clear();
	}

}
