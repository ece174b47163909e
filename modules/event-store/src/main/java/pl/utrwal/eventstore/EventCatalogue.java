package pl.utrwal.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

import pl.utrwal.kernel.event.EventName;

/**
 * Which class stands for which stored event name and revision, both ways. Class names
 * never reach the store.
 */
public final class EventCatalogue {

	private final Map<Class<?>, SerializedType> types = new HashMap<>();

	private final Map<SerializedType, Class<?>> classes = new HashMap<>();

	private final Set<String> names = new HashSet<>();

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
		SerializedType type = typeOf(event);
		Class<?> other = this.classes.putIfAbsent(type, event);
		if (other != null && other != event) {
			throw new IllegalArgumentException("Both %s and %s are named %s, revision %s".formatted(other.getName(),
					event.getName(), type.getName(), type.getRevision()));
		}
		this.types.put(event, type);
		this.names.add(type.getName());
	}

	private static SerializedType typeOf(Class<?> event) {
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
	 * Every name that may stand in the store.
	 */
	public Set<String> names() {
		return Set.copyOf(this.names);
	}

	/**
	 * The names of those events that are of a type.
	 */
	public Set<String> names(Class<?> type) {
		return this.types.entrySet()
			.stream()
			.filter((entry) -> type.isAssignableFrom(entry.getKey()))
			.map((entry) -> entry.getValue().getName())
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
