package pl.utrwal.eventstore;

import java.util.List;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventCatalogueTest {

	private final EventCatalogue catalogue = EventCatalogue.of(List.of(Opened.class, String.class));

	private final EventSerializer serializer = new EventSerializer(this.catalogue);

	@Test
	void storesTheLogicalNameAndRevision() {
		SerializedObject<String> stored = this.serializer.serialize(new Opened("x"), String.class);
		assertThat(stored.getType().getName()).isEqualTo("test.opened");
		assertThat(stored.getType().getRevision()).isEqualTo("2");
		assertThat(stored.getData()).isEqualTo("{\"what\":\"x\"}");
		assertThat(this.serializer.<String, Object>deserialize(stored)).isEqualTo(new Opened("x"));
	}

	@Test
	void metadataIsJson() {
		SerializedObject<String> stored = this.serializer.serialize(MetaData.with("plan", "p"), String.class);
		assertThat(stored.getData()).isEqualTo("{\"plan\":\"p\"}");
		assertThat(this.serializer.<String, Object>deserialize(stored)).isEqualTo(MetaData.with("plan", "p"));
	}

	@Test
	void anUnknownClassIsNotWritten() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.serialize(1, String.class))
			.withMessageContaining("java.lang.Integer");
	}

	@Test
	void anUnknownNameOrRevisionIsNotSkipped() {
		assertThatIllegalStateException().isThrownBy(
				() -> this.serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, "test.closed", "1")))
			.withMessageContaining("test.closed");
		assertThatIllegalStateException().isThrownBy(
				() -> this.serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, "test.opened", "1")))
			.withMessageContaining("test.opened, revision 1");
	}

	@Test
	void twoClassesCannotShareAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.of(List.of(Opened.class, Reopened.class)));
		assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.of(List.of(Integer.class)))
			.withMessageContaining("@EventName");
		assertThat(this.catalogue.names()).containsExactlyInAnyOrder("test.opened", "string");
	}

	@EventName(value = "test.opened", revision = 2)
	record Opened(String what) implements DomainEvent {
	}

	@EventName(value = "test.opened", revision = 2)
	record Reopened(String what) implements DomainEvent {
	}

}
