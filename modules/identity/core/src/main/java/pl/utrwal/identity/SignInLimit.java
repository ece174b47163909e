package pl.utrwal.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Five tries a login and fifty an address, given back over five minutes. Counted per
 * node, for the 10,000 logins and addresses seen last.
 */
class SignInLimit extends OncePerRequestFilter {

	static final int TRIES_A_LOGIN = 5;

	static final int TRIES_AN_ADDRESS = 50;

	static final Duration GIVEN_BACK_IN = Duration.ofMinutes(5);

	private static final int REMEMBERED = 10_000;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > REMEMBERED;
		}
	};

	private final TimeMeter time;

	SignInLimit(Clock clock) {
		this.time = new TimeMeter() {
			@Override
			public long currentTimeNanos() {
				return TimeUnit.MILLISECONDS.toNanos(clock.millis());
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}
		};
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean free = bucket("address " + request.getRemoteAddr(), TRIES_AN_ADDRESS).tryConsume(1)
				&& bucket(key(request), TRIES_A_LOGIN).tryConsume(1);
		if (free) {
			chain.doFilter(request, response);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/sign-in?wait");
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !("POST".equals(request.getMethod())
				&& request.getRequestURI().equals(request.getContextPath() + "/sign-in"));
	}

	/** Someone who knew the password gets the tries back. */
	void succeeded(HttpServletRequest request) {
		synchronized (this.buckets) {
			this.buckets.remove(key(request));
		}
	}

	private Bucket bucket(String key, int tries) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(key,
					(unused) -> Bucket.builder()
						.withCustomTimePrecision(this.time)
						.addLimit((limit) -> limit.capacity(tries).refillGreedy(tries, GIVEN_BACK_IN))
						.build());
		}
	}

	/** A hash, since people type all sorts of long things, passwords too, as a login. */
	private static String key(HttpServletRequest request) {
		String login = request.getParameter("login");
		return "login " + Secrets.hash((login != null) ? Accounts.normal(login) : "");
	}

}
