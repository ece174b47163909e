package pl.utrwal.monitoring.reports.read;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * Names reports to the council to an auditor.
 */
@Component
class ReportSubjects implements Subjects {

	private final ReportRepository reports;

	ReportSubjects(ReportRepository reports) {
		this.reports = reports;
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.reports.find(new CouncilReportId(id))
			.map((report) -> new Subject(report.municipality(), AuditValue.text(report.title()), "/reports/" + id));
	}

}
