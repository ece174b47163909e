package pl.utrwal.plans.importing.read;

import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.DocumentImported;
import pl.utrwal.plans.contract.events.PlanEvent.ReadingForgotten;
import pl.utrwal.plans.contract.events.StoredValues.TableReading;

import static org.assertj.core.api.Assertions.assertThat;

class MappingProjectionTest {

	private static final MunicipalityId HERE = new MunicipalityId("here");

	private static final MunicipalityId THERE = new MunicipalityId("there");

	private ProjectionStore store;

	private MappingRepository mappings;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(PlansModule.events().toList()), MappingProjection.PROCESSOR);
		this.mappings = new MappingRepository(this.store.database());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void keepsTheNewestOfEachMunicipality() {
		start();
		imported("one", HERE, "co|kto", "text", "label");
		imported("two", THERE, "co|kto", "label", "text");
		imported("three", HERE, "co|kto", "text", "parties");
		this.store.awaitCaughtUp();
		assertKept();
	}

	@Test
	void whatWasGuessedIsNotLearned() {
		start();
		imported("one", HERE, false, "co|kto", "text", "label");
		this.store.awaitCaughtUp();
		assertThat(this.mappings.columns(HERE, "co|kto")).isEmpty();
	}

	@Test
	void whatIsForgottenIsGoneThereAlone() {
		start();
		imported("one", HERE, "co|kto", "text", "label");
		imported("two", HERE, "kto|co", "label", "text");
		imported("three", THERE, "co|kto", "label", "text");
		publish("one", HERE, 1, new ReadingForgotten(new PlanId("one"), "co|kto", List.of()));
		this.store.awaitCaughtUp();
		assertThat(this.mappings.all(HERE)).extracting(Mapping::signature).containsExactly("kto|co");
		assertThat(this.mappings.columns(THERE, "co|kto")).isPresent();
	}

	@Test
	void itIsKnownWhoSaidItOfWhichDocument() {
		start();
		imported("one", HERE, "co|kto", "text", "label");
		this.store.awaitCaughtUp();
		assertThat(this.mappings.all(HERE)).singleElement().satisfies((mapping) -> {
			assertThat(mapping.plan()).isEqualTo(new PlanId("one"));
			assertThat(mapping.fileName()).isEqualTo("plan.docx");
			assertThat(mapping.heads()).containsExactly("Co", "Kto");
			assertThat(mapping.by()).isEqualTo(new AccountId("anna"));
		});
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		imported("one", HERE, "co|kto", "text", "label");
		long position = this.store.position();
		imported("two", THERE, "co|kto", "label", "text");
		imported("three", HERE, "co|kto", "text", "parties");
		this.store.awaitCaughtUp();
		this.store.stop();
		this.store.rewind(position);
		start();
		this.store.awaitCaughtUp();
		assertKept();
		this.store.stop();
		this.store.reset();
		assertThat(this.mappings.columns(HERE, "co|kto")).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertKept();
	}

	private void assertKept() {
		assertThat(this.mappings.columns(HERE, "co|kto")).hasValue(List.of("text", "parties"));
		assertThat(this.mappings.columns(THERE, "co|kto")).hasValue(List.of("label", "text"));
		assertThat(this.mappings.columns(HERE, "kto|co")).isEmpty();
	}

	private void start() {
		this.store.start(new MappingProjection(this.mappings), 10);
	}

	private void imported(String plan, MunicipalityId municipality, String signature, String... columns) {
		imported(plan, municipality, true, signature, columns);
	}

	private void imported(String plan, MunicipalityId municipality, boolean told, String signature, String... columns) {
		publish(plan, municipality, 0, new DocumentImported(new PlanId(plan), "plan.docx", "00ff", List.of(), List
			.of(new TableReading(1, signature, List.of(columns), List.of("Co", "Kto"), told ? "told" : "guessed"))));
	}

	private void publish(String plan, MunicipalityId municipality, long version, PlanEvent event) {
		this.store.events()
			.publish(new GenericDomainEventMessage<>("Strategy", plan, version, event, Map.of(Provenance.MUNICIPALITY,
					municipality.value(), Provenance.PLAN, plan, Provenance.ACTOR, "anna")));
	}

}
