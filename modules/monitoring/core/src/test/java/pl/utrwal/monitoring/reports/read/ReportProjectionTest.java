package pl.utrwal.monitoring.reports.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored reports are what a fresh fold of the events is, whatever happens on the way.
 */
class ReportProjectionTest extends ProjectionContract<List<List<CouncilReportView>>> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private final Map<CouncilReportId, Long> versions = new HashMap<>();

	private final List<CouncilReportId> ids = new ArrayList<>();

	private final List<CouncilReportId> drafts = new ArrayList<>();

	private final ReportRepository reports = new ReportRepository(this.store.database());

	ReportProjectionTest() {
		super(EventCatalogue.of(MonitoringModule.events().toList()), ReportProjection.PROCESSOR,
				"monitoring_council_reports", "monitoring_council_report_municipalities");
	}

	@Override
	protected Object projection() {
		return new ReportProjection(this.reports);
	}

	/** Those that a reader is offered, and each that there ever was. */
	@Override
	protected List<List<CouncilReportView>> shown() {
		return List.of(this.reports.all(MUNICIPALITY),
				this.ids.stream().flatMap((id) -> this.reports.find(id).stream()).toList());
	}

	@Override
	protected List<List<CouncilReportView>> folded() {
		List<CouncilReportView> all = this.ids.stream().map(this::folded).toList();
		return List.of(all.reversed()
			.stream()
			.filter((report) -> report.state() != CouncilReportView.State.DISCARDED)
			.toList(), all);
	}

	private CouncilReportView folded(CouncilReportId id) {
		CouncilReportView report = null;
		for (Recorded recorded : this.store.recorded(id)) {
			report = ReportFold.apply(report, (CouncilReportEvent) recorded.event(), recorded);
		}
		return report;
	}

	@Test
	void whatSupersedesAReportIsItsSuccessor() {
		start();
		work(100);
		this.store.awaitCaughtUp();
		assertThat(this.reports.all(MUNICIPALITY)).as("seed %d", this.seed)
			.filteredOn((report) -> report.issued() && report.supersedes() != null)
			.allSatisfy(
					(report) -> assertThat(this.reports.successor(this.reports.find(report.supersedes()).orElseThrow()))
						.isPresent());
	}

	@Override
	protected void work(int events) {
		for (int i = 0; i < events; i++) {
			publish((this.drafts.isEmpty() || this.random.nextInt(5) == 0) ? begun()
					: next(this.drafts.get(this.random.nextInt(this.drafts.size()))));
		}
	}

	private CouncilReportEvent begun() {
		CouncilReportId id = new CouncilReportId("report " + this.ids.size());
		CouncilReportId supersedes = this.ids.isEmpty() ? null : this.ids.get(this.random.nextInt(this.ids.size()));
		this.ids.add(id);
		this.drafts.add(id);
		int year = 2020 + this.random.nextInt(6);
		return new CouncilReportBegun(id, MUNICIPALITY, "Rok " + year, LocalDate.of(year, 1, 1),
				LocalDate.of(year, 12, 31), List.of(), supersedes);
	}

	private CouncilReportEvent next(CouncilReportId draft) {
		int choice = this.random.nextInt(6);
		if (choice > 1) {
			return new CouncilReportIntroduced(draft, "", "Wstęp " + this.random.nextInt(1000));
		}
		this.drafts.remove(draft);
		return (choice == 0) ? new CouncilReportDiscarded(draft)
				: new CouncilReportIssued(draft, this.random.nextInt(1000), List.of(new PlanId("plan")),
						List.of(new PositionRange(3, 5 + this.random.nextInt(5))), List.of(), "00");
	}

	private void publish(CouncilReportEvent event) {
		long version = this.versions.merge(event.report(), 1L, Long::sum) - 1;
		this.store.events()
			.publish(new GenericDomainEventMessage<>("CouncilReport", event.report().value(), version, event,
					Map.of(Provenance.PLAN, event.report().value(), Provenance.MUNICIPALITY, MUNICIPALITY.value(),
							Provenance.ACTOR, "planner", Provenance.CHANNEL, "api")));
	}

}
