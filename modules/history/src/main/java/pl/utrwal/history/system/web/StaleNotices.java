package pl.utrwal.history.system.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import pl.utrwal.eventstore.readmodel.DeadLetter;
import pl.utrwal.eventstore.readmodel.DeadLetters;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.identity.contract.CurrentActor;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.webkit.PageNotices;
import pl.utrwal.webkit.TableFormatter;

/**
 * Says where something newer is missing since an event could not be taken in: on a page
 * of a plan, that it is stale and since when; on all others, which plans are; in an
 * answer of the API, the same in a header.
 */
@Component
class StaleNotices implements PageNotices, HandlerInterceptor, WebMvcConfigurer {

	static final String HEADER = "Utrwal-Stale-Plans";

	private final DeadLetters letters;

	private final CurrentActor actor;

	private final AuditLinks links;

	private final TableFormatter words;

	StaleNotices(DeadLetters letters, CurrentActor actor, AuditLinks links, TableFormatter words) {
		this.letters = letters;
		this.actor = actor;
		this.links = links;
		this.words = words;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String stale = stale(request).stream()
			.map(DeadLetter::plan)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		if (!stale.isEmpty()) {
			response.setHeader(HEADER, stale);
		}
		return true;
	}

	@Override
	public List<Notice> notices(HttpServletRequest request, Locale locale) {
		List<DeadLetter> stale = stale(request);
		if (stale.isEmpty()) {
			return List.of();
		}
		if (plan(request) != null) {
			DeadLetter first = stale.stream().min(Comparator.comparing(DeadLetter::since)).orElseThrow();
			return List.of(new Notice("stale.plan", List.of(this.words.moment(first.since(), locale))));
		}
		String titles = stale.stream()
			.map((letter) -> this.links.title(new PlanId(letter.plan()), locale))
			.distinct()
			.sorted()
			.collect(Collectors.joining("; "));
		return List.of(new Notice("stale.plans", List.of(titles)));
	}

	/**
	 * Of the plan that the address names, or of all plans of the municipality. Whoever
	 * shows that the database does not answer must not ask it.
	 */
	private List<DeadLetter> stale(HttpServletRequest request) {
		String municipality = this.actor.get().map((who) -> who.municipality()).map(MunicipalityId::value).orElse(null);
		if (municipality == null) {
			return List.of();
		}
		String plan = plan(request);
		try {
			return this.letters.all()
				.stream()
				.filter((letter) -> municipality.equals(letter.municipality()))
				.filter((letter) -> (plan != null) ? plan.equals(letter.plan()) : Objects.nonNull(letter.plan()))
				.toList();
		}
		catch (MongoException ex) {
			return List.of();
		}
	}

	private static String plan(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				? (String) variables.get("plan") : null;
	}

}
