package pl.utrwal.history.lines.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.history.lines.read.HistoryLines;
import pl.utrwal.history.lines.read.HistoryProjection;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.SearchedText;
import pl.utrwal.webkit.StillUpdating;

/**
 * Asks for lines of audit, for pages and the API alike.
 */
@Component
public class HistoryQuery {

	private final HistoryLines lines;

	private final CommitTokenStore tokens;

	private final AuditLineFormatter sentences;

	private final AuditLabels auditWords;

	HistoryQuery(HistoryLines lines, CommitTokenStore tokens, AuditLineFormatter sentences, AuditLabels auditWords) {
		this.lines = lines;
		this.tokens = tokens;
		this.sentences = sentences;
		this.auditWords = auditWords;
	}

	/**
	 * The newest first.
	 * @param after null, or a position whose event the lines must have taken in
	 * @throws Unknown if there is no such plan, or not for this actor
	 * @throws StillUpdating if it is not there yet
	 */
	public List<AuditLine> find(Actor actor, Filter filter, Long after, long before, int limit, Locale locale) {
		await(after);
		if (filter.plan() != null) {
			verify(actor, filter.plan());
		}
		return this.lines.find(actor.municipality(), filter.plan(), before, limit, predicate(filter, locale));
	}

	/**
	 * Waits for the line of an event.
	 * @param position null for nothing to wait for
	 * @throws StillUpdating if it is not there yet
	 */
	public void await(Long position) {
		if (position != null && !Await.until(() -> this.tokens.position(HistoryProjection.PROCESSOR) >= position)) {
			throw new StillUpdating();
		}
	}

	/**
	 * The lines of a plan before a position, the newest first; they are read as they are
	 * taken.
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public Stream<AuditLine> before(Actor actor, PlanId plan, long before) {
		verify(actor, plan);
		return this.lines.before(actor.municipality(), plan, before);
	}

	/**
	 * The lines of a plan after a position, the oldest first; they are read as they are
	 * taken.
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public Stream<AuditLine> after(Actor actor, PlanId plan, long after) {
		verify(actor, plan);
		return this.lines.after(actor.municipality(), plan, after);
	}

	private void verify(Actor actor, PlanId plan) {
		if (!isThere(actor, plan)) {
			throw new Unknown(plan);
		}
	}

	/**
	 * Whether an actor may read what an event says: it is of the actor's municipality,
	 * and if it is of the journal of security, that one is for the actor's role.
	 */
	public static boolean reads(Actor actor, StoredEvent event) {
		return actor.municipality().value().equals(event.metadataValue(Provenance.MUNICIPALITY))
				&& (readsJournal(actor) || !journal(actor).equals(plan(event)));
	}

	/**
	 * The plan that an event concerns; where it concerns none, its stream stands for one.
	 */
	public static PlanId plan(StoredEvent event) {
		return new PlanId(Objects.requireNonNullElse(event.metadataValue(Provenance.PLAN), event.aggregateId()));
	}

	/**
	 * Whether it is a plan, or what stands for one, that the actor may read of. A journal
	 * that is still empty is there too.
	 */
	public boolean isThere(Actor actor, PlanId plan) {
		return plan.equals(journal(actor)) ? readsJournal(actor) : this.lines.hasPlan(actor.municipality(), plan);
	}

	/**
	 * What stands for a plan in the journal of security of the actor's municipality.
	 */
	static PlanId journal(Actor actor) {
		return new PlanId(SecurityEvent.SUBJECT + actor.municipality());
	}

	static boolean readsJournal(Actor actor) {
		return actor.role() == Role.ADMINISTRATOR || actor.role() == Role.AUDITOR;
	}

	private Predicate<AuditLine> predicate(Filter filter, Locale locale) {
		SearchedText wanted = SearchedText.of(Objects.requireNonNullElse(filter.q(), ""));
		return (line) -> (filter.item() == null || Objects.equals(filter.item(), line.item()))
				&& (filter.actor() == null || filter.actor().isBlank() || filter.actor().equals(line.actor().value())
						|| SearchedText.contains(this.auditWords.actor(line, locale), filter.actor()))
				&& (filter.channel() == null || filter.channel().isBlank() || filter.channel().equals(line.channel()))
				&& (filter.event() == null || filter.event().isEmpty() || filter.event().contains(line.event()))
				&& (filter.from() == null || !day(line).isBefore(filter.from()))
				&& (filter.to() == null || !day(line).isAfter(filter.to()))
				&& (filter.q() == null || filter.q().isBlank() || wanted.isIn(this.sentences.sentence(line, locale))
						|| wanted.isIn(this.sentences.value(line.sentence().before(), locale))
						|| wanted.isIn(this.sentences.value(line.sentence().after(), locale))
						|| wanted.isIn(line.reason()));
	}

	private static LocalDate day(AuditLine line) {
		return Poland.day(line.at());
	}

	/**
	 * What to look for; null for anything.
	 *
	 * @param actor an account's id, or a part of the name
	 * @param from the first day
	 * @param to the last day
	 * @param q a part of the sentence, of the value before or after, or of the reason
	 * @param channel how the change came, as {@code web}
	 * @param event stored names, any of which will do
	 */
	public record Filter(PlanId plan, ElementId item, String actor,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String q, String channel, List<String> event) {

		/**
		 * Anything that happened to an element.
		 */
		static Filter of(PlanId plan, ElementId item) {
			return new Filter(plan, item, null, null, null, null, null, null);
		}

		/**
		 * As it stands in an address, without the question mark.
		 */
		public String query() {
			UriComponentsBuilder query = UriComponentsBuilder.newInstance();
			add(query, "plan", this.plan);
			add(query, "item", this.item);
			add(query, "actor", this.actor);
			add(query, "from", this.from);
			add(query, "to", this.to);
			add(query, "q", this.q);
			add(query, "channel", this.channel);
			add(query, "event", (this.event != null) ? String.join(",", this.event) : null);
			return Objects.requireNonNullElse(query.encode().build().getQuery(), "");
		}

		private static void add(UriComponentsBuilder query, String name, Object value) {
			if (value != null && !value.toString().isBlank()) {
				query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
			}
		}

	}

}
