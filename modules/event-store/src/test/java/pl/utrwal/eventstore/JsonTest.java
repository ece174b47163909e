package pl.utrwal.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.instancio.Instancio;
import org.instancio.junit.Given;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.PlanTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(InstancioExtension.class)
class JsonTest {

	private final ObjectMapper mapper = Json.mapper();

	@Test
	void anIdIsItsBareString() throws JsonProcessingException {
		String json = this.mapper.writeValueAsString(new Holder(new PlanId("p.1"), Map.of(new ElementId("$e"), 1),
				Optional.of(LocalDate.of(2026, 2, 3)), Instant.parse("2026-02-03T04:05:06Z")));
		assertThat(json)
			.isEqualTo("{\"plan\":\"p.1\",\"rows\":{\"$e\":1},\"day\":\"2026-02-03\",\"at\":\"2026-02-03T04:05:06Z\"}");
	}

	@RepeatedTest(20)
	void recordsComeBackEqual(@Given Holder holder) throws JsonProcessingException {
		String json = this.mapper.writeValueAsString(holder);
		assertThat(this.mapper.readValue(json, Holder.class)).isEqualTo(holder);
	}

	@Test
	void aSealedInterfaceOfRecordsSaysWhichOneItIs() throws JsonProcessingException {
		Cell cell = Cell.of(new CellValue.Words("dom"));
		String json = this.mapper.writeValueAsString(cell);
		assertThat(json).isEqualTo(
				"{\"value\":{\"type\":\"Words\",\"text\":\"dom\"},\"footnotes\":[],\"source\":[],\"corrections\":[]}");
		assertThat(this.mapper.readValue(json, Cell.class)).isEqualTo(cell);
	}

	@RepeatedTest(20)
	void aTableComesBackEqual() throws JsonProcessingException {
		PlanTable table = Instancio.of(PlanTable.class)
			.subtype(org.instancio.Select.all(CellValue.class), CellValue.Parties.class)
			.create();
		assertThat(this.mapper.readValue(this.mapper.writeValueAsString(table), PlanTable.class)).isEqualTo(table);
	}

	@Test
	void aDomainEventIsItsComponentsOnly() throws JsonProcessingException {
		assertThat(this.mapper.writeValueAsString(new Moved(new PlanId("p"), List.of("a"))))
			.isEqualTo("{\"plan\":\"p\",\"rows\":[\"a\"]}");
	}

	@Test
	void whatIsUnknownIsIgnored() throws JsonProcessingException {
		assertThat(this.mapper.readValue("{\"plan\":\"p\",\"rows\":[],\"later\":1}", Moved.class))
			.isEqualTo(new Moved(new PlanId("p"), List.of()));
	}

	@Test
	void aComponentNamedTypeIsRefused() {
		assertThatThrownBy(() -> this.mapper.writerFor(Ambiguous.class).writeValueAsString(new WithType("x")))
			.hasStackTraceContaining("component 'type'");
	}

	record Holder(PlanId plan, Map<ElementId, Integer> rows, Optional<LocalDate> day, Instant at) {
	}

	sealed interface Happened extends DomainEvent {

	}

	@EventName("test.moved")
	record Moved(PlanId plan, List<String> rows) implements Happened {

		boolean isEmpty() {
			return this.rows.isEmpty();
		}

		public String getTitle() {
			return "derived";
		}

	}

	sealed interface Ambiguous {

	}

	record WithType(String type) implements Ambiguous {
	}

}
