package pl.utrwal.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Actor;

/**
 * Who came in, who went, and who asked for what is not theirs, in the program's log: ids
 * of accounts and paths, no names and nothing that was typed.
 */
@Component
class AccessLog {

	private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		LOG.info("Account {} signed in", account(event.getAuthentication()));
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		LOG.info("Account {} signed out", account(event.getAuthentication()));
	}

	private static Object account(Authentication authentication) {
		return (authentication.getPrincipal() instanceof SignedIn who) ? who.account() : "unknown";
	}

	static void refused(HttpServletRequest request) {
		if (request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
			LOG.info("Account {} was refused as {}: {} {}", actor.account(), actor.role(), request.getMethod(),
					request.getRequestURI());
		}
	}

}
