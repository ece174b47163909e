package pl.utrwal.identity;

import java.io.IOException;
import java.util.function.Consumer;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Five {@link Tries} a login from one address and fifty an address. So nobody shuts
 * another one's account by trying it from elsewhere. Without the store nobody signs in.
 */
class SignInLimit extends OncePerRequestFilter {

	static final int TRIES_A_LOGIN = 5;

	static final int TRIES_AN_ADDRESS = 50;

	private static final Logger log = LoggerFactory.getLogger(SignInLimit.class);

	private final Tries tries;

	private final Consumer<String> refused;

	/**
	 * @param refused hears of each login that was not let in
	 */
	SignInLimit(Tries tries, Consumer<String> refused) {
		this.tries = tries;
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean free;
		try {
			free = this.tries.take("address " + request.getRemoteAddr(), TRIES_AN_ADDRESS)
					&& this.tries.take(key(request), TRIES_A_LOGIN);
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
			if (isSignIn(request)) {
				this.refused.accept(request.getParameter("login"));
			}
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
			this.tries.giveBack(key(request));
		}
		catch (MongoException ex) {
			log.warn("Tries to sign in are given back later", ex);
		}
	}

	/**
	 * Of the login that is tried; of the account, if somebody who is signed in tries the
	 * own password.
	 */
	private static String key(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (!isSignIn(request) && authentication != null && authentication.getPrincipal() instanceof SignedIn who)
				? "account " + who.account().value() : loginKey(request);
	}

	private static String loginKey(HttpServletRequest request) {
		String login = request.getParameter("login");
		return "login " + ((login != null) ? AccountStore.normal(login) : "") + " from " + request.getRemoteAddr();
	}

}
