package pl.utrwal.monitoring.reports.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.CouncilReportBegun;

/**
 * Keeps reports to the council.
 */
@Component
@ProcessingGroup(ReportProjection.PROCESSOR)
public class ReportProjection {

	public static final String PROCESSOR = "monitoring-council-reports";

	private final ReportRepository reports;

	ReportProjection(ReportRepository reports) {
		this.reports = reports;
	}

	@EventHandler
	void on(CouncilReportEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		if (event instanceof CouncilReportBegun begun) {
			this.reports.add(begun.municipality(), begun.report(), recorded.position());
		}
		CouncilReportView report = this.reports.find(event.report()).orElse(null);
		if (report == null || recorded.position() > report.position()) {
			this.reports.put(ReportFold.apply(report, event, recorded));
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.reports.clear();
	}

}
