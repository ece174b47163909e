package pl.utrwal.monitoring.reports.read;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;
import pl.utrwal.monitoring.reports.read.CouncilReportView.Issue;
import pl.utrwal.monitoring.reports.read.CouncilReportView.State;

/**
 * Makes a report out of its events.
 */
final class ReportFold {

	private ReportFold() {
	}

	/**
	 * @param report null before the first event
	 */
	static CouncilReportView apply(CouncilReportView report, CouncilReportEvent event, Recorded recorded) {
		return switch (event) {
			case CouncilReportBegun e -> new CouncilReportView(e.report(), e.municipality(), e.title(), e.from(),
					e.to(), e.plans(), e.supersedes(), "", State.DRAFT, null, recorded.version(), recorded.position());
			case CouncilReportIntroduced e -> with(report, e.after(), State.DRAFT, null, recorded);
			case CouncilReportIssued e -> with(report, report.introduction(), State.ISSUED,
					new Issue(recorded.at(), new AccountId(recorded.metadata().get(Provenance.ACTOR)), e.composedAt(),
							e.plans(), e.included(), e.revisions(), e.sha256()),
					recorded);
			case CouncilReportDiscarded e -> with(report, report.introduction(), State.DISCARDED, null, recorded);
		};
	}

	private static CouncilReportView with(CouncilReportView report, String introduction, State state, Issue issue,
			Recorded recorded) {
		return new CouncilReportView(report.id(), report.municipality(), report.title(), report.from(), report.to(),
				report.plans(), report.supersedes(), introduction, state, issue, recorded.version(),
				recorded.position());
	}

}
