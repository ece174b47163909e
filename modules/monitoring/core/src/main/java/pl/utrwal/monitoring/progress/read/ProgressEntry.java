package pl.utrwal.monitoring.progress.read;

import java.time.Instant;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent.Report;

/**
 * What was said once of how a row gets on.
 */
sealed interface ProgressEntry {

	long position();

	/** When it was recorded. */
	Instant at();

	AccountId actor();

	/**
	 * @param says null if it was taken back
	 */
	record Reported(long position, Instant at, AccountId actor, ReportId report, Report says) implements ProgressEntry {
	}

	/**
	 * @param period null if it was removed
	 */
	record Cadence(long position, Instant at, AccountId actor, String period) implements ProgressEntry {
	}

	/**
	 * @param amount null if it was taken back
	 */
	record Amount(long position, Instant at, AccountId actor, AmountKind kind, String source, int year,
			Money amount) implements ProgressEntry {
	}

}
