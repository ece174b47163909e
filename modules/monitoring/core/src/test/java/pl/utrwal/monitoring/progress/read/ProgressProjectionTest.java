package pl.utrwal.monitoring.progress.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.RepeatedTest;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.progress.domain.PlanProgress;
import pl.utrwal.monitoring.progress.domain.ProgressCommand;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored is what a fresh fold of the events is, whatever happens on the way.
 */
class ProgressProjectionTest extends ProjectionContract<Map<PlanId, Map<ElementId, RowProgress>>> {

	private static final List<PlanId> PLANS = List.of(new PlanId("one"), new PlanId("two"));

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

	private final ProgressRepository progress = new ProgressRepository(this.store.database());

	private final Commands commands = this.store.commands(PlanProgress.class);

	private int reports;

	ProgressProjectionTest() {
		super(EventCatalogue.of(MonitoringModule.events().toList()), ProgressProjection.PROCESSOR,
				"monitoring_progress_plans", "monitoring_progress_rows");
	}

	@Override
	protected Object projection() {
		return new ProgressProjection(this.progress);
	}

	@Override
	protected Map<PlanId, Map<ElementId, RowProgress>> shown() {
		return all(Known.NOW);
	}

	@Override
	protected Map<PlanId, Map<ElementId, RowProgress>> folded() {
		return PLANS.stream().collect(Collectors.toMap(Function.identity(), this::folded));
	}

	private Map<ElementId, RowProgress> folded(PlanId plan) {
		Map<ElementId, RowProgress> folded = new HashMap<>();
		for (Recorded recorded : recorded(plan)) {
			ProgressEvent event = (ProgressEvent) recorded.event();
			folded.compute(event.row(), (row, before) -> ProgressFold
				.apply((before != null) ? before : RowProgress.none(row), recorded, event));
		}
		return folded;
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

	private Map<PlanId, Map<ElementId, RowProgress>> all(Known known) {
		return PLANS.stream().collect(Collectors.toMap(Function.identity(), (plan) -> this.progress.of(plan, known)));
	}

	private List<Recorded> recorded(PlanId plan) {
		return this.store.recorded(new PlanId(ProgressId.of(plan).value()));
	}

	/** Says at random what may be said. */
	@Override
	protected void work(int times) {
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
