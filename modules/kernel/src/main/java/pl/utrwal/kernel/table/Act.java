package pl.utrwal.kernel.table;

import java.time.LocalDate;

import pl.utrwal.kernel.time.TimeFrame;

/**
 * An act that decided on a plan: a resolution of a council, as a rule.
 *
 * @param body that passed it
 * @param inForceFrom not before the date
 * @param annex the mark of the annex that holds the plan; empty if it has none
 * @param period that the plan had then
 * @param version the place in the plan's stream of what the act decided on
 */
public record Act(Kind kind, String number, String body, LocalDate date, LocalDate inForceFrom, String annex,
		TimeFrame period, long version) {

	/**
	 * Whether it gave a text force, rather than took it.
	 */
	public boolean givesText() {
		return this.kind != Kind.REPEAL;
	}

	/**
	 * What an act does to a plan; the message key is {@code act.<name>}.
	 */
	public enum Kind {

		ADOPTION, AMENDMENT, REPEAL

	}

}
