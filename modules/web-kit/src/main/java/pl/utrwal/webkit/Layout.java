package pl.utrwal.webkit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UrlPathHelper;

import pl.utrwal.webkit.PageNotices.Notice;

/**
 * What the layout asks for; a bean rather than model attributes, so that error pages have
 * it too.
 */
@Component("layout")
class Layout {

	private final List<NavigationEntry> navigation;

	private final ObjectProvider<CurrentViewer> viewer;

	private final ObjectProvider<PageNotices> notices;

	private final ObjectProvider<HelpLinks> help;

	private final List<String> styles = StyleSheets.find();

	Layout(ObjectProvider<NavigationEntry> navigation, ObjectProvider<CurrentViewer> viewer,
			ObjectProvider<PageNotices> notices, ObjectProvider<HelpLinks> help) {
		this.help = help;
		this.notices = notices;
		this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
		this.viewer = viewer;
	}

	/**
	 * @return the addresses of all style sheets, in the order in which they follow
	 */
	public List<String> styles() {
		return this.styles;
	}

	/**
	 * @return null if nobody is signed in, as templates like it
	 */
	public Viewer viewer() {
		return Optional.ofNullable(this.viewer.getIfAvailable()).flatMap(CurrentViewer::get).orElse(null);
	}

	/**
	 * @return entries that everybody sees
	 */
	public List<Link> navigation() {
		return links(NavigationEntry::isForEverybody);
	}

	/**
	 * @return entries that only some see, such as administrators
	 */
	public List<Link> ownNavigation() {
		return links(Predicate.not(NavigationEntry::isForEverybody));
	}

	private List<Link> links(Predicate<NavigationEntry> which) {
		Viewer who = viewer();
		if (who == null) {
			return List.of();
		}
		String path = path();
		return this.navigation.stream()
			.filter(which)
			.filter((entry) -> entry.visibleTo(who))
			.map((entry) -> new Link(entry.path(), entry.messageKey(), entry.covers(path) ? "page" : null))
			.toList();
	}

	public List<Notice> notices() {
		if (viewer() == null) {
			return List.of();
		}
		HttpServletRequest request = request();
		Locale locale = RequestContextUtils.getLocale(request);
		return this.notices.stream().flatMap((module) -> module.notices(request, locale).stream()).toList();
	}

	/**
	 * @return the chapter of the user guide that speaks of this page; null if nobody is
	 * signed in, or there is no guide
	 */
	public String help() {
		HelpLinks links = (viewer() != null) ? this.help.getIfAvailable() : null;
		return (links != null) ? links.of(path()) : null;
	}

	/**
	 * @return the page that is shown, in each language
	 */
	public List<Link> languages() {
		HttpServletRequest request = request();
		Locale current = RequestContextUtils.getLocale(request);
		return Languages.ALL.stream()
			.map((language) -> new Link(in(language, request), language.getLanguage(),
					language.equals(current) ? "true" : null))
			.toList();
	}

	private static String in(Locale language, HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null || !"GET".equals(request.getMethod())) {
			return request.getContextPath() + "/?lang=" + language;
		}
		return ServletUriComponentsBuilder.fromRequest(request)
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam(Languages.PARAMETER, language)
			.build()
			.toUriString();
	}

	private static String path() {
		HttpServletRequest request = request();
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString().substring(request.getContextPath().length())
				: UrlPathHelper.defaultInstance.getPathWithinApplication(request);
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

	/**
	 * @param current the value of aria-current; null if it leads elsewhere
	 */
	record Link(String path, String text, String current) {

	}

}
