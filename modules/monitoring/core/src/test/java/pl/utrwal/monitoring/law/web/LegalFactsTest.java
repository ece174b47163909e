package pl.utrwal.monitoring.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.StaticMessageSource;

import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.completeness.read.RequirementCatalogue;
import pl.utrwal.monitoring.law.web.LegalFacts.Fact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The law that is shipped. What was looked up long ago does not fail the build, but the
 * build says so.
 */
class LegalFactsTest {

	private final LegalFacts facts = facts();

	@Test
	void eachFactIsToldOnceWithItsSource() {
		List<Fact> all = this.facts.parts().stream().flatMap((part) -> part.facts().stream()).toList();
		assertThat(this.facts.parts()).extracting(LegalFacts.Part::area)
			.containsExactly("SocialProblemsStrategy", "CooperationProgramme", "duties");
		assertThat(all).hasSizeGreaterThan(40).extracting(Fact::mark).doesNotHaveDuplicates();
		assertThat(all).extracting((fact) -> fact.words().apply(Locale.ENGLISH)).doesNotContain("", (String) null);
	}

	@Test
	void aCheckOfMoreThanAYearAgoIsAWarning() {
		LocalDate today = Poland.today(Clock.systemUTC());
		this.facts.stale(today)
			.forEach((fact) -> System.out.printf("WARNING: the law was last looked up on %s: %s (%s)%n",
					fact.law().checked(), fact.law().article(), fact.code()));
		LocalDate newest = Stream.of(this.facts)
			.flatMap((all) -> all.parts().stream())
			.flatMap((part) -> part.facts().stream())
			.map((fact) -> fact.law().checked())
			.max(LocalDate::compareTo)
			.orElseThrow();
		assertThat(newest).isBeforeOrEqualTo(today);
		assertThat(this.facts.stale(newest.plusYears(1).plusDays(1))).isNotEmpty();
	}

	private static LegalFacts facts() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		try (var context = new AnnotationConfigApplicationContext(RequirementCatalogue.class)) {
			return new LegalFacts(context.getBean(RequirementCatalogue.class), messages, Clock.systemUTC());
		}
	}

}
