package pl.utrwal.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers the API's 401, 403 and 429, which happen before any controller, as
 * problem+json.
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

	/**
	 * For tries that went beyond their number; outside the API there are no words.
	 */
	public void tooMany(HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		if (Correlation.isApi(request)) {
			this.failures.resolveException(request, response, null,
					new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS));
		}
	}

}
