package pl.utrwal.monitoring.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.completeness.read.LegalRequirement;
import pl.utrwal.monitoring.completeness.read.RequirementCatalogue;
import pl.utrwal.monitoring.duties.read.StatutoryDuty;
import pl.utrwal.monitoring.shared.read.LegalBasis;
import pl.utrwal.monitoring.shared.web.LocalizedWords;

/**
 * All the law that this program knows of, with its sources. At the start it warns of what
 * nobody has looked up for more than a year.
 */
@Component
class LegalFacts {

	private static final Logger logger = LoggerFactory.getLogger(LegalFacts.class);

	private final List<Fact> all;

	LegalFacts(RequirementCatalogue requirements, MessageSource messages, Clock clock) {
		this.all = Stream
			.concat(requirements.all().stream().map(Fact::of),
					StatutoryDuty.all().stream().map((duty) -> Fact.of(duty, messages)))
			.toList();
		stale(Poland.today(clock)).forEach((fact) -> logger
			.warn("The law was last looked up more than a year ago: {} ({})", fact.law().article(), fact.code()));
	}

	/**
	 * By what it is about, each in the order of the law.
	 */
	List<Part> parts() {
		return this.all.stream()
			.collect(Collectors.groupingBy(Fact::area, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((part) -> new Part(part.getKey(), part.getValue()))
			.toList();
	}

	/**
	 * Those that were last looked up more than a year before a day.
	 */
	List<Fact> stale(LocalDate day) {
		return this.all.stream().filter((fact) -> fact.law().isStale(day)).toList();
	}

	/**
	 * @param area the code of the plan kind, or {@code duties}; the message key is
	 * {@code law.area.<area>}
	 */
	record Part(String area, List<Fact> facts) {
	}

	/**
	 * A demand on plans, or a duty, in one wording of the law.
	 *
	 * @param code not its alone: another wording has the same
	 * @param words what it says, in our own words
	 */
	record Fact(String area, String code, LegalBasis law, Function<Locale, String> words) {

		private static Fact of(LegalRequirement requirement) {
			return new Fact(requirement.kind(), requirement.code(), requirement.law(),
					(locale) -> LocalizedWords.of(requirement.words(), locale));
		}

		private static Fact of(StatutoryDuty duty, MessageSource messages) {
			return new Fact("duties", duty.code(), duty.law(),
					(locale) -> messages.getMessage("duty." + duty.code() + ".what", null, locale));
		}

		/**
		 * The mark of the place on the page.
		 */
		public String mark() {
			return this.code + "-" + this.law.from();
		}

	}

}
