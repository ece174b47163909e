package pl.utrwal.identity;

import java.util.EnumSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;

/**
 * Refuses every change over the API by who only reads, before what they sent is looked
 * at. What they ask of the ledger by POST changes no plan.
 */
class ReadersWriteNothing implements HandlerInterceptor {

	static final String PATHS = "/api/**";

	static final String LEDGER = "/api/v1/ledger/**";

	private static final Set<Role> READERS = EnumSet.of(Role.AUDITOR, Role.ANALYST);

	private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.OPTIONS.name());

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!READING.contains(request.getMethod()) && request.getAttribute(Actor.class.getName()) instanceof Actor actor
				&& READERS.contains(actor.role())) {
			throw new AccessDeniedException("An auditor and an analyst change nothing");
		}
		return true;
	}

}
