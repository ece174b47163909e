package pl.utrwal.plans.table.web;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Consultation;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.Succession;
import pl.utrwal.webkit.json.ItemJson;

/**
 * What was decided on a plan as a whole.
 *
 * @param consultation null if there was none
 * @param acts the oldest first
 * @param succession null if no plan took its place
 */
public record LifecycleJson(Consultation consultation, List<ActJson> acts, SuccessionJson succession) {

	static LifecycleJson of(Lifecycle life) {
		return new LifecycleJson(life.consultation(), life.acts().stream().map(ActJson::of).toList(),
				SuccessionJson.of(life.succession()));
	}

	/**
	 * An act.
	 *
	 * @param kind {@code adoption}, {@code amendment} or {@code repeal}
	 * @param version of the plan when the act was recorded
	 */
	public record ActJson(String kind, String number, String body, LocalDate date, LocalDate inForceFrom, String annex,
			long version) {

		public static ActJson of(Act act) {
			return new ActJson(ItemJson.lower(act.kind()), act.number(), act.body(), act.date(), act.inForceFrom(),
					act.annex(), act.version());
		}

	}

	record SuccessionJson(String successor, LocalDate from) {

		private static SuccessionJson of(Succession succession) {
			return (succession != null) ? new SuccessionJson(succession.by().value(), succession.from()) : null;
		}

	}

}
