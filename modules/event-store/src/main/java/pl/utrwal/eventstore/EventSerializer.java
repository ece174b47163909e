package pl.utrwal.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;

import pl.utrwal.kernel.event.SelfNamed;

/**
 * Writes events as {@link Json} under the names of an {@link EventCatalogue}. An event
 * that the catalogue lacks is an error, in writing and in reading; it is never skipped.
 */
public final class EventSerializer extends JacksonSerializer implements Serializer {

	private final EventCatalogue catalogue;

	public EventSerializer(EventCatalogue catalogue) {
		super(JacksonSerializer.builder().objectMapper(Json.mapper()));
		this.catalogue = catalogue;
	}

	@Override
	public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
		SerializedObject<T> written = super.serialize(object, expected);
		return (object instanceof SelfNamed) ? new SimpleSerializedObject<>(written.getData(), written.getContentType(),
				this.catalogue.typeOf(object)) : written;
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		if (SerializedType.emptyType().equals(type)) {
			return Void.class;
		}
		return type.getName().equals(MetaData.class.getName()) ? MetaData.class : this.catalogue.classFor(type);
	}

	@Override
	public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
		if (type == null || type == Void.class || type == MetaData.class) {
			return super.typeForClass(type);
		}
		return this.catalogue.typeFor(type);
	}

}
