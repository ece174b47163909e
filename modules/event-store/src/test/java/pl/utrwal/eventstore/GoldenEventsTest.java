package pl.utrwal.eventstore;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.eventstore.contract.events.StoreRestored;
import pl.utrwal.eventstore.contract.events.WordsErased;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

	private final GoldenFiles files = new GoldenFiles(List.of(LedgerEvent.class.getPermittedSubclasses()));

	static Stream<LedgerEvent> events() {
		return Stream.of(
				new WordsErased(List.of(new WordsErased.Opening(5121, "0b1c7a54-3f5e-4a2f-9c0e-6f1f2f2f7a11", HASH))),
				new StoreRestored(120, "utrwal/0123456789abcdef\n130\n%s\n".formatted(HASH)),
				new RebuildRequested("plans-table"));
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(LedgerEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(events()).extracting(Object::getClass)
			.containsExactlyInAnyOrder(LedgerEvent.class.getPermittedSubclasses());
	}

}
