package pl.utrwal.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes no more passwords at once than there are processors: each takes a lot of memory
 * as long as it lasts, and more at once would be done no sooner.
 */
class LimitedPasswordEncoder implements PasswordEncoder {

	private final PasswordEncoder encoder;

	private final Semaphore free;

	LimitedPasswordEncoder(PasswordEncoder encoder, int atOnce) {
		this.encoder = encoder;
		this.free = new Semaphore(atOnce, true);
	}

	@Override
	public String encode(CharSequence password) {
		return limited(() -> this.encoder.encode(password));
	}

	@Override
	public boolean matches(CharSequence password, String encoded) {
		return limited(() -> this.encoder.matches(password, encoded));
	}

	@Override
	public boolean upgradeEncoding(String encoded) {
		return this.encoder.upgradeEncoding(encoded);
	}

	private <T> T limited(Supplier<T> hashing) {
		this.free.acquireUninterruptibly();
		try {
			return hashing.get();
		}
		finally {
			this.free.release();
		}
	}

}
