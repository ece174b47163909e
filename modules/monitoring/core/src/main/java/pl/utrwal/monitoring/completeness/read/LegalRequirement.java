package pl.utrwal.monitoring.completeness.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * What an act of law demands of the contents of a kind of plan, as long as it does.
 *
 * @param code by which it is linked; stays for ever
 * @param kind the code of the plan kind
 * @param act the act by its name, by language
 * @param article as it is cited
 * @param from the first day on which it was in force
 * @param until the last day; null if it still is
 * @param words what is demanded, in our own words, by language
 * @param note what to know of how it is looked for, by language; null if there is nothing
 * @param check how it is looked for
 */
public record LegalRequirement(String code, String kind, Map<String, String> act, String article, LocalDate from,
		LocalDate until, Map<String, String> words, Map<String, String> note, Check check) {

	public boolean isInForce(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

	/**
	 * One of the ways to look for something in a plan.
	 *
	 * @param level whose elements are looked at; null where none are
	 * @param columns that have to be filled; null where none are looked at
	 */
	public record Check(Way way, String level, List<String> columns) {
	}

	/**
	 * How something is looked for. The names are those of the data, in lower case with
	 * hyphens.
	 */
	public enum Way {

		/** There are elements of a level. */
		ELEMENTS_OF_LEVEL,
		/** The elements of a level have all these columns filled. */
		COLUMNS_FILLED,
		/** Each element of a level has an indicator that tells of it. */
		INDICATORS,
		/** The plan has a period. */
		PERIOD_GIVEN,
		/** The table does not hold it; somebody has to say where it is. */
		LINKED;

		@JsonCreator
		static Way of(String name) {
			return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
