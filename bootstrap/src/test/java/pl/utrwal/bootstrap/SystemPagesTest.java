package pl.utrwal.bootstrap;

import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.plans.table.read.PlanTableProjection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an administrator sees of the system.
 */
class SystemPagesTest extends ProofTest {

	private static final String ADMINISTRATOR = "administrator";

	private static final long POSITION = 123_456;

	@Autowired
	private pl.utrwal.eventstore.readmodel.Projections watched;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everyPartIsNamedInBothLanguages() {
		assertThat(page(ADMINISTRATOR, "/system")).hasStatusOk()
			.bodyText()
			.contains("Tabele planów", "Na bieżąco", "Historia zmian")
			.doesNotContain("Nie udaje się", "projection.");
		assertThat(page(ADMINISTRATOR, "/system?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Plan tables", "Up to date")
			.doesNotContain("projection.");
		assertThat(page(ADMINISTRATOR, "/system/projections")).hasStatusOk().bodyText().doesNotContain("<html");
		page(ADMINISTRATOR, "/system?lang=pl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "planner", "owner", "auditor", "analyst" })
	void nobodyElseSeesIt(String login) {
		assertThat(page(login, "/system")).hasStatus(403);
		assertThat(submit(login, "/system/projections/plans-table/retry")).hasStatus(403);
		assertThat(page(login, "/")).bodyText().doesNotContain("href=\"/system\"");
	}

	@Test
	void whatFailsIsToldWithItsCauseAndTriedAgain() throws Exception {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> handle(() -> {
			throw new IllegalStateException("no such column");
		}));
		assertThat(page(ADMINISTRATOR, "/system")).bodyText()
			.contains("Nie udaje się", "no such column", String.valueOf(POSITION), "Spróbuj teraz");
		assertThat(health()).contains("\"%s\":{\"status\":\"FAILING\"}".formatted(PlanTableProjection.PROCESSOR));
		assertThat(submit(ADMINISTRATOR, "/system/projections/" + PlanTableProjection.PROCESSOR + "/retry"))
			.hasRedirectedUrl("/system");
		handle(() -> null);
		assertThat(page(ADMINISTRATOR, "/system")).bodyText().doesNotContain("no such column");
		assertThat(health()).contains("\"%s\":{\"status\":\"UP\"}".formatted(PlanTableProjection.PROCESSOR));
		assertThat(submit(ADMINISTRATOR, "/system/projections/none/retry")).hasStatus(404);
	}

	@Test
	void whatCannotBeTakenInIsToldOnPagesAndComesBackWhenMadeAnew() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> handle(() -> {
				throw new IllegalStateException("no such column");
			}));
		}
		assertThat(page("planner", "/plans/demo-strategia")).bodyText().contains("Tej strony nie udało się uzupełnić");
		assertThat(page("planner", "/plans/demo-harmonogram")).bodyText().doesNotContain("nie udało się uzupełnić");
		assertThat(page("planner", "/")).bodyText().contains("Brakuje tu najnowszych zmian: Strategia");
		assertThat(read("analyst", "/plans/demo-strategia/items")).hasHeader("Utrwal-Stale-Plans", "demo-strategia");
		assertThat(page(ADMINISTRATOR, "/system")).bodyText()
			.contains("Zdarzenia odłożone", "Odłożone: 1", "no such column");
		assertThat(health()).contains("\"%s\":{\"status\":\"FAILING\"}".formatted(PlanTableProjection.PROCESSOR));
		assertThat(submit("auditor", "/system/projections/plans-table/rebuild")).hasStatus(403);
		assertThat(submit(ADMINISTRATOR, "/system/projections/none/rebuild")).hasStatus(404);
		assertThat(submit(ADMINISTRATOR, "/system/projections/plans-table/rebuild")).hasRedirectedUrl("/system");
		assertThat(page("planner", "/plans/demo-strategia")).bodyText().doesNotContain("nie udało się uzupełnić");
		assertThat(page(ADMINISTRATOR, "/system")).bodyText().doesNotContain("Zdarzenia odłożone");
		assertThat(page("auditor", "/history")).bodyText().contains("Zlecono utworzenie na nowo: Tabele planów");
	}

	@Test
	void theStoreIsCopiedWhileItServes() {
		assertThat(submit("owner", "/system/backups")).hasStatus(403);
		assertThat(page(ADMINISTRATOR, "/system")).bodyText().contains("Utwórz kopię").doesNotContain("Utworzono");
		assertThat(submit(ADMINISTRATOR, "/system/backups")).hasRedirectedUrl("/system");
		assertThat(page(ADMINISTRATOR, "/system")).bodyText().contains("Utworzono", "Z.mv", "MB");
	}

	@Test
	void eachCommandIsCountedOnceAndToldToAnAdministratorsProgram(@Autowired MeterRegistry meters) {
		long before = commands(meters);
		assertThat(send("planner", "/partners", Map.of("kind", "unit", "name", "Stowarzyszenie Liczone")))
			.hasStatus(201);
		assertThat(commands(meters)).isEqualTo(before + 1);
		assertThat(meters.get("utrwal.projection.behind").gauges()).hasSizeGreaterThan(10);
		assertThat(metrics("")).hasStatus(401);
		assertThat(metrics("Bearer demo-owner")).hasStatus(403);
	}

	private static long commands(MeterRegistry meters) {
		return meters.find("utrwal.command").timers().stream().mapToLong(Timer::count).sum();
	}

	private MvcTestResult metrics(String authorization) {
		return this.mvc.get().uri("/actuator/prometheus").header("Authorization", authorization).exchange();
	}

	private String health() {
		return text(page(ADMINISTRATOR, "/actuator/health"));
	}

	private void handle(InterceptorChain chain) throws Exception {
		EventMessage<String> event = new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(POSITION),
				new GenericDomainEventMessage<>("Plan", "demo-strategia", 100_000, "event",
						MetaData.with(Provenance.MUNICIPALITY, "demo").and(Provenance.PLAN, "demo-strategia")));
		UnitOfWork<EventMessage<String>> work = DefaultUnitOfWork.startAndGet(event);
		try {
			this.watched.watch(PlanTableProjection.PROCESSOR).handle(work, chain);
		}
		finally {
			work.rollback();
		}
	}

}
