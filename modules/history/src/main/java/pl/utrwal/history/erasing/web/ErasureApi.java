package pl.utrwal.history.erasing.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import pl.utrwal.history.erasing.read.SoughtWords;
import pl.utrwal.history.erasing.read.SoughtWords.Hit;
import pl.utrwal.history.erasing.read.WordPlace;
import pl.utrwal.history.erasing.web.ErasureService.Erasure;
import pl.utrwal.history.lines.web.AuditLabels;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.json.Page;

/**
 * Erases words from what is stored, and tells what was erased.
 */
@RolesAllowed("ADMINISTRATOR")
@RestController
@RequestMapping("/api/v1/erasures")
class ErasureApi {

	private final ErasureService erasures;

	private final AuditLabels auditWords;

	ErasureApi(ErasureService erasures, AuditLabels auditWords) {
		this.erasures = erasures;
		this.auditWords = auditWords;
	}

	/**
	 * Where words stand that are given as {@code words}, each form by itself; without
	 * them, what was erased.
	 */
	@GetMapping
	Page<?> list(Actor actor, @RequestParam(required = false) List<String> words,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor, WebRequest request, Locale locale) {
		if (words != null) {
			// whoever may not erase is told so before the words are looked at
			ErasureService.verifyAdministrator(actor);
			// as they were sent: a list is parted at commas
			List<String> forms = List.of(request.getParameterValues("words"));
			return Page.of(this.erasures.find(actor, SoughtWords.of(forms)), limit, cursor)
				.map((place) -> json(place, locale));
		}
		return Page.of(this.erasures.erasures(actor, after, locale), limit, cursor)
			.map((erasure) -> json(erasure, locale));
	}

	@PostMapping
	Answer erase(Actor actor, @RequestBody Request request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		ErasureService.verifyAdministrator(actor);
		List<String> words = (request.words() != null) ? request.words() : List.of();
		Set<Long> positions = (request.positions() != null) ? Set.copyOf(request.positions()) : Set.of();
		return new Answer(this.erasures.erase(actor, SoughtWords.of(words), positions, request.reason(), "api", key));
	}

	private PlaceJson json(WordPlace place, Locale locale) {
		return new PlaceJson(place.position(), place.plan().value(), place.event(), place.at(),
				this.auditWords.actor(place.actor(), locale), place.hits());
	}

	private ErasureJson json(Erasure erasure, Locale locale) {
		return new ErasureJson(erasure.line().position(), erasure.line().at(),
				this.auditWords.actor(erasure.line(), locale), erasure.line().plan().value(), erasure.line().reason(),
				erasure.positions().size(), erasure.positions());
	}

	record Request(List<String> words, List<Long> positions, String reason) {
	}

	record Answer(long position) {
	}

	record PlaceJson(long position, String plan, String event, Instant at, String actor, List<Hit> hits) {
	}

	/**
	 * @param position of the event that says it
	 * @param positions of the events that lost words
	 */
	record ErasureJson(long position, Instant at, String actor, String plan, String reason, int count,
			List<Long> positions) {
	}

}
