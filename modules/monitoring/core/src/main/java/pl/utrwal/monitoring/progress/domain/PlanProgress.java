package pl.utrwal.monitoring.progress.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent.*;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.domain.ProgressRules.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What was said of how the rows of a plan get on. It begins with the first word.
 */
public class PlanProgress {

	@AggregateIdentifier
	private ProgressId id;

	/** Those that count, in the order in which they came. */
	private final Map<ReportId, Filed> reports = new LinkedHashMap<>();

	private final Map<ElementId, String> cadences = new HashMap<>();

	private final Map<Purse, String> amounts = new HashMap<>();

	PlanProgress() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ReportStatuses command) {
		new AreFew(command.reports().size()).verify();
		command.reports()
			.forEach((row, report) -> decide(
					new ReportStatus(command.progress(), row, report, command.says(), command.today())));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ReportStatus command) {
		command.says().verify();
		new HasCome(command.says().day(), command.today()).verify();
		if (this.reports.containsKey(command.report())) {
			throw new RuleBroken("report-exists");
		}
		apply(new StatusReported(command.progress(), command.row(), command.report(), command.says().report(),
				standing(command.row())));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(CorrectReport command) {
		Filed filed = known(command.report());
		command.says().verify();
		new HasCome(command.says().day(), command.today()).verify();
		Report after = command.says().report();
		if (!after.equals(filed.says())) {
			apply(new ReportCorrected(this.id, filed.row(), command.report(), filed.says(), after));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(TakeReportBack command) {
		Filed filed = known(command.report());
		apply(new ReportTakenBack(this.id, filed.row(), command.report(), filed.says()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(SetReviewCadence command) {
		new IsCadence(command.period()).verify();
		String before = this.cadences.get(command.row());
		if (!command.period().equals(before)) {
			apply(new ReviewCadenceSet(command.progress(), command.row(), before, command.period()));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RemoveReviewCadence command) {
		String before = this.cadences.get(command.row());
		if (before != null) {
			apply(new ReviewCadenceRemoved(this.id, command.row(), before));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(BudgetMoney command) {
		new IsAmount(command.source(), command.year(), command.amount()).verify();
		String source = command.source().strip();
		String before = this.amounts.get(new Purse(command.row(), AmountKind.BUDGETED, source, command.year()));
		String amount = command.amount().toString();
		if (!amount.equals(before)) {
			apply(new MoneyBudgeted(command.progress(), command.row(), source, command.year(), before, amount));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(SpendMoney command) {
		new IsAmount(command.source(), command.year(), command.amount()).verify();
		String source = command.source().strip();
		String before = this.amounts.get(new Purse(command.row(), AmountKind.SPENT, source, command.year()));
		String amount = command.amount().toString();
		if (!amount.equals(before)) {
			apply(new MoneySpent(command.progress(), command.row(), source, command.year(), before, amount));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(TakeAmountBack command) {
		Purse purse = new Purse(command.row(), command.kind(), command.source().strip(), command.year());
		String before = this.amounts.get(purse);
		if (before != null) {
			apply(new AmountTakenBack(this.id, purse.row(), purse.kind().name(), purse.source(), purse.year(), before));
		}
	}

	private Filed known(ReportId report) {
		Filed filed = this.reports.get(report);
		if (filed == null) {
			throw new Unknown(report);
		}
		return filed;
	}

	/** The last day wins; of one day, what was reported last. */
	private Report standing(ElementId row) {
		return this.reports.values()
			.stream()
			.filter((filed) -> Objects.equals(filed.row(), row))
			.map(Filed::says)
			.reduce((one, other) -> Comparator.comparing(Report::day).compare(one, other) > 0 ? one : other)
			.orElse(null);
	}

	@EventSourcingHandler
	void evolve(ProgressEvent event) {
		this.id = event.progress();
		switch (event) {
			case StatusReported e -> this.reports.put(e.report(), new Filed(e.row(), e.says()));
			case ReportCorrected e -> this.reports.put(e.report(), new Filed(e.row(), e.after()));
			case ReportTakenBack e -> this.reports.remove(e.report());
			case ReviewCadenceSet e -> this.cadences.put(e.row(), e.after());
			case ReviewCadenceRemoved e -> this.cadences.remove(e.row());
			case MoneyBudgeted e ->
				this.amounts.put(new Purse(e.row(), AmountKind.BUDGETED, e.source(), e.year()), e.amount());
			case MoneySpent e ->
				this.amounts.put(new Purse(e.row(), AmountKind.SPENT, e.source(), e.year()), e.amount());
			case AmountTakenBack e ->
				this.amounts.remove(new Purse(e.row(), AmountKind.valueOf(e.kind()), e.source(), e.year()));
		}
	}

	private record Filed(ElementId row, Report says) {
	}

	private record Purse(ElementId row, AmountKind kind, String source, int year) {
	}

}
