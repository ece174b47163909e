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

/**
 * {@code Authorization: Bearer <token>}. A wrong token is as good as none.
 */
class ApiTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ApiTokenStore tokens;

	private final AccountStore accounts;

	ApiTokenFilter(ApiTokenStore tokens, AccountStore accounts) {
		this.tokens = tokens;
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
			.filter((header) -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
			.flatMap((header) -> this.tokens.account(header.substring(SCHEME.length()).strip()))
			.flatMap(this.accounts::find)
			.ifPresent(ApiTokenFilter::authenticate);
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
