package pl.utrwal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.session.Session;

/**
 * A session while one request uses it.
 */
final class StoredSession implements Session {

	private final Map<SessionValue, Object> values = new EnumMap<>(SessionValue.class);

	private final Set<SessionValue> changed = EnumSet.noneOf(SessionValue.class);

	private final Instant created;

	private final Instant accessed;

	private final Duration timeout;

	private String id = Secrets.random();

	/** The id under which it is stored; null before it is. */
	private String storedId;

	/** The last access as it is stored. */
	private Instant storedAccess;

	/** A new one. */
	StoredSession(Instant now, Duration timeout) {
		this.created = now;
		this.accessed = now;
		this.timeout = timeout;
	}

	/** One that is stored, accessed now. */
	StoredSession(String id, Instant created, Instant storedAccess, Map<SessionValue, Object> values, Instant now,
			Duration timeout) {
		this.id = id;
		this.storedId = id;
		this.created = created;
		this.storedAccess = storedAccess;
		this.values.putAll(values);
		this.accessed = now;
		this.timeout = timeout;
	}

	String storedId() {
		return this.storedId;
	}

	Instant storedAccess() {
		return this.storedAccess;
	}

	Map<SessionValue, Object> values() {
		return this.values;
	}

	/** What was set or removed since it was stored. */
	Set<SessionValue> changed() {
		return this.changed;
	}

	void stored() {
		this.storedId = this.id;
		this.storedAccess = this.accessed;
		this.changed.clear();
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public String changeSessionId() {
		this.id = Secrets.random();
		return this.id;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getAttribute(String name) {
		return (T) this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().attribute().equals(name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.values.keySet().stream().map(SessionValue::attribute).collect(Collectors.toSet());
	}

	@Override
	public void setAttribute(String name, Object value) {
		if (value == null) {
			removeAttribute(name);
			return;
		}
		SessionValue of = SessionValue.of(name);
		this.values.put(of, value);
		this.changed.add(of);
	}

	@Override
	public void removeAttribute(String name) {
		if (getAttributeNames().contains(name)) {
			SessionValue of = SessionValue.of(name);
			this.values.remove(of);
			this.changed.add(of);
		}
	}

	@Override
	public Instant getCreationTime() {
		return this.created;
	}

	/** Told at its making, by the clock of the application. */
	@Override
	public void setLastAccessedTime(Instant lastAccessedTime) {
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.accessed;
	}

	/** The same for all. */
	@Override
	public void setMaxInactiveInterval(Duration interval) {
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.timeout;
	}

	/** An expired one is not found. */
	@Override
	public boolean isExpired() {
		return false;
	}

}
