package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.webkit.RequestRefused;

/**
 * One import at a time for each municipality, as long as it holds a file, and all that it
 * says, in memory.
 */
@Component
class ImportTurns {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Map<MunicipalityId, Semaphore> free = new ConcurrentHashMap<>();

	private final Duration patience;

	@Autowired
	ImportTurns() {
		this(PATIENCE);
	}

	ImportTurns(Duration patience) {
		this.patience = patience;
	}

	/**
	 * @param work reads the file and what follows from it
	 * @throws RequestRefused with status 429 if the one before takes too long
	 */
	<T> T inTurn(Actor actor, Work<T> work) throws IOException {
		Semaphore turn = this.free.computeIfAbsent(actor.municipality(), (municipality) -> new Semaphore(1, true));
		take(turn);
		try {
			return work.run();
		}
		finally {
			turn.release();
		}
	}

	private void take(Semaphore turn) {
		try {
			if (turn.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new RequestRefused(HttpStatus.TOO_MANY_REQUESTS, "import-running");
	}

	@FunctionalInterface
	interface Work<T> {

		T run() throws IOException;

	}

}
