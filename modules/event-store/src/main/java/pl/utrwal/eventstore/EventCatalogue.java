package pl.utrwal.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.SelfNamed;

/**
 * Which class stands for which stored event name and revision, both ways. Class names
 * never reach the store.
 */
public final class EventCatalogue {

	private final Map<Class<?>, SerializedType> types = new HashMap<>();

	private final Map<SerializedType, Class<?>> classes = new HashMap<>();

	private EventCatalogue() {
	}

	/**
	 * Of classes annotated with {@link EventName}; {@link String} may be among them too,
	 * under the name {@code string}.
	 * @throws IllegalArgumentException if a class has no name, or two have the same
	 */
	public static EventCatalogue of(Collection<Class<?>> events) {
		EventCatalogue catalogue = new EventCatalogue();
		for (Class<?> event : events) {
			catalogue.add(event);
		}
		return catalogue;
	}

	private void add(Class<?> event) {
		SerializedType type = named(event);
		add(event, type);
		this.types.put(event, type);
	}

	private void add(Class<?> event, SerializedType type) {
		Class<?> other = this.classes.putIfAbsent(type, event);
		if (other != null && other != event) {
			throw new IllegalArgumentException("Both %s and %s are named %s, revision %s".formatted(other.getName(),
					event.getName(), type.getName(), type.getRevision()));
		}
	}

	private static SerializedType named(Class<?> event) {
		if (event == String.class) {
			return new SimpleSerializedType("string", "1");
		}
		EventName name = event.getAnnotation(EventName.class);
		if (name == null) {
			throw new IllegalArgumentException("%s has no @EventName".formatted(event.getName()));
		}
		return new SimpleSerializedType(name.value(), Integer.toString(name.revision()));
	}

	/**
	 * This catalogue, with names that events of a class may give themselves.
	 * @throws IllegalArgumentException if another class has one of them
	 */
	public EventCatalogue with(Class<? extends SelfNamed> event, Collection<String> names) {
		names.forEach((name) -> add(event, new SimpleSerializedType(name, typeFor(event).getRevision())));
		return this;
	}

	/**
	 * Every name and revision that may stand in the store, with the class of such events.
	 */
	public Map<SerializedType, Class<?>> classes() {
		return Map.copyOf(this.classes);
	}

	/**
	 * Every name that may stand in the store.
	 */
	public Set<String> names() {
		return names(Object.class);
	}

	/**
	 * The names of those events that are of a type.
	 */
	public Set<String> names(Class<?> type) {
		return this.classes.entrySet()
			.stream()
			.filter((entry) -> type.isAssignableFrom(entry.getValue()))
			.map((entry) -> entry.getKey().getName())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The name and revision under which events of that class are stored.
	 * @throws IllegalArgumentException if the class is not in the catalogue
	 */
	public SerializedType typeFor(Class<?> event) {
		SerializedType type = this.types.get(event);
		if (type == null) {
			throw new IllegalArgumentException("%s is not in the event catalogue".formatted(event.getName()));
		}
		return type;
	}

	/**
	 * The name and revision under which an event is stored.
	 * @throws IllegalArgumentException if the catalogue lacks it
	 */
	public SerializedType typeOf(Object event) {
		SerializedType type = typeFor(event.getClass());
		if (!(event instanceof SelfNamed named)) {
			return type;
		}
		SerializedType own = new SimpleSerializedType(named.fact(), type.getRevision());
		if (this.classes.get(own) != event.getClass()) {
			throw new IllegalArgumentException(
					"No %s is named %s in the event catalogue".formatted(event.getClass().getName(), named.fact()));
		}
		return own;
	}

	/**
	 * The class of events stored under that name and revision.
	 * @throws IllegalStateException if none is; the message names it
	 */
	public Class<?> classFor(SerializedType type) {
		Class<?> event = this.classes.get(new SimpleSerializedType(type.getName(), type.getRevision()));
		if (event == null) {
			throw new IllegalStateException("The event catalogue lacks the stored event %s, revision %s"
				.formatted(type.getName(), type.getRevision()));
		}
		return event;
	}

}
