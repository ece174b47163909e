package pl.utrwal.monitoring.read.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.StatusKind;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.write.progress.PlanProgress;
import pl.utrwal.monitoring.write.progress.ProgressCommand;
import pl.utrwal.monitoring.write.progress.ProgressCommand.*;
import pl.utrwal.monitoring.write.progress.ProgressRules.Says;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored is what a fresh fold of the events is, whatever happens on the way.
 */
class ProgressProjectionTest {

	private static final List<PlanId> PLANS = List.of(new PlanId("one"), new PlanId("two"));

	private static final List<String> COLLECTIONS = List.of("monitoring_progress_plans", "monitoring_progress_rows");

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private ProgressStore progress;

	private Commands commands;

	private int reports;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				ProgressProjection.PROCESSOR);
		this.progress = new ProgressStore(this.store.database());
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(
				new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Provenance.ACTOR)));
		AggregateAnnotationCommandHandler.<PlanProgress>builder()
			.aggregateType(PlanProgress.class)
			.repository(EventSourcingRepository.builder(PlanProgress.class).eventStore(this.store.events()).build())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		work(120);
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
			List<Recorded> some = recorded(PLANS.get(this.random.nextInt(PLANS.size())));
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		work(40);
		this.store.awaitCaughtUp();
		assertIsRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(80);
		this.store.awaitCaughtUp();
		this.store.stop();
		Map<PlanId, Map<ElementId, RowProgress>> before = all(Known.NOW);
		this.store.reset();
		assertThat(stored().values()).allSatisfy((collection) -> assertThat(collection).isEmpty());
		start();
		this.store.awaitCaughtUp();
		assertThat(all(Known.NOW)).as("seed %d", this.seed).isEqualTo(before);
	}

	@RepeatedTest(3)
	void anyPositionIsWhatWasThereThen() {
		start();
		work(30);
		this.store.awaitCaughtUp();
		Map<PlanId, Map<ElementId, RowProgress>> then = all(Known.NOW);
		long position = this.store.position();
		work(30);
		this.store.awaitCaughtUp();
		Map<PlanId, Map<ElementId, RowProgress>> known = all(new Known(position, null));
		known.values().forEach((rows) -> rows.values().removeIf((row) -> row.entries().isEmpty()));
		assertThat(known).as("seed %d", this.seed).isEqualTo(then);
	}

	private void assertIsRight() {
		for (PlanId plan : PLANS) {
			Map<ElementId, RowProgress> folded = new HashMap<>();
			for (Recorded recorded : recorded(plan)) {
				ProgressEvent event = (ProgressEvent) recorded.event();
				folded.compute(event.row(), (row, before) -> ProgressFold
					.apply((before != null) ? before : RowProgress.none(row), recorded, event));
			}
			assertThat(this.progress.of(plan, Known.NOW)).as("seed %d", this.seed).isEqualTo(folded);
		}
	}

	private Map<PlanId, Map<ElementId, RowProgress>> all(Known known) {
		return PLANS.stream().collect(Collectors.toMap(Function.identity(), (plan) -> this.progress.of(plan, known)));
	}

	private List<Recorded> recorded(PlanId plan) {
		return this.store.recorded(new PlanId(ProgressId.of(plan).value()));
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream()
			.collect(Collectors.toMap((collection) -> collection, (collection) -> this.store.documents(collection)));
	}

	private void start() {
		this.store.start(new ProgressProjection(this.progress), 1 + this.random.nextInt(20));
	}

	/** Says at random what may be said. */
	private void work(int times) {
		for (int time = 0; time < times; time++) {
			try {
				this.commands.send(command(), Map.of(Provenance.ACTOR, "anna"));
			}
			catch (Unknown ex) {
				// a report that was taken back, or is of the other plan
			}
		}
	}

	private ProgressCommand command() {
		ProgressId plan = ProgressId.of(PLANS.get(this.random.nextInt(PLANS.size())));
		ElementId row = new ElementId("row " + this.random.nextInt(5));
		ReportId some = new ReportId("report " + this.random.nextInt(this.reports + 1));
		List<StatusKind> kinds = new ArrayList<>(List.of(StatusKind.values()));
		Says says = new Says(kinds.get(this.random.nextInt(kinds.size())), "", TODAY.minusDays(this.random.nextInt(90)),
				"", "");
		Money amount = Money.of(String.valueOf(this.random.nextInt(900)));
		String source = this.random.nextBoolean() ? "gmina" : "powiat";
		int year = 2026 + this.random.nextInt(2);
		return switch (this.random.nextInt(12)) {
			case 0 -> new CorrectReport(plan, some, says, TODAY);
			case 1 -> new TakeReportBack(plan, some);
			case 2 -> new SetReviewCadence(plan, row, "P" + (1 + this.random.nextInt(9)) + "M");
			case 3 -> new RemoveReviewCadence(plan, row);
			case 4, 5 -> new BudgetMoney(plan, row, source, year, amount);
			case 6, 7 -> new SpendMoney(plan, row, source, year, amount);
			case 8 -> new TakeAmountBack(plan, row, AmountKind.SPENT, source, year);
			default -> new ReportStatus(plan, row, new ReportId("report " + ++this.reports), says, TODAY);
		};
	}

}
