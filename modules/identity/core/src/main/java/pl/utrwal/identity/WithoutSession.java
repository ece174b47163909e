package pl.utrwal.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import pl.utrwal.eventstore.DatabaseFailures;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Once the store failed, the page that says so is drawn without asking it for a session
 * again.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class WithoutSession extends OncePerRequestFilter {

	private static final String FOUND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (DatabaseFailures.isCause(ex)) {
				request.removeAttribute(FOUND);
				request.setAttribute(SessionRepositoryFilter.INVALID_SESSION_ID_ATTR, "true");
			}
			throw ex;
		}
	}

}
