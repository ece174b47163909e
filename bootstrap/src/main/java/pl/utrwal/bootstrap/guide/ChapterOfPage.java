package pl.utrwal.bootstrap.guide;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import pl.utrwal.webkit.HelpLinks;

/**
 * Which chapter speaks of a page.
 */
@Component
class ChapterOfPage implements HelpLinks {

	/** By the pages that a chapter speaks of; the first that fits counts. */
	private static final Map<PathPattern, String> CHAPTERS = new LinkedHashMap<>();

	static {
		chapter("postepy", "/plans/{plan}/monitoring/**", "/plans/{plan}/money/**");
		chapter("wskazniki", "/plans/{plan}/indicators/**", "/plans/{plan}/evaluation/**");
		chapter("kompletnosc", "/plans/{plan}/completeness/**");
		chapter("program-wspolpracy", "/programmes", "/plans/{plan}/grants/**");
		chapter("warunki", "/triggers/**", "/plans/{plan}/triggers/**");
		chapter("uchwaly", "/plans/{plan}/adoption", "/plans/{plan}/amendment", "/plans/{plan}/amendments/**",
				"/plans/{plan}/consultation", "/plans/{plan}/consultation-end", "/plans/{plan}/repeal",
				"/plans/{plan}/succession", "/plans/{plan}/corrections/**", "/plans/{plan}/resolution/**");
		chapter("pobieranie", "/plans/{plan}/export/**", "/plans/{plan}/sheet/**");
		chapter("dowolny-dzien", "/plans/{plan}/difference/**", "/plans/{plan}/items/{item}");
		chapter("plan-od-zera", "/plans/new", "/plans/{plan}/title", "/plans/{plan}/successor", "/kinds/**");
		chapter("plan-kontynuacji", "/plans/{plan}/continuation");
		chapter("wczytywanie-planu", "/imports", "/plans/{plan}/import-undone");
		chapter("wczytywanie-z-worda", "/imports/**");
		chapter("zmiana-komorki", "/plans/{plan}/**", "/my-tasks");
		chapter("partnerzy", "/partners/**");
		chapter("terminy", "/duties/**");
		chapter("zadania", "/items/**");
		chapter("sprawozdanie", "/reports/**");
		chapter("historia", "/history/**");
		chapter("dowod", "/proof/**", "/erasures/**");
		chapter("szukanie", "/search");
		chapter("logowanie", "/account/**", "/accounts/**", "/municipalities/**", "/security");
		chapter("strona-glowna", "/");
	}

	private static void chapter(String name, String... pages) {
		for (String page : pages) {
			CHAPTERS.put(PathPatternParser.defaultInstance.parse(page), name);
		}
	}

	Collection<String> all() {
		return CHAPTERS.values();
	}

	@Override
	public String of(String path) {
		PathContainer asked = PathContainer.parsePath(path);
		return CHAPTERS.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches(asked))
			.map((entry) -> GuideBook.ADDRESS + "/" + entry.getValue())
			.findFirst()
			.orElse(GuideBook.ADDRESS);
	}

}
