package pl.utrwal.eventstore.readmodel;

import java.time.Duration;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.RewritesThePast;

/**
 * Stands before the handlers of one processor. When an event says that earlier ones have
 * another text now, or an administrator asks for it, its read model is made anew before
 * anything goes on. The processor's token is stored after that, so a crash in between has
 * it done again.
 * <p>
 * It takes in everything up to the newest such event, also what the processor has not
 * come to yet: so several of them, one after the other, cost one time. The handlers
 * ignore what comes to them again.
 */
public final class PastRewriting implements MessageHandlerInterceptor<EventMessage<?>> {

	private final String processor;

	private final ReadModels models;

	private final LedgerEpoch epoch;

	private final Runnable extendClaim;

	private final Duration betweenExtensions;

	/** The newest event that rewrote the past when the read model was made anew. */
	private volatile long madeAnew = Position.NONE;

	/**
	 * @param extendClaim keeps the processor's claim, which Axon does only between
	 * batches; fails if it is lost
	 * @param betweenExtensions how often it is run while it lasts
	 */
	public PastRewriting(String processor, ReadModels models, LedgerEpoch epoch, Runnable extendClaim,
			Duration betweenExtensions) {
		this.processor = processor;
		this.models = models;
		this.epoch = epoch;
		this.extendClaim = extendClaim;
		this.betweenExtensions = betweenExtensions;
	}

	@Override
	public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
		if (work.getMessage() instanceof TrackedEventMessage<?> event && asksForIt(event)) {
			long position = Position.of(event.trackingToken());
			if (position > this.madeAnew) {
				this.models.find(this.processor).ifPresent((model) -> makeAnew(model, position));
			}
		}
		return chain.proceed();
	}

	private boolean asksForIt(EventMessage<?> event) {
		return RewritesThePast.class.isAssignableFrom(event.getPayloadType())
				|| event.getPayload() instanceof RebuildRequested request && request.processor().equals(this.processor);
	}

	/**
	 * What the batch has pending was made of the old text, and is in the new too; what it
	 * left out may be taken in now.
	 */
	private void makeAnew(ReadModel model, long position) {
		long newest = Math.max(position, this.epoch.last());
		Batch.forget();
		this.models.makeAnew(model, newest, claimed());
		CurrentUnitOfWork.get().resources().remove(Projections.LEFT_OUT);
		this.madeAnew = newest;
	}

	/** Whoever has lost the claim stops, for another is at it. */
	private Progress claimed() {
		long[] extended = { System.nanoTime() };
		return (reached) -> {
			if (System.nanoTime() - extended[0] >= this.betweenExtensions.toNanos()) {
				this.extendClaim.run();
				extended[0] = System.nanoTime();
			}
		};
	}

}
