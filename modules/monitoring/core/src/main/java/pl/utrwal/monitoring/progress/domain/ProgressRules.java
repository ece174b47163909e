package pl.utrwal.monitoring.progress.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.events.ProgressEvent.Report;

/**
 * What must hold for what is asked of the progress of a plan.
 */
public final class ProgressRules {

	private ProgressRules() {
	}

	/**
	 * Nobody reports on a day to come.
	 */
	record HasCome(LocalDate day, LocalDate today) implements Rule {

		@Override
		public void verify() {
			if (this.day.isAfter(this.today)) {
				throw new RuleBroken("day-to-come");
			}
		}

	}

	/**
	 * Reports that are made together fit into one commit.
	 */
	record AreFew(int reports) implements Rule {

		private static final int MOST = 500;

		@Override
		public void verify() {
			if (this.reports == 0) {
				throw new RuleBroken("reports-none");
			}
			if (this.reports > MOST) {
				throw new RuleBroken("reports-too-many", String.valueOf(MOST));
			}
		}

	}

	/**
	 * An amount says whose money it is, of which year, and is not less than nothing.
	 */
	record IsAmount(String source, int year, Money amount) implements Rule {

		private static final int LONGEST_SOURCE = 300;

		private static final int FIRST_YEAR = 1990;

		private static final int LAST_YEAR = 2100;

		private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

		@Override
		public void verify() {
			new HasText(this.source, LONGEST_SOURCE).verify();
			if (this.year < FIRST_YEAR || this.year > LAST_YEAR) {
				throw new RuleBroken("year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
			}
			if (this.amount == null || this.amount.amount().signum() < 0 || this.amount.amount().compareTo(MOST) > 0) {
				throw new RuleBroken("amount-malformed");
			}
		}

	}

	/**
	 * A period of whole days, weeks, months or years, and of at most ten years.
	 */
	record IsCadence(String period) implements Rule {

		private static final int MOST_MONTHS = 120;

		private static final int MOST_DAYS = 3650;

		@Override
		public void verify() {
			if (!isCadence()) {
				throw new RuleBroken("cadence-malformed");
			}
		}

		private boolean isCadence() {
			if (this.period == null) {
				return false;
			}
			try {
				Period read = Period.parse(this.period);
				return !read.isNegative() && !read.isZero() && read.toTotalMonths() <= MOST_MONTHS
						&& read.getDays() <= MOST_DAYS;
			}
			catch (DateTimeException | ArithmeticException ex) {
				return false;
			}
		}

	}

	/**
	 * What a report is to say.
	 *
	 * @param label the planner's own word for it; may be empty
	 * @param day for which it holds
	 * @param evidence in words; may be empty
	 * @param source who said so, if it was somebody else; may be empty
	 */
	public record Says(StatusKind kind, String label, LocalDate day, String evidence, String source) implements Rule {

		public static final int LONGEST_LABEL = 100;

		public static final int LONGEST_EVIDENCE = 2000;

		public static final int LONGEST_SOURCE = 200;

		public Says {
			label = Objects.requireNonNullElse(label, "").strip();
			evidence = Objects.requireNonNullElse(evidence, "").strip();
			source = Objects.requireNonNullElse(source, "").strip();
		}

		@Override
		public void verify() {
			if (this.kind == null) {
				throw new RuleBroken("status-missing");
			}
			if (this.day == null) {
				throw new RuleBroken("day-missing");
			}
			verify(this.label, LONGEST_LABEL);
			verify(this.evidence, LONGEST_EVIDENCE);
			verify(this.source, LONGEST_SOURCE);
		}

		Report report() {
			return new Report(this.kind.name(), this.label, this.day, this.evidence, this.source);
		}

		private static void verify(String text, int longest) {
			if (text.length() > longest) {
				throw new RuleBroken("text-too-long", String.valueOf(longest));
			}
		}

	}

}
