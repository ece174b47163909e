package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.read.Upload;
import pl.utrwal.plans.importing.web.ImportService.Understood;

/**
 * Reads files in the background, a few at a time, and keeps what was last read, so that a
 * page that waits for it can be left. It is kept in this process: another one reads anew.
 */
@Component
class Readings implements DisposableBean {

	private static final int AT_A_TIME = 2;

	private static final int KEPT = 8;

	private final ImportService imports;

	private final ImportTurns turns;

	private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

	private final Semaphore free = new Semaphore(AT_A_TIME, true);

	/** The one that was asked for last is the last. */
	private final Map<Asked, Reading> readings = new LinkedHashMap<>(KEPT, 1, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, Reading> eldest) {
			return size() > KEPT;
		}

	};

	Readings(ImportService imports, ImportTurns turns) {
		this.imports = imports;
		this.turns = turns;
	}

	/**
	 * The reading of a file with all that was said of it. It begins when it is first
	 * asked for.
	 */
	synchronized Reading of(Actor actor, Upload upload) {
		return this.readings.computeIfAbsent(new Asked(upload.id(), upload.corrections()), (asked) -> {
			Reading reading = new Reading();
			reading.result = CompletableFuture.supplyAsync(() -> inTurn(actor, upload, reading), this.readers);
			return reading;
		});
	}

	/** So that the next one takes into account what was forgotten since. */
	synchronized void forget() {
		this.readings.values().removeIf((reading) -> reading.result.isDone());
	}

	/** One for each municipality, and a few in all. */
	private Understood inTurn(Actor actor, Upload upload, Reading reading) {
		try {
			return this.turns.inTurn(actor, () -> {
				this.free.acquireUninterruptibly();
				try {
					return read(actor, upload, reading);
				}
				finally {
					this.free.release();
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** It is the id of the plan that it becomes, once, however often it is accepted. */
	private Understood read(Actor actor, Upload upload, Reading reading) {
		Document document = Documents.read(upload.content());
		reading.blocks = document.blocks().size();
		return this.imports.look(actor, upload.content(), document, upload.corrections(), new PlanId(upload.id()),
				(blocks) -> reading.read = blocks);
	}

	@Override
	public void destroy() {
		this.readers.shutdownNow();
	}

	private record Asked(String upload, Corrections corrections) {
	}

	/**
	 * A file that is being read, or was.
	 */
	static final class Reading {

		private CompletableFuture<Understood> result;

		private volatile int blocks;

		private volatile int read;

		/** How many paragraphs and tables the document has; 0 while that is not known. */
		int blocks() {
			return this.blocks;
		}

		/** How many of them are read so far. */
		int read() {
			return this.read;
		}

		/**
		 * Waits for the end, but not longer.
		 */
		boolean isDone(Duration patience) {
			try {
				this.result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
				return true;
			}
			catch (TimeoutException notYet) {
				return false;
			}
			catch (ExecutionException failed) {
				return true;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

		/**
		 * What was understood, once it is done.
		 * @throws RuntimeException what ended the reading instead
		 */
		Understood understood() {
			try {
				return this.result.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				throw ex;
			}
		}

	}

}
