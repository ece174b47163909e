package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.webkit.RequestRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportTurnsTest {

	private static final Actor ANNA = actor("anna", "lipowa");

	@Test
	void oneImportsAndTheNextIsRefusedUntilItIsDone() throws IOException {
		ImportTurns turns = new ImportTurns(Duration.ZERO);
		String done = turns.inTurn(ANNA, () -> {
			assertThat(turns.<String>inTurn(actor("jan", "dolna"), () -> "elsewhere")).isEqualTo("elsewhere");
			assertThatExceptionOfType(RequestRefused.class)
				.isThrownBy(() -> turns.inTurn(actor("ewa", "lipowa"), () -> "too early"))
				.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
			return "done";
		});
		assertThat(done).isEqualTo("done");
		assertThat(turns.<String>inTurn(ANNA, () -> "next")).isEqualTo("next");
	}

	@Test
	void manyWhoAskAtOnceTakeTheirTurns() {
		ImportTurns turns = new ImportTurns();
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 50).forEach((i) -> clients.submit(() -> turns.inTurn(ANNA, () -> {
				most.accumulateAndGet(running.incrementAndGet(), Math::max);
				Thread.yield();
				running.decrementAndGet();
				return done.incrementAndGet();
			})));
		}
		assertThat(done).hasValue(50);
		assertThat(most).hasValue(1);
	}

	private static Actor actor(String account, String municipality) {
		return new Actor(new AccountId(account), account, Role.PLANNER, new MunicipalityId(municipality), municipality,
				false);
	}

}
