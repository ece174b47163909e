package pl.utrwal.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * What happened to one thing, in words.
 */
@Component
public class AuditTrail {

	private final List<Audited> audited;

	private final EventCatalogue catalogue;

	private final AuditLineFormatter sentences;

	private final AccountNames names;

	private final MessageSource messages;

	AuditTrail(List<Audited> audited, EventCatalogue catalogue, AuditLineFormatter sentences, AccountNames names,
			MessageSource messages) {
		this.audited = audited;
		this.catalogue = catalogue;
		this.sentences = sentences;
		this.names = names;
		this.messages = messages;
	}

	public List<Line> lines(List<Recorded> history, Locale locale) {
		return history.stream().map((recorded) -> line(recorded, locale)).toList();
	}

	private Line line(Recorded recorded, Locale locale) {
		AuditSentence sentence = this.audited.stream()
			.flatMap((module) -> module.sentence(recorded.event()).stream())
			.findFirst()
			.orElseThrow();
		AuditLine line = new AuditLine(recorded.position(), recorded.stream(), recorded.version(), recorded.at(),
				recorded.plan(), new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")),
				recorded.metadata().get(Provenance.ROLE), this.catalogue.typeOf(recorded.event()).getName(), sentence,
				recorded.metadata().get(Provenance.REASON), recorded.metadata().get(Provenance.CHANNEL), List.of());
		return new Line(this.sentences.fact(line, locale), this.sentences.value(sentence.before(), locale),
				this.sentences.value(sentence.after(), locale), recorded.at(), name(line.actor(), locale),
				line.reason());
	}

	/**
	 * Who did something, by the name that is known now.
	 */
	public String name(AccountId account, Locale locale) {
		return this.names.displayName(account).orElseGet(() -> this.messages.getMessage("person.erased", null, locale));
	}

	/**
	 * @param before null if there was nothing
	 * @param after null if there is nothing
	 * @param reason null if none was given
	 */
	public record Line(String fact, String before, String after, Instant at, String who, String reason) {
	}

}
