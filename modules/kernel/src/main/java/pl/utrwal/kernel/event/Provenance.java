package pl.utrwal.kernel.event;

/**
 * The keys of an event's metadata, all with string values.
 */
public final class Provenance {

	/** The key of the municipality whose plan it is. */
	public static final String MUNICIPALITY = "municipality";

	/** The plan that the event belongs to. */
	public static final String PLAN = "plan";

	/** The id of the account that acted. */
	public static final String ACTOR = "actor";

	/** The role in which that account acted; absent for who has none. */
	public static final String ROLE = "role";

	/** The actor of what somebody did who is not signed in. */
	public static final String NOBODY = "nobody";

	/** The actor of what was done to the installation itself, outside of it. */
	public static final String OPERATOR = "operator";

	/** Why, in the actor's words; absent if no reason was given. */
	public static final String REASON = "reason";

	/**
	 * {@code web}, {@code import}, {@code api}, {@code automation}, {@code demo} or
	 * {@code operator}.
	 */
	public static final String CHANNEL = "channel";

	/** The version of the program that recorded it. */
	public static final String APP_VERSION = "appVersion";

	/**
	 * The caller's key for this command; the same key again finds the first outcome.
	 */
	public static final String IDEMPOTENCY_KEY = "idempotencyKey";

	/**
	 * SHA-256 of the request that carried the key, so that the key is not used for
	 * another.
	 */
	public static final String REQUEST = "request";

	private Provenance() {
	}

}
