package pl.utrwal.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers the API's 401 and 403, which happen before any controller, as problem+json.
 */
@Component
public class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final HandlerExceptionResolver failures;

	ApiRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
		this.failures = failures;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
		this.failures.resolveException(request, response, null, failure);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
		this.failures.resolveException(request, response, null, failure);
	}

}
