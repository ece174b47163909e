package pl.utrwal.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.rule.PlainText;
import pl.utrwal.kernel.rule.PlainTexts;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Sends a command in the name of an actor.
 */
@Component
public class CommandSender {

	/** What is longer is cut. */
	public static final int LONGEST_REASON = 500;

	private final Commands commands;

	private final String appVersion;

	CommandSender(Commands commands, @Value("${utrwal.version:}") String appVersion) {
		this.commands = commands;
		this.appVersion = appVersion;
	}

	/**
	 * @param subject the aggregate that the command is for
	 * @return empty if nothing had to change
	 * @throws RuleBroken {@code text-hidden-character} for any text of the command or its
	 * reason; and whatever the command is refused with
	 */
	public Optional<Stored> send(Object command, Id subject, Actor actor, CommandContext circumstances) {
		new PlainTexts(command).verify();
		new PlainText(circumstances.reason()).verify();
		Map<String, String> metadata = metadata(actor, circumstances);
		metadata.put(Provenance.PLAN, subject.value());
		return this.commands.send(command, metadata);
	}

	private Map<String, String> metadata(Actor actor, CommandContext circumstances) {
		Map<String, String> metadata = new HashMap<>();
		metadata.put(Provenance.MUNICIPALITY, actor.municipality().value());
		metadata.put(Provenance.ACTOR, actor.account().value());
		metadata.put(Provenance.ROLE, actor.role().name());
		metadata.put(Provenance.CHANNEL, circumstances.channel());
		metadata.put(Provenance.APP_VERSION, this.appVersion);
		if (circumstances.reason() != null && !circumstances.reason().isBlank()) {
			String reason = circumstances.reason().strip();
			metadata.put(Provenance.REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
		}
		if (circumstances.key() != null) {
			metadata.put(Provenance.IDEMPOTENCY_KEY, actor.account().value() + ":" + circumstances.key());
			metadata.put(Provenance.REQUEST, circumstances.request());
		}
		return metadata;
	}

}
