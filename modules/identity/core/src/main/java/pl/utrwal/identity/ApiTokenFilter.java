package pl.utrwal.identity;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import pl.utrwal.webkit.ApiRefusals;

/**
 * {@code Authorization: Bearer <token>}. A wrong token is as good as none, and one of
 * fifty {@link Tries} from an address: beyond them it is answered with 429. A right one
 * is let in whatever others try from there.
 */
class ApiTokenFilter extends OncePerRequestFilter {

	static final int TRIES_AN_ADDRESS = 50;

	private static final String SCHEME = "Bearer ";

	private final ApiTokenStore tokens;

	private final AccountStore accounts;

	private final Tries tries;

	private final RefusedSignIns refused;

	private final ApiRefusals refusals;

	ApiTokenFilter(ApiTokenStore tokens, AccountStore accounts, Tries tries, RefusedSignIns refused,
			ApiRefusals refusals) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.tries = tries;
		this.refused = refused;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			Optional<Account> account = this.tokens.account(header.substring(SCHEME.length()).strip())
				.flatMap(this.accounts::find);
			account.ifPresentOrElse(ApiTokenFilter::authenticate, this.refused::token);
			if (account.isEmpty() && !this.tries.take("token from " + request.getRemoteAddr(), TRIES_AN_ADDRESS)) {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Tries.each(TRIES_AN_ADDRESS).toSeconds()));
				this.refusals.tooMany(request, response);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static void authenticate(Account account) {
		SignedIn who = new SignedIn(account);
		who.eraseCredentials();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
		SecurityContextHolder.setContext(context);
	}

}
