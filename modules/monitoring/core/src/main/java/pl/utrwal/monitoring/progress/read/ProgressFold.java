package pl.utrwal.monitoring.progress.read;

import java.time.Instant;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent.*;

/**
 * Adds what an event says to what was said of its row before.
 */
final class ProgressFold {

	private ProgressFold() {
	}

	static RowProgress apply(RowProgress row, Recorded recorded, ProgressEvent event) {
		return row.with(entry(event, recorded.position(), recorded.at(),
				new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, ""))));
	}

	private static ProgressEntry entry(ProgressEvent event, long position, Instant at, AccountId actor) {
		return switch (event) {
			case StatusReported e -> new ProgressEntry.Reported(position, at, actor, e.report(), e.says());
			case ReportCorrected e -> new ProgressEntry.Reported(position, at, actor, e.report(), e.after());
			case ReportTakenBack e -> new ProgressEntry.Reported(position, at, actor, e.report(), null);
			case ReviewCadenceSet e -> new ProgressEntry.Cadence(position, at, actor, e.after());
			case ReviewCadenceRemoved e -> new ProgressEntry.Cadence(position, at, actor, null);
			case MoneyBudgeted e -> new ProgressEntry.Amount(position, at, actor, AmountKind.BUDGETED, e.source(),
					e.year(), Money.of(e.amount()));
			case MoneySpent e -> new ProgressEntry.Amount(position, at, actor, AmountKind.SPENT, e.source(), e.year(),
					Money.of(e.amount()));
			case AmountTakenBack e ->
				new ProgressEntry.Amount(position, at, actor, AmountKind.valueOf(e.kind()), e.source(), e.year(), null);
		};
	}

}
