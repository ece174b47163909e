package pl.utrwal.monitoring.completeness.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;

import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.shared.read.LegalBasis;

/**
 * What an act of law demands of the contents of a kind of plan, as long as it does.
 *
 * @param code by which it is linked; stays for ever, also where only the wording of the
 * law changes
 * @param kind the code of the plan kind
 * @param yearly whether it binds only plans of one year
 * @param words what is demanded, in our own words, by language
 * @param note what to know of how it is looked for, by language; null if there is nothing
 * @param check how it is looked for
 */
public record LegalRequirement(String code, String kind, boolean yearly, LegalBasis law, Map<String, String> words,
		Map<String, String> note, Check check) {

	/**
	 * Whether it binds a plan by the law of a day.
	 */
	boolean binds(PlanTable table, LocalDate day) {
		return this.kind.equals(table.kind()) && this.law.isInForce(day) && !(this.yearly && isOfYears(table.period()));
	}

	/** Whether a period surely reaches over more than one year. */
	private static boolean isOfYears(TimeFrame period) {
		return period != null && period.ranges()
			.stream()
			.flatMap((range) -> Stream.of(range.start(), range.end()))
			.filter(Objects::nonNull)
			.map(LocalDate::getYear)
			.distinct()
			.count() > 1;
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
