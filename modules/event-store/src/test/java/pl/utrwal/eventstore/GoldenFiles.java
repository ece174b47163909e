package pl.utrwal.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today. The files
 * lie below {@code golden} on the class path.
 */
public final class GoldenFiles {

	private final EventCatalogue catalogue;

	private final EventSerializer serializer;

	/**
	 * @param stored the classes of the events of a module
	 */
	public GoldenFiles(List<Class<?>> stored) {
		this(EventCatalogue.of(stored));
	}

	public GoldenFiles(EventCatalogue catalogue) {
		this.catalogue = catalogue;
		this.serializer = new EventSerializer(catalogue);
	}

	/**
	 * The event's file holds it, as it is written today.
	 */
	public void verify(Object event) {
		SerializedType type = this.catalogue.typeOf(event);
		String golden = golden("/golden/%s.%s.json".formatted(type.getName(), type.getRevision()));
		Object read = this.serializer
			.deserialize(new SimpleSerializedObject<>(golden, String.class, type.getName(), type.getRevision()));
		assertThat(read).isEqualTo(event);
		SerializedObject<String> written = this.serializer.serialize(read, String.class);
		assertThat(written.getData()).isEqualTo(golden);
		assertThat(written.getType().getName()).isEqualTo(type.getName());
		assertThat(written.getType().getRevision()).isEqualTo(type.getRevision());
	}

	/**
	 * An event as it was stored before something was added to it.
	 */
	public Object older(String name) {
		return this.serializer.deserialize(
				new SimpleSerializedObject<>(golden("/golden/older/" + name + ".1.json"), String.class, name, "1"));
	}

	/** The files are laid out for reading; what is stored has no space between tokens. */
	private static String golden(String file) {
		try (InputStream json = GoldenFiles.class.getResourceAsStream(file)) {
			assertThat(json).as(file).isNotNull();
			return new ObjectMapper().readTree(json).toString();
		}
		catch (IOException ex) {
			throw new AssertionError(file, ex);
		}
	}

}
