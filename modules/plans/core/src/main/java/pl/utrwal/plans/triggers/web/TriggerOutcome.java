package pl.utrwal.plans.triggers.web;

import java.util.List;
import java.util.Locale;

import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.triggers.read.TriggerView;

/**
 * A trigger, and what became of its rows.
 */
record TriggerOutcome(TriggerView trigger, List<Row> rows) {

	TriggerOutcome {
		rows = List.copyOf(rows);
	}

	record Row(WaitingRows.OfPlan of, Fate fate) {
	}

	/**
	 * What became of a row.
	 */
	enum Fate {

		/**
		 * It runs from the day of the trigger. If that was taken back, something else
		 * that happened that day has it run, or it was restored to its plan later.
		 */
		DATED,

		/** It waits still. */
		WAITING,

		/** The plan is over: it was left as it was. */
		PLAN_ENDED,

		WITHDRAWN,

		/** It says something else by now. */
		OTHERWISE;

		static Fate of(WaitingRows.OfPlan row, TriggerView trigger) {
			TimeFrame frame = row.frame();
			if (frame != null && frame.isFulfilled() && frame.equals(frame.since(trigger.day()))) {
				return DATED;
			}
			if (row.table().heading().lifecycle().ended()) {
				return PLAN_ENDED;
			}
			if (row.element().withdrawn()) {
				return WITHDRAWN;
			}
			return (frame != null && frame.form() == TimeFrame.Form.CONDITIONAL) ? WAITING : OTHERWISE;
		}

		/**
		 * As the API spells it; the message key is {@code trigger-fate.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
