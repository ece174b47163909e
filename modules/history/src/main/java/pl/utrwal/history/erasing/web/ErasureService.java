package pl.utrwal.history.erasing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.contract.events.WordsErased.Opening;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.ErasureUnderWay;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.log.WordEraser;
import pl.utrwal.history.erasing.read.ErasableEvents;
import pl.utrwal.history.erasing.read.SoughtWords;
import pl.utrwal.history.erasing.read.WordPlace;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.webkit.RequestRefused;

/**
 * Finds and erases words in stored events of the own municipality.
 */
@Component
class ErasureService {

	/** Their new texts are kept in one document until they are put in their places. */
	static final int MOST_PLACES = 500;

	static final int LONGEST_REASON = 500;

	private static final String AGGREGATE_TYPE = "Ledger";

	private final ErasableEvents events;

	private final WordEraser eraser;

	private final CommitLog log;

	private final EventSerializer serializer;

	private final HistoryQuery history;

	private final Clock clock;

	private final String appVersion;

	ErasureService(ErasableEvents events, WordEraser eraser, CommitLog log, EventSerializer serializer,
			HistoryQuery history, Clock clock, @Value("${utrwal.version:}") String appVersion) {
		this.events = events;
		this.eraser = eraser;
		this.log = log;
		this.serializer = serializer;
		this.history = history;
		this.clock = clock;
		this.appVersion = appVersion;
	}

	static void verifyAdministrator(Actor actor) {
		if (actor.role() != Role.ADMINISTRATOR) {
			throw new AccessDeniedException("Only an administrator erases words");
		}
	}

	/**
	 * Where words stand.
	 */
	List<WordPlace> find(Actor actor, SoughtWords words) {
		verifyAdministrator(actor);
		return this.events.find(actor.municipality(), words);
	}

	/**
	 * Why words are erased, which itself must not hold them.
	 * @throws RuleBroken if it is missing, too long, or holds them
	 */
	static String reason(String reason, SoughtWords words) {
		String said = (reason != null) ? reason.strip() : "";
		if (said.isEmpty()) {
			throw new RuleBroken("erasure-reason-missing");
		}
		if (said.length() > LONGEST_REASON) {
			throw new RuleBroken("erasure-reason-too-long", String.valueOf(LONGEST_REASON));
		}
		if (words.isIn(said)) {
			throw new RuleBroken("erasure-reason-holds-words");
		}
		return said;
	}

	/**
	 * Puts the mark in the place of words in the events at those positions.
	 * @param key of the caller; with one that was used before, nothing is done and the
	 * first answer is given again; may be null
	 * @return the position of the event that says so
	 * @throws RuleBroken if an event cannot be left without them; then none is changed
	 */
	long erase(Actor actor, SoughtWords words, Set<Long> positions, String reason, String channel, String key) {
		verifyAdministrator(actor);
		String why = reason(reason, words);
		if (positions.isEmpty()) {
			throw new RuleBroken("erasure-no-places");
		}
		if (positions.size() > MOST_PLACES) {
			throw new RuleBroken("erasure-too-many-places", String.valueOf(MOST_PLACES));
		}
		String cid = "words-erased/" + ((key != null) ? actor.account() + ":" + key : UUID.randomUUID());
		try {
			Optional<Commit> before = this.log.findByCid(cid);
			if (before.isPresent()) {
				this.eraser.finish();
				return before.get().lastPosition();
			}
			Map<Long, StoredEvent> found = this.events.erased(actor.municipality(), words, positions);
			return this.eraser
				.erase(cid, () -> this.events.erased(actor.municipality(), words, positions),
						(openings) -> announcement(actor, openings, found, why, channel))
				.lastPosition();
		}
		catch (ErasureUnderWay ex) {
			throw new RequestRefused(HttpStatus.CONFLICT, "erasure-under-way");
		}
	}

	/** One event for each plan, in whose history it then stands. */
	private List<StoredEvent> announcement(Actor actor, List<Opening> openings, Map<Long, StoredEvent> erased,
			String reason, String channel) {
		Instant now = this.clock.instant();
		List<StoredEvent> announced = new ArrayList<>();
		openings.stream()
			.collect(Collectors.groupingBy((opening) -> ErasableEvents.plan(erased.get(opening.position())).value()))
			.forEach((plan, ofPlan) -> {
				SerializedObject<String> payload = this.serializer.serialize(new WordsErased(ofPlan), String.class);
				MetaData metadata = MetaData.with(Provenance.MUNICIPALITY, actor.municipality().value())
					.and(Provenance.PLAN, plan)
					.and(Provenance.ACTOR, actor.account().value())
					.and(Provenance.ROLE, actor.role().name())
					.and(Provenance.REASON, reason)
					.and(Provenance.CHANNEL, channel)
					.and(Provenance.APP_VERSION, this.appVersion);
				announced.add(new StoredEvent(UUID.randomUUID().toString(), UUID.randomUUID().toString(), 0,
						AGGREGATE_TYPE, payload.getType().getName(), payload.getType().getRevision(), now,
						this.serializer.serialize(metadata, String.class).getData(), payload.getData()));
			});
		return announced;
	}

	/**
	 * What was erased in the municipality, the newest first.
	 * @param after null, or a position whose event must be among them
	 */
	List<Erasure> erasures(Actor actor, Long after, Locale locale) {
		if (actor.role() != Role.ADMINISTRATOR && actor.role() != Role.AUDITOR) {
			throw new AccessDeniedException("Only an administrator or an auditor reads what was erased");
		}
		List<AuditLine> lines = this.history.find(actor,
				new HistoryQuery.Filter(null, null, null, null, null, null, null, List.of(WordsErased.NAME)), after,
				Long.MAX_VALUE, Integer.MAX_VALUE, locale);
		Map<Long, Commit> commits = this.log
			.readAll(lines.stream().map((line) -> Position.commitNumber(line.position())).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(Commit::number, (commit) -> commit));
		return lines.stream().map((line) -> new Erasure(line, positions(commits, line.position()))).toList();
	}

	private List<Long> positions(Map<Long, Commit> commits, long position) {
		StoredEvent event = commits.get(Position.commitNumber(position)).events().get(Position.index(position));
		WordsErased erased = this.serializer
			.deserialize(new SimpleSerializedObject<>(event.payload(), String.class, event.name(), event.revision()));
		return erased.openings().stream().map(Opening::position).toList();
	}

	/**
	 * One erasure in one plan.
	 *
	 * @param positions of the events that lost words
	 */
	record Erasure(AuditLine line, List<Long> positions) {
	}

}
