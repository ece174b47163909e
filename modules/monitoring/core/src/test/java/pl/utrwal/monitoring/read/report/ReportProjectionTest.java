package pl.utrwal.monitoring.read.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
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
class ReportProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final List<String> COLLECTIONS = List.of("monitoring_council_reports",
			"monitoring_council_report_municipalities");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private final Map<CouncilReportId, Long> versions = new HashMap<>();

	private final List<CouncilReportId> ids = new ArrayList<>();

	private final List<CouncilReportId> drafts = new ArrayList<>();

	private ProjectionStore store;

	private ReportStore reports;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				ReportProjection.PROCESSOR);
		this.reports = new ReportStore(this.store.database());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		work(100);
		this.store.awaitCaughtUp();
		assertIsRight();
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		work(60);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			List<Recorded> some = recorded(this.ids.get(this.random.nextInt(this.ids.size())));
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		work(20);
		this.store.awaitCaughtUp();
		assertIsRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		Map<String, Map<Object, Document>> before = stored();
		this.store.reset();
		assertThat(this.reports.all(MUNICIPALITY)).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
	}

	private void start() {
		this.store.start(new ReportProjection(this.reports), 1 + this.random.nextInt(20));
	}

	private void assertIsRight() {
		for (CouncilReportId id : this.ids) {
			Report report = null;
			for (Recorded recorded : recorded(id)) {
				report = ReportFold.apply(report, (CouncilReportEvent) recorded.event(), recorded);
			}
			assertThat(this.reports.find(id)).as("seed %d", this.seed).hasValue(report);
		}
		assertThat(this.reports.all(MUNICIPALITY)).as("seed %d", this.seed)
			.extracting(Report::id)
			.containsExactlyElementsOf(this.ids.reversed()
				.stream()
				.filter((id) -> this.reports.find(id).orElseThrow().state() != Report.State.DISCARDED)
				.toList());
		assertThat(this.reports.all(MUNICIPALITY)).as("seed %d", this.seed)
			.filteredOn((report) -> report.issued() && report.supersedes() != null)
			.allSatisfy(
					(report) -> assertThat(this.reports.successor(this.reports.find(report.supersedes()).orElseThrow()))
						.isPresent());
	}

	private List<Recorded> recorded(CouncilReportId id) {
		return this.store.recorded(id);
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream()
			.collect(Collectors.toMap((collection) -> collection, (collection) -> this.store.documents(collection)));
	}

	private void work(int events) {
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
