package pl.utrwal.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * The header of a call of the API that makes sending it twice the same as sending it
 * once.
 */
public final class IdempotencyKey {

	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST_KEY = 200;

	private IdempotencyKey() {
	}

	/**
	 * @param key the header {@code Idempotency-Key}; may be null
	 * @param parts of the request that make it what it is
	 */
	public static CommandContext context(String channel, String reason, String key, byte[]... parts) {
		if (key == null) {
			return new CommandContext(channel, reason, null, null);
		}
		if (key.isBlank() || key.length() > LONGEST_KEY) {
			throw new RuleBroken("idempotency-key-length", String.valueOf(LONGEST_KEY));
		}
		return new CommandContext(channel, reason, key,
				Sha256.of(bytes(Stream.of(parts).map(Sha256::of).collect(Collectors.joining()))));
	}

	/**
	 * An id for what is to be made; the same again for the same key.
	 */
	public static String id(Actor actor, String key) {
		return ((key != null) ? UUID.nameUUIDFromBytes(bytes(actor.account() + ":" + key)) : UUID.randomUUID())
			.toString();
	}

	public static byte[] bytes(Object part) {
		return String.valueOf(part).getBytes(StandardCharsets.UTF_8);
	}

}
