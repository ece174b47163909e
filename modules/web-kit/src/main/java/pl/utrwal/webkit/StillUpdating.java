package pl.utrwal.webkit;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * A read model does not show yet what the reader has seen stored: status 503, with
 * {@code Retry-After}.
 */
public final class StillUpdating extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	public StillUpdating() {
		super(HttpStatus.SERVICE_UNAVAILABLE);
		getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
	}

}
