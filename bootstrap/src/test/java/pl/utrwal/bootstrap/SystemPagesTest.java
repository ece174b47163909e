package pl.utrwal.bootstrap;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.plans.read.table.PlanTableProjection;

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

	private String health() {
		return text(page(ADMINISTRATOR, "/actuator/health"));
	}

	private void handle(InterceptorChain chain) throws Exception {
		EventMessage<String> event = new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(POSITION),
				new GenericEventMessage<>("event"));
		UnitOfWork<EventMessage<String>> work = DefaultUnitOfWork.startAndGet(event);
		try {
			this.watched.watch(PlanTableProjection.PROCESSOR).handle(work, chain);
		}
		finally {
			work.rollback();
		}
	}

}
