package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.Locale;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.shared.read.LegalBasis;

/**
 * A duty that is due in a year.
 *
 * @param key the same in every year
 * @param what is to be done
 * @param to whom; null if that is not said
 * @param basis the title of the plan; null for a duty that the law sets
 * @param law that sets it; null for a duty of a plan
 * @param plan that it is about; null for one that the law sets
 * @param element of the plan that sets it; null if none does
 * @param due null if no day is named: then it is due within the year
 * @param about the year that it is about; null if that is not said
 * @param met null if nobody recorded that it was fulfilled
 */
public record DueDuty(String key, Source source, AuditValue what, AuditValue to, AuditValue basis, LegalBasis law,
		PlanId plan, ElementId element, int year, LocalDate due, Integer about, DutyFulfilment met, State state) {

	/**
	 * The last day on which it can be done in time.
	 */
	public LocalDate last() {
		return (this.due != null) ? this.due : LocalDate.of(this.year, 12, 31);
	}

	/**
	 * Who set it.
	 */
	public enum Source {

		LAW, OWN, PLAN;

		/**
		 * As the API spells it; the message key is {@code duty-source.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * How it stands on a day.
	 */
	public enum State {

		DUE, MET, OVERDUE;

		static State of(LocalDate last, DutyFulfilment met, LocalDate today) {
			return (met != null) ? MET : last.isBefore(today) ? OVERDUE : DUE;
		}

		/**
		 * As the API spells it; the message key is {@code duty-state.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
