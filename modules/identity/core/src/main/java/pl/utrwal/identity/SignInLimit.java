package pl.utrwal.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Five tries a login from one address and fifty an address, given back one by one over
 * five minutes, and counted by all nodes together. So nobody shuts another one's account
 * by trying it from elsewhere. Without the store nobody signs in.
 */
class SignInLimit extends OncePerRequestFilter {

	static final int TRIES_A_LOGIN = 5;

	static final int TRIES_AN_ADDRESS = 50;

	static final Duration GIVEN_BACK_IN = Duration.ofMinutes(5);

	private static final Logger log = LoggerFactory.getLogger(SignInLimit.class);

	private static final String ID = "_id";

	/** The millisecond at which all tries are given back. */
	private static final String ALL_BACK = "allBack";

	private final MongoCollection<Document> tries;

	private final Clock clock;

	SignInLimit(MongoDatabase database, Clock clock) {
		this.tries = database.getCollection("sign_in_tries").withWriteConcern(WriteConcern.MAJORITY);
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean free;
		try {
			free = take(Secrets.hash("address " + request.getRemoteAddr()), TRIES_AN_ADDRESS)
					&& take(key(request), TRIES_A_LOGIN);
		}
		catch (MongoException ex) {
			log.warn("Nobody can sign in, since tries cannot be counted", ex);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		if (free) {
			chain.doFilter(request, response);
		}
		else {
			response.sendRedirect(
					request.getContextPath() + (isSignIn(request) ? "/sign-in" : OwnAccountPage.PATH) + "?wait");
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !("POST".equals(request.getMethod()) && (isSignIn(request)
				|| request.getRequestURI().equals(request.getContextPath() + OwnAccountPage.PATH + "/password")));
	}

	private static boolean isSignIn(HttpServletRequest request) {
		return request.getRequestURI().equals(request.getContextPath() + "/sign-in");
	}

	/** Someone who knew the password gets the tries back. */
	void succeeded(HttpServletRequest request) {
		try {
			this.tries.deleteOne(Filters.eq(ID, key(request)));
		}
		catch (MongoException ex) {
			log.warn("Tries to sign in are given back later", ex);
		}
	}

	/**
	 * Each try puts off the moment at which all are given back, and none may put it off
	 * further than they take. Two atomic steps, of which the first changes nothing that
	 * counts, so nodes cannot be in each other's way.
	 */
	private boolean take(String key, int tries) {
		long now = this.clock.millis();
		long each = GIVEN_BACK_IN.toMillis() / tries;
		this.tries.deleteMany(Filters.lt(ALL_BACK, now - GIVEN_BACK_IN.toMillis()));
		this.tries.updateOne(Filters.eq(ID, key), Updates.max(ALL_BACK, now), new UpdateOptions().upsert(true));
		return this.tries
			.updateOne(Filters.and(Filters.eq(ID, key), Filters.lte(ALL_BACK, now + GIVEN_BACK_IN.toMillis() - each)),
					Updates.inc(ALL_BACK, each))
			.getMatchedCount() == 1;
	}

	/**
	 * Of the login that is tried; of the account, if somebody who is signed in tries the
	 * own password.
	 */
	private static String key(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (!isSignIn(request) && authentication != null && authentication.getPrincipal() instanceof SignedIn who)
				? Secrets.hash("account " + who.account().value()) : loginKey(request);
	}

	/** A hash, since people type all sorts of long things, passwords too, as a login. */
	private static String loginKey(HttpServletRequest request) {
		String login = request.getParameter("login");
		return Secrets
			.hash("login " + ((login != null) ? AccountStore.normal(login) : "") + " from " + request.getRemoteAddr());
	}

}
