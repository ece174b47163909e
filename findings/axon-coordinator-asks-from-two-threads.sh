#!/usr/bin/env bash
# Axon Framework 4.13.0: a PooledStreamingEventProcessor whose coordinator has an executor of several threads asks its
# event stream (hasNextAvailable) from two threads at the same time, when the stream calls the availability callback: the
# coordinator lets its next task begin before it asks for the last time. A stream that is written for one reader can then
# hand out one event to nobody, and the projection lacks it for ever. Whoever writes a StreamableMessageSource with a
# callback has to guard its stream. (With the default executor, of one thread, it does not happen.)
# Needs a JDK (17 or newer) and Maven. Fails if the behaviour is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.axonframework</groupId>
      <artifactId>axon-messaging</artifactId>
      <version>4.13.0</version>
    </dependency>
  </dependencies>
</project>
POM

cat > Finding.java <<'JAVA'
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

public class Finding {

	/** Empty; each question takes a moment, in which it is told that there may be something now. */
	static class Empty implements BlockingStream<TrackedEventMessage<?>> {

		private final AtomicInteger inside = new AtomicInteger();

		private final Semaphore second = new Semaphore(0);

		final CountDownLatch two = new CountDownLatch(1);

		private volatile Runnable callback = () -> {
		};

		@Override
		public boolean setOnAvailableCallback(Runnable callback) {
			this.callback = callback;
			return true;
		}

		@Override
		public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
			if (this.inside.incrementAndGet() > 1) {
				this.two.countDown();
				this.second.release();
			}
			else {
				this.callback.run();
				this.second.tryAcquire(300, TimeUnit.MILLISECONDS);
			}
			this.inside.decrementAndGet();
			return false;
		}

		@Override
		public Optional<TrackedEventMessage<?>> peek() {
			return Optional.empty();
		}

		@Override
		public TrackedEventMessage<?> nextAvailable() {
			throw new IllegalStateException("nothing was said to be available");
		}

		@Override
		public void close() {
		}

	}

	static boolean askedByTwo(int threads) throws InterruptedException {
		Empty stream = new Empty();
		var executor = Executors.newScheduledThreadPool(threads);
		var workers = Executors.newScheduledThreadPool(1);
		StreamableMessageSource<TrackedEventMessage<?>> source = new StreamableMessageSource<>() {

			@Override
			public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
				return stream;
			}

			@Override
			public TrackingToken createTailToken() {
				return new GlobalSequenceTrackingToken(-1);
			}

			@Override
			public TrackingToken createHeadToken() {
				return createTailToken();
			}

			@Override
			public TrackingToken createTokenAt(java.time.Instant time) {
				return createTailToken();
			}

			@Override
			public TrackingToken createTokenSince(java.time.Duration duration) {
				return createTailToken();
			}

		};
		var processor = PooledStreamingEventProcessor.builder()
			.name("plans")
			.eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new Object()).build())
			.messageSource(source)
			.tokenStore(new InMemoryTokenStore())
			.transactionManager(NoTransactionManager.instance())
			.initialSegmentCount(1)
			.coordinatorExecutor(executor)
			.workerExecutor(workers)
			.build();
		processor.start();
		boolean two = stream.two.await(5, TimeUnit.SECONDS);
		processor.shutDown();
		executor.shutdownNow();
		workers.shutdownNow();
		return two;
	}

	public static void main(String[] arguments) throws InterruptedException {
		System.out.println("asked from two threads at once, by an executor of one thread: " + askedByTwo(1));
		System.out.println("asked from two threads at once, by an executor of two threads: " + askedByTwo(2));
		System.exit(0);
	}

}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
seen=$(java -cp "$(cat classpath)" Finding.java 2>/dev/null)
echo "$seen"
[[ $seen == *"of one thread: false"* && $seen == *"of two threads: true"* ]]
