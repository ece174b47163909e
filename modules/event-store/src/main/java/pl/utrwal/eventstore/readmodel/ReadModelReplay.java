package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.DatabaseFailures;
import pl.utrwal.eventstore.DocumentStore;
import pl.utrwal.eventstore.log.Position;

/**
 * A read model made anew from the ledger, aside from what is stored. The events come from
 * the storage engine and not from the event store, which may keep older text in memory.
 */
final class ReadModelReplay implements AutoCloseable {

	private static final int BATCH = 100;

	private final ReadModel model;

	private final EventStorageEngine ledger;

	private final LeftOut leftOut;

	private final ScratchDocuments documents = new ScratchDocuments();

	/** Every event up to here was taken in. */
	private long position = Position.NONE;

	private Iterator<? extends TrackedEventMessage<?>> events;

	/** Read already, and not taken in. */
	private TrackedEventMessage<?> next;

	/**
	 * Nothing yet but the names of the collections.
	 * @param leftOut what it does not take in
	 */
	ReadModelReplay(ReadModel model, EventStorageEngine ledger, LeftOut leftOut) {
		this.model = model;
		this.ledger = ledger;
		this.leftOut = leftOut;
		apart(() -> execute(new DefaultUnitOfWork<>(new GenericEventMessage<>("reset")),
				() -> model.handlers().performReset()));
	}

	ScratchDocuments documents() {
		return this.documents;
	}

	long position() {
		return this.position;
	}

	/**
	 * Takes in the events up to a position, or up to the head if that comes first.
	 * @throws EventRefused if a handler fails on one
	 */
	void to(long until, Progress progress) {
		List<TrackedEventMessage<?>> batch = new ArrayList<>();
		while (advance() && Position.of(this.next.trackingToken()) <= until) {
			this.position = Position.of(this.next.trackingToken());
			if (!this.leftOut.contains(this.next, this.position)
					&& this.model.handlers().canHandle(this.next, Segment.ROOT_SEGMENT)) {
				batch.add(this.next);
			}
			this.next = null;
			if (batch.size() == BATCH) {
				handle(batch);
				batch.clear();
				progress.reached(this.position);
			}
		}
		handle(batch);
		if (this.next != null) {
			this.position = Math.max(this.position, until);
		}
		progress.reached(this.position);
	}

	private boolean advance() {
		if (this.next != null) {
			return true;
		}
		if (this.events == null || !this.events.hasNext()) {
			this.events = this.ledger.readEvents(new GlobalSequenceTrackingToken(this.position), false).iterator();
		}
		if (this.events.hasNext()) {
			this.next = this.events.next();
		}
		return this.next != null;
	}

	private void handle(List<TrackedEventMessage<?>> batch) {
		if (!batch.isEmpty()) {
			BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.copyOf(batch));
			apart(() -> execute(work, () -> {
				handle(work.getMessage());
				Batch.writeAtEnd();
			}));
		}
	}

	private void handle(TrackedEventMessage<?> event) throws Exception {
		try {
			this.model.handlers().handle(event, Segment.ROOT_SEGMENT);
		}
		catch (Exception ex) {
			throw DatabaseFailures.isCause(ex) ? ex : new EventRefused(event, ex);
		}
	}

	private void execute(UnitOfWork<?> work, Step step) {
		work.resources().put(DocumentStore.RESOURCE, this.documents);
		ResultMessage<?> result = work.executeWithResult(() -> {
			step.run();
			return null;
		});
		if (result.isExceptional()) {
			if (result.exceptionResult() instanceof EventRefused refused) {
				throw refused;
			}
			throw new IllegalStateException("%s cannot be made anew".formatted(this.model.name()),
					result.exceptionResult());
		}
	}

	/**
	 * Not as a part of the UnitOfWork that may be running: that one would keep every
	 * batch in memory until its end.
	 */
	private static void apart(Runnable work) {
		UnitOfWork<?> outer = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
		if (outer != null) {
			CurrentUnitOfWork.clear(outer);
		}
		try {
			work.run();
		}
		finally {
			if (outer != null) {
				CurrentUnitOfWork.set(outer);
			}
		}
	}

	@Override
	public void close() {
		this.documents.close();
	}

	private interface Step {

		void run() throws Exception;

	}

}
