package pl.utrwal.webkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;

/**
 * Failures, mapped once: a page, an alert for htmx, problem+json for the API.
 */
@ControllerAdvice
class FailureHandler {

	private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	private static final String POINTER = "pointer";

	private static final String SECONDS_UNTIL_NEXT_TRY = "5";

	private final MessageSource messages;

	private final LocaleResolver locales;

	private final List<FailureTranslation> translations;

	FailureHandler(MessageSource messages, LocaleResolver locales, ObjectProvider<FailureTranslation> translations) {
		this.messages = messages;
		this.locales = locales;
		this.translations = translations.stream().toList();
	}

	@ExceptionHandler
	Object broken(RuleBroken failure, HttpServletRequest request, HttpServletResponse response) {
		Locale locale = this.locales.resolveLocale(request);
		return answer(problem(422, text(failure, locale), locale), failure.code(), null, request, response);
	}

	private String text(RuleBroken failure, Locale locale) {
		return this.messages.getMessage("rule." + failure.code(), RuleArguments.of(failure, locale), locale);
	}

	@ExceptionHandler
	Object refused(RequestRefused failure, HttpServletRequest request, HttpServletResponse response) {
		Locale locale = this.locales.resolveLocale(request);
		String key = "refusal." + failure.code();
		Problem problem = problem(failure.getStatusCode().value(),
				this.messages.getMessage(key, failure.arguments(), locale), locale);
		return answer(problem.keeping(this.messages.getMessage(key + ".kept", null, problem.kept(), locale)),
				failure.code(), place(failure), request, response);
	}

	/** Where a call is wrong, for refusals that speak of one place. */
	private static Map<String, String> place(RequestRefused failure) {
		if (failure.code().startsWith("member-")) {
			return Map.of(POINTER, "/" + failure.arguments()[0]);
		}
		return failure.code().startsWith("parameter-") ? Map.of("parameter", (String) failure.arguments()[0]) : null;
	}

	@ExceptionHandler
	Object conflict(Conflict failure, HttpServletRequest request, HttpServletResponse response) {
		return answer(409, request, response);
	}

	@ExceptionHandler
	Object unknown(Unknown failure, HttpServletRequest request, HttpServletResponse response) {
		return answer(404, request, response);
	}

	/**
	 * A page, or a part of one, asks for itself again; a message that it was to show is
	 * kept for then. The address is named, as a browser at one with an anchor would only
	 * scroll.
	 */
	@ExceptionHandler
	Object updating(StillUpdating failure, HttpServletRequest request, HttpServletResponse response) {
		if (Correlation.isApi(request) || !HttpMethod.GET.matches(request.getMethod())) {
			return other(failure, request, response);
		}
		String query = request.getQueryString();
		String address = request.getRequestURI() + ((query != null) ? "?" + query : "");
		if (Correlation.isHtmx(request)) {
			return new ModelAndView("webkit/updating :: part", "address", address);
		}
		Map<String, ?> messages = RequestContextUtils.getInputFlashMap(request);
		if (messages != null) {
			RequestContextUtils.getOutputFlashMap(request).putAll(messages);
			RequestContextUtils.saveOutputFlashMap(address, request, response);
		}
		response.setHeader("Refresh", "1; url=" + address);
		return new ModelAndView("webkit/updating", "address", address);
	}

	@ExceptionHandler
	Object unauthenticated(AuthenticationException failure, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return answer(401, request, response);
	}

	@ExceptionHandler
	Object denied(AccessDeniedException failure, HttpServletRequest request, HttpServletResponse response) {
		return answer(403, request, response);
	}

	/**
	 * Names the member of the body that is not known, or has a value that does not fit.
	 */
	@ExceptionHandler
	Object unreadableBody(HttpMessageNotReadableException failure, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<RequestRefused> whileRead = cause(failure, RequestRefused.class);
		if (whileRead.isPresent()) {
			return refused(whileRead.get(), request, response);
		}
		if (!(failure.getCause() instanceof JacksonException cause) || cause.getPath().isEmpty()) {
			return answer(400, request, response);
		}
		String member = cause.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
			.collect(Collectors.joining("/"));
		Optional<RuleBroken> rule = cause(failure, RuleBroken.class);
		if (rule.isPresent()) {
			Locale locale = this.locales.resolveLocale(request);
			return answer(problem(422, text(rule.get(), locale), locale), rule.get().code(),
					Map.of(POINTER, "/" + member), request, response);
		}
		String code = (cause instanceof UnrecognizedPropertyException) ? "member-unknown" : "member-wrong";
		return refused(new RequestRefused(HttpStatus.BAD_REQUEST, code, member), request, response);
	}

	private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
		return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst();
	}

	@ExceptionHandler
	Object wrongParameter(MethodArgumentTypeMismatchException failure, HttpServletRequest request,
			HttpServletResponse response) {
		return refused(RequestRefused.wrongParameter(failure.getName()), request, response);
	}

	@ExceptionHandler({ MissingServletRequestParameterException.class, MissingServletRequestPartException.class })
	Object missingParameter(Exception failure, HttpServletRequest request, HttpServletResponse response) {
		String name = (failure instanceof MissingServletRequestPartException part) ? part.getRequestPartName()
				: ((MissingServletRequestParameterException) failure).getParameterName();
		return refused(RequestRefused.missingParameter(name), request, response);
	}

	/** The values that were to become an object together. */
	@ExceptionHandler
	Object wrongParameters(BindException failure, HttpServletRequest request, HttpServletResponse response) {
		FieldError wrong = failure.getFieldError();
		return (wrong == null) ? answer(400, request, response)
				: refused(RequestRefused.wrongParameter(wrong.getField()), request, response);
	}

	@ExceptionHandler
	Object unreadable(MultipartException failure, HttpServletRequest request, HttpServletResponse response) {
		return answer((failure instanceof ErrorResponse known) ? known.getStatusCode().value() : 400, request,
				response);
	}

	@ExceptionHandler
	Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
		if (isOfTheBrowser(failure)) {
			log.debug("The connection was closed", failure);
			return null;
		}
		Optional<RequestRefused> translated = translated(failure, request);
		if (translated.isPresent()) {
			log.warn("{} {} was answered with {}: {}", request.getMethod(), request.getRequestURI(),
					translated.get().code(), failure.toString());
			return refused(translated.get(), request, response);
		}
		if (failure instanceof ErrorResponse known) {
			known.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			if (known.getStatusCode().value() != 500) {
				return answer(known.getStatusCode().value(), request, response);
			}
		}
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
		return answer(500, request, response);
	}

	/**
	 * Only what the server itself says of the connection of this request: other
	 * connections break in the same words.
	 */
	private static boolean isOfTheBrowser(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof ClientAbortException
					|| cause instanceof AsyncRequestNotUsableException);
	}

	Optional<RequestRefused> translated(Throwable failure, HttpServletRequest request) {
		boolean changing = !SAFE.contains(request.getMethod());
		return this.translations.stream()
			.flatMap((translation) -> translation.translate(failure, changing).stream())
			.findFirst();
	}

	Object answer(int status, HttpServletRequest request, HttpServletResponse response) {
		Locale locale = this.locales.resolveLocale(request);
		String happened = this.messages.getMessage("error." + explained(status) + ".happened", null, locale);
		return answer(problem(status, happened, locale), null, null, request, response);
	}

	/**
	 * @param code null for none
	 * @param place of the call that is wrong; null for none
	 */
	private static Object answer(Problem problem, String code, Map<String, String> place, HttpServletRequest request,
			HttpServletResponse response) {
		if (problem.status() == 503 && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
		}
		if (Correlation.isApi(request)) {
			ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(problem.status()),
					problem.happened());
			detail.setTitle(problem.title());
			detail.setProperty("kept", problem.kept());
			detail.setProperty("correlation", problem.id());
			if (code != null) {
				detail.setProperty("code", code);
			}
			if (place != null) {
				Map<String, String> error = new LinkedHashMap<>(place);
				error.put("code", code);
				error.put("detail", problem.happened());
				detail.setProperty("errors", List.of(error));
			}
			return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
		}
		ModelAndView page = new ModelAndView("webkit/error", HttpStatus.valueOf(problem.status()));
		if (Correlation.isHtmx(request)) {
			page.setViewName("webkit/alert");
			response.setHeader("HX-Retarget", "#alert");
			response.setHeader("HX-Reswap", "innerHTML");
		}
		return page.addObject("problem", problem);
	}

	private Problem problem(int status, String happened, Locale locale) {
		String key = "error." + explained(status);
		return new Problem(status, this.messages.getMessage(key + ".title", null, locale), happened,
				this.messages.getMessage(key + ".kept", null, locale), Correlation.current().orElse(null));
	}

	/**
	 * The status whose explanation fits, for those that have none of their own.
	 */
	private static int explained(int status) {
		int[] explained = { 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503 };
		if (Arrays.binarySearch(explained, status) >= 0) {
			return status;
		}
		return (status < 500) ? 400 : 500;
	}

}
