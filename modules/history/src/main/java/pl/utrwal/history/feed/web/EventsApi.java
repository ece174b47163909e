package pl.utrwal.history.feed.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.history.feed.web.EventFeed.At;
import pl.utrwal.history.feed.web.EventFeed.Next;
import pl.utrwal.history.feed.web.EventFeed.Selection;
import pl.utrwal.history.lines.web.AuditLabels;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.webkit.RequestRefused;

/**
 * What happened, for programs that follow it: the events themselves, oldest first.
 */
@NullMarked
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

	private static final int LARGEST = 10000;

	private static final String DEFAULT = "1000";

	/** In seconds. */
	private static final int LONGEST_WAIT = 20;

	/** How a call was kept from being carried out twice is nobody else's business. */
	private static final Set<String> OWN_TO_THE_CALL = Set.of(Provenance.IDEMPOTENCY_KEY, Provenance.REQUEST);

	private static final ObjectMapper STORED = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final EventFeed feed;

	private final CommitLog log;

	private final EventCatalogue catalogue;

	private final HistoryQuery history;

	private final AuditLabels labels;

	EventsApi(EventFeed feed, CommitLog log, EventCatalogue catalogue, HistoryQuery history, AuditLabels labels) {
		this.feed = feed;
		this.log = log;
		this.catalogue = catalogue;
		this.history = history;
		this.labels = labels;
	}

	/**
	 * @param after the position up to which the caller has read, 0 for nothing; it is not
	 * waited for
	 * @param types stored names, comma between, any of which will do
	 * @param wait how many seconds to wait while there is nothing new, 20 at most
	 */
	@GetMapping
	Events events(Actor actor, @RequestParam(defaultValue = "0") long after,
			@RequestParam(required = false) Set<String> types, @RequestParam(required = false) PlanId plan,
			@RequestParam(defaultValue = DEFAULT) int limit, @RequestParam(defaultValue = "0") int wait) {
		if (types != null && !this.catalogue.names().containsAll(types)) {
			throw RequestRefused.wrongParameter("types");
		}
		if (after < 0) {
			throw RequestRefused.wrongParameter("after");
		}
		if (after > 0 && !this.log.isReached(after)) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "position-not-reached", String.valueOf(after));
		}
		if (plan != null && !Await.until(() -> this.history.isThere(actor, plan))) {
			throw new Unknown(plan);
		}
		Next next = this.feed.next(actor, after, new Selection(types, plan), Math.clamp(limit, 1, LARGEST),
				Math.clamp(wait, 0, LONGEST_WAIT));
		return new Events(next.events().stream().map(Entry::of).toList(), next.position());
	}

	@GetMapping("/schemas")
	Schemas schemas(Locale locale) {
		return new Schemas(this.catalogue.classes()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != String.class)
			.map((entry) -> Schema.of(entry.getKey().getName(), entry.getKey().getRevision(),
					this.labels.kind(entry.getKey().getName(), locale), entry.getValue()))
			.sorted(Comparator.comparing(Schema::name).thenComparing(Schema::revision))
			.toList(), null);
	}

	/**
	 * @param next what to give as {@code after} the next time; the same as before if
	 * there was nothing new
	 */
	record Events(List<Entry> items, long next) {
	}

	/**
	 * @param position in the whole store; grows from event to event
	 * @param at when it was recorded
	 * @param stream the id of what it happened to
	 * @param version its place in that stream, from 0 without gaps
	 */
	record Entry(long position, String id, String name, int revision, Instant at, String plan, String stream,
			long version, Map<String, Object> payload, Map<String, Object> metadata) {

		static Entry of(At at) {
			StoredEvent event = at.event();
			Map<String, Object> metadata = parsed(event.metadata());
			metadata.keySet().removeAll(OWN_TO_THE_CALL);
			return new Entry(at.position(), event.id(), event.name(), Integer.parseInt(event.revision()),
					event.timestamp(), HistoryQuery.plan(event).value(), event.aggregateId(), event.sequence(),
					parsed(event.payload()), metadata);
		}

		private static Map<String, Object> parsed(String json) {
			try {
				return STORED.readValue(json, OBJECT);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * @param next always null: they are all there
	 */
	record Schemas(List<Schema> items, @Nullable String next) {
	}

	/**
	 * @param text the event in words
	 * @param schema of the payload; JSON Schema, draft 2020-12
	 */
	record Schema(String name, int revision, String text, Map<String, Object> schema) {

		static Schema of(String name, String revision, String text, Class<?> event) {
			return new Schema(name, Integer.parseInt(revision), text, EventSchemas.of(name, revision, text, event));
		}

	}

}
