package pl.utrwal.identity;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;

/**
 * Reads the actor afresh for every request, so that an erased person, a suspended account
 * or a closed municipality is out at once, on every node.
 */
class ActorFilter extends OncePerRequestFilter {

	private final AccountStore accounts;

	private final StoredMunicipalities municipalities;

	ActorFilter(AccountStore accounts, StoredMunicipalities municipalities) {
		this.accounts = accounts;
		this.municipalities = municipalities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			Optional<Actor> actor = actor(who);
			if (actor.isPresent()) {
				request.setAttribute(Actor.class.getName(), actor.get());
			}
			else {
				signOut(request);
			}
		}
		try {
			chain.doFilter(request, response);
		}
		catch (AccessDeniedException ex) {
			AccessLog.refused(request);
			throw ex;
		}
		if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
			AccessLog.refused(request);
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/assets/") || path.startsWith("/webjars/");
	}

	private Optional<Actor> actor(SignedIn who) {
		return this.accounts.person(who.account())
			.flatMap(
					(person) -> this.accounts.find(person.account())
						.filter((account) -> !account.suspended())
						.flatMap((account) -> this.municipalities.find(account.municipality())
							.filter((municipality) -> !municipality.closed())
							.map((municipality) -> new Actor(account.id(), person.name(), account.role(),
									municipality.id(), municipality.name(),
									municipality.home() && account.role() == Role.ADMINISTRATOR))));
	}

	private static void signOut(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
