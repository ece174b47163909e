package pl.utrwal.analytics.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.Searchable;
import pl.utrwal.webkit.Searchable.Hit;
import pl.utrwal.webkit.Searchable.Kind;
import pl.utrwal.webkit.SearchedText;

/**
 * One search over all that a municipality has.
 */
@Controller
class SearchPages {

	/** So many of each kind are shown. */
	private static final int SHOWN = 20;

	private static final int LONGEST = 200;

	/** Where all of a kind are found. */
	private static final Map<Kind, String> MORE = Map.of(Kind.ITEM, "/items", Kind.PARTNER, "/partners", Kind.HISTORY,
			"/history");

	private final List<Searchable> modules;

	SearchPages(List<Searchable> modules) {
		this.modules = modules;
	}

	@GetMapping("/search")
	String search(Actor actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
		String asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
		model.addAttribute("q", asked);
		model.addAttribute("found", asked.isEmpty() ? null : find(actor, asked, locale));
		return "analytics/search";
	}

	private List<Found> find(Actor actor, String asked, Locale locale) {
		SearchedText wanted = SearchedText.of(asked);
		Map<Kind, List<Hit>> hits = this.modules.stream()
			.flatMap((module) -> module.find(actor.municipality(), wanted, locale))
			.collect(Collectors.groupingBy(Hit::kind, TreeMap::new, Collectors.toList()));
		return hits.entrySet()
			.stream()
			.map((one) -> new Found(one.getKey(), one.getValue().subList(0, Math.min(one.getValue().size(), SHOWN)),
					(one.getValue().size() >= SHOWN) ? MORE.get(one.getKey()) : null))
			.toList();
	}

	/**
	 * @param more where all of the kind are found; null if all are here, or there is no
	 * such page
	 */
	public record Found(Kind kind, List<Hit> hits, String more) {
	}

}
