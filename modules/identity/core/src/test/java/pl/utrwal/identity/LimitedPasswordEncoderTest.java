package pl.utrwal.identity;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class LimitedPasswordEncoderTest {

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	private final AtomicInteger done = new AtomicInteger();

	@Test
	void manyAtOnceWaitForOneAnother() {
		PasswordEncoder limited = new LimitedPasswordEncoder(new Counting(), 2);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 50).forEach((i) -> clients.submit(() -> limited.matches("a", "b")));
		}
		assertThat(this.done).hasValue(50);
		assertThat(this.most.get()).isBetween(1, 2);
	}

	private final class Counting implements PasswordEncoder {

		@Override
		public String encode(CharSequence password) {
			return password.toString();
		}

		@Override
		public boolean matches(CharSequence password, String encoded) {
			LimitedPasswordEncoderTest.this.most
				.accumulateAndGet(LimitedPasswordEncoderTest.this.running.incrementAndGet(), Math::max);
			Thread.yield();
			LimitedPasswordEncoderTest.this.running.decrementAndGet();
			LimitedPasswordEncoderTest.this.done.incrementAndGet();
			return true;
		}

	}

}
