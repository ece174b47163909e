package pl.utrwal.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import pl.utrwal.kernel.time.Poland;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose days pass when it is told so. Nothing is written while they do.
 */
@Import(DaysPassTest.Calendar.class)
class DaysPassTest extends RunningTest {

	private static final Days DAYS = new Days();

	@Test
	void aRowIsOverdueFromTheFirstDayAfterItsDueDay() {
		DAYS.back();
		LocalDate today = Poland.today(DAYS);
		JsonNode item = items("demo-strategia").filter((one) -> !one.at("/overdue").asBoolean())
			.filter((one) -> !one.at("/status").asText().equals("done"))
			.filter((one) -> LocalDate.parse(one.at("/timeFrame/due").asText("0001-01-01")).isAfter(today))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no row of the demonstration is due later"));
		LocalDate due = LocalDate.parse(item.at("/timeFrame/due").asText());
		String id = item.at("/id").asText();
		DAYS.pass(due);
		assertThat(now(id).at("/overdue").asBoolean()).as("on %s", due).isFalse();
		DAYS.pass(due.plusDays(1));
		assertThat(now(id).at("/overdue").asBoolean()).as("the day after %s", due).isTrue();
		DAYS.pass(due);
		assertThat(now(id).at("/overdue").asBoolean()).as("on %s again", due).isFalse();
	}

	@Test
	void aRowIsStaleFromTheFirstDayAfterItsReview() {
		DAYS.back();
		JsonNode standing = stream(planner().get("/plans/demo-strategia/progress").at("/items"))
			.filter((one) -> !one.at("/reviewDue").isNull() && !one.at("/stale").asBoolean())
			.findFirst()
			.orElseThrow(() -> new AssertionError("no row of the demonstration is to be reviewed later"));
		LocalDate review = LocalDate.parse(standing.at("/reviewDue").asText());
		String id = standing.at("/item").asText();
		DAYS.pass(review);
		assertThat(now(id).at("/stale").asBoolean()).as("on %s", review).isFalse();
		DAYS.pass(review.plusDays(1));
		assertThat(now(id).at("/stale").asBoolean()).as("the day after %s", review).isTrue();
	}

	private JsonNode now(String id) {
		return items("demo-strategia").filter((item) -> item.at("/id").asText().equals(id)).findFirst().orElseThrow();
	}

	private Stream<JsonNode> items(String plan) {
		return stream(planner().get("/plans/%s/items".formatted(plan)).at("/items"));
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Calendar {

		@Bean
		@Primary
		Clock days() {
			return DAYS;
		}

	}

	/** The system's clock, some days on. */
	private static final class Days extends Clock {

		private final Clock system = Clock.systemUTC();

		private volatile long days;

		void back() {
			this.days = 0;
		}

		void pass(LocalDate day) {
			this.days = Poland.today(this.system).until(day, ChronoUnit.DAYS);
		}

		@Override
		public Instant instant() {
			return this.system.instant().atZone(Poland.ZONE).plusDays(this.days).toInstant();
		}

		@Override
		public ZoneId getZone() {
			return this.system.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.offset(this.system.withZone(zone), Duration.ofDays(this.days));
		}

	}

}
