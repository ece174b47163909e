package pl.utrwal.webkit;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import pl.utrwal.kernel.rule.Conflict;

/**
 * What fails before or after a controller: in a filter, or while the page is drawn.
 */
@Controller
class ErrorPage implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

	private final FailureHandler failures;

	ErrorPage(FailureHandler failures) {
		this.failures = failures;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			Optional<RequestRefused> translated = this.failures.translated(failure, request);
			if (translated.isPresent()) {
				response.setStatus(translated.get().getStatusCode().value());
				return this.failures.refused(translated.get(), request, response);
			}
			if (isConflict(failure)) {
				response.setStatus(409);
				return this.failures.answer(409, request, response);
			}
			log.error("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
		}
		return this.failures.answer(status, request, response);
	}

	/**
	 * Whoever handled it could not say what was first, as when the database has just
	 * gone; refused it was all the same.
	 */
	private static boolean isConflict(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch(Conflict.class::isInstance);
	}

}
