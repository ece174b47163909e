package pl.utrwal.application;

/**
 * How and why something was asked for.
 *
 * @param channel {@code web}, {@code import} or {@code api}
 * @param reason null if none was given
 * @param key the caller's idempotency key; null if none was given
 * @param request SHA-256 of the request that the key came with; null without a key
 */
public record CommandContext(String channel, String reason, String key, String request) {

	public static CommandContext web(String reason) {
		return new CommandContext("web", reason, null, null);
	}

}
