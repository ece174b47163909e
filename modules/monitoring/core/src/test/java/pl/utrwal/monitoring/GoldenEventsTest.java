package pl.utrwal.monitoring;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.DomainEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private final GoldenFiles files = new GoldenFiles(MonitoringModule.events().toList());

	static List<DomainEvent> events() {
		return Stream.of(CouncilReportEvents.ALL, DutyEvents.ALL, MeasuredEvents.ALL, ProgressEvents.ALL)
			.flatMap(List::stream)
			.toList();
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(events()).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(MonitoringModule.events().toList());
	}

}
