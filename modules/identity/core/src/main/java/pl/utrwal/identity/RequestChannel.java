package pl.utrwal.identity;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How a request came, as history tells it.
 */
@Component
class RequestChannel {

	static final String WEB = "web";

	static final String API = "api";

	/**
	 * Of the request that this thread serves.
	 */
	String get() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest()
					.getRequestURI()
					.startsWith(attributes.getRequest().getContextPath() + "/api/")) ? API : WEB;
	}

}
