package pl.utrwal.webkit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Pages are in Polish until someone chooses otherwise with {@code ?lang=}, which a cookie
 * remembers; the API follows Accept-Language.
 */
class Languages implements LocaleResolver, HandlerInterceptor {

	static final String PARAMETER = "lang";

	static final Locale POLISH = Locale.forLanguageTag("pl");

	static final List<Locale> ALL = List.of(POLISH, Locale.ENGLISH);

	private static final String COOKIE = "lang";

	private static final String CHOSEN = Languages.class.getName() + ".CHOSEN";

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
			return chosen;
		}
		if (Correlation.isApi(request)) {
			return accepted(request).orElse(POLISH);
		}
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
			.flatMap((cookie) -> byTag(cookie.getValue()))
			.orElse(POLISH);
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		request.setAttribute(CHOSEN, locale);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, locale.getLanguage())
					.path("/")
					.maxAge(Duration.ofDays(365))
					.sameSite("Lax")
					.httpOnly(true)
					.secure(request.isSecure())
					.build()
					.toString());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!Correlation.isApi(request)) {
			byTag(request.getParameter(PARAMETER)).ifPresent((locale) -> setLocale(request, response, locale));
		}
		return true;
	}

	static Locale supported(Locale locale) {
		return byTag(locale.getLanguage()).orElse(POLISH);
	}

	private static Optional<Locale> byTag(String tag) {
		return ALL.stream().filter((locale) -> locale.getLanguage().equals(tag)).findFirst();
	}

	private static Optional<Locale> accepted(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header == null) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), ALL));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
