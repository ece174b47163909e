package pl.utrwal.history.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.identity.contract.SessionsEnded;
import pl.utrwal.kernel.id.PlanId;

/**
 * Tells the browsers that show a plan of each change to it, whichever node stored it.
 */
@Component
class LiveChanges implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);

	/** A browser comes back after that, and its session is looked at anew. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	/**
	 * So that a connection that is gone is noticed, and none in between ends an idle one.
	 */
	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private final EventStore events;

	private final Map<PlanId, Set<Watcher>> watching = new ConcurrentHashMap<>();

	/** The last change of each plan since this node began, or of what came of it. */
	private final Map<PlanId, Long> last = new ConcurrentHashMap<>();

	private ExecutorService workers;

	private volatile boolean running;

	LiveChanges(EventStore events) {
		this.events = events;
	}

	/**
	 * @param present whether whoever watches is still let in; asked before anything is
	 * sent, and now and then
	 * @param reached tells the position that the plan has reached; asked once nothing can
	 * be missed any more
	 */
	SseEmitter watch(PlanId plan, BooleanSupplier present, LongSupplier reached) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Watcher watcher = new Watcher(emitter, present);
		emitter.onCompletion(() -> leave(plan, watcher));
		emitter.onTimeout(emitter::complete);
		this.watching.compute(plan, (key, others) -> {
			Set<Watcher> all = (others != null) ? others : ConcurrentHashMap.newKeySet();
			all.add(watcher);
			return all;
		});
		send(watcher, changed(Math.max(reached.getAsLong(), this.last.getOrDefault(plan, Long.MIN_VALUE))));
		return emitter;
	}

	private void leave(PlanId plan, Watcher watcher) {
		this.watching.computeIfPresent(plan, (key, all) -> {
			all.remove(watcher);
			return all.isEmpty() ? null : all;
		});
	}

	@Override
	public void start() {
		this.workers = Executors.newVirtualThreadPerTaskExecutor();
		this.running = true;
		this.workers.execute(this::follow);
	}

	/** Emitters left open would hold up the end of the web server. */
	@Override
	public void stop() {
		this.running = false;
		watchers().forEach((watcher) -> watcher.emitter().complete());
		this.workers.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void follow() {
		while (this.running) {
			try (BlockingStream<TrackedEventMessage<?>> stream = this.events
				.openStream(this.events.createHeadToken())) {
				follow(stream);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				log.warn("Changes cannot be followed; browsers look again by themselves", ex);
				everyone(SseEmitter.event().name("lost").data(""));
			}
		}
	}

	private void follow(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
		long beat = System.nanoTime();
		while (this.running) {
			if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
				TrackedEventMessage<?> message = stream.nextAvailable();
				if (message instanceof DomainEventMessage<?> event) {
					Recorded recorded = Recordings.of(event, message.trackingToken());
					tell(recorded.plan(), recorded.position());
				}
			}
			if (System.nanoTime() - beat > HEARTBEAT.toNanos()) {
				beat = System.nanoTime();
				everyone(here());
			}
		}
	}

	private void tell(PlanId plan, long position) {
		this.last.put(plan, position);
		this.watching.getOrDefault(plan, Set.of()).forEach((watcher) -> send(watcher, changed(position)));
	}

	private static SseEmitter.SseEventBuilder changed(long position) {
		return SseEmitter.event().name("changed").data(position);
	}

	private void everyone(SseEmitter.SseEventBuilder event) {
		watchers().forEach((watcher) -> send(watcher, event));
	}

	private Stream<Watcher> watchers() {
		return List.copyOf(this.watching.values()).stream().flatMap(Set::stream);
	}

	/** On this node at once; on others with what is sent next. */
	@EventListener
	void on(SessionsEnded ended) {
		everyone(here());
	}

	private static SseEmitter.SseEventBuilder here() {
		return SseEmitter.event().comment("here");
	}

	/** Aside, so that one slow connection holds up no other. */
	private void send(Watcher watcher, SseEmitter.SseEventBuilder event) {
		Set<ResponseBodyEmitter.DataWithMediaType> data = event.build();
		this.workers.execute(() -> {
			try {
				if (watcher.present().getAsBoolean()) {
					watcher.emitter().send(data);
				}
				else {
					watcher.emitter().complete();
				}
			}
			catch (IOException | RuntimeException ex) {
				watcher.emitter().complete();
			}
		});
	}

	private record Watcher(SseEmitter emitter, BooleanSupplier present) {
	}

}
