package pl.utrwal.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.strategy.contract.PlanKind;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.ActionSource;
import pl.utrwal.strategy.contract.events.Anchor;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.AuthorNamed;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.FootnoteAdded;
import pl.utrwal.strategy.contract.events.Frame;
import pl.utrwal.strategy.contract.events.Funds;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.GoalTargeted;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.PlanPeriodChanged;
import pl.utrwal.strategy.contract.events.PlanRetitled;
import pl.utrwal.strategy.contract.events.Source;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;
import pl.utrwal.strategy.contract.events.TableReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId AREA = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final ElementId GOAL = new ElementId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final Frame PERIOD = new Frame("INTERVAL", "2021–2027", "2021/2027", null, null);

	private static final Frame QUARTERS = new Frame("INTERVAL", "II–III kwartał 2026", "2026-34/2026-35", null, null);

	private static final Frame REVIEWED = new Frame("ONGOING", "działalność ciągła, przegląd co kwartał", null, "P3M",
			null);

	private static final Frame WAITING = new Frame("CONDITIONAL", "po przyznaniu dotacji", null, null,
			"po przyznaniu dotacji");

	private static final Assignment LEAD = new Assignment("Klub Seniora „Wierzba”", "LEAD");

	private static final Assignment PARTNER = new Assignment("sołtysami", "PARTNER");

	private static final Funds SOURCES = new Funds("SOURCES", List.of("budżet gminy", "dotacja wojewody"));

	private static final Funds UNKNOWN = new Funds("UNKNOWN", List.of());

	private static final List<StrategyEvent> EVENTS = List.of(
			new StrategyDrafted(PLAN, new MunicipalityId("wierzbowa-polana"), PlanKind.SOCIAL_PROBLEMS_STRATEGY.code(),
					"Strategia na lata 2021–2027", PERIOD, new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55")),
			new PlanRetitled(PLAN, "Strategia na lata 2021–2027", "Strategia gminy na lata 2021–2027"),
			new PlanPeriodChanged(PLAN, PERIOD, QUARTERS),
			new DocumentImported(PLAN, "strategia 2021.txt",
					"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					List.of(new Source(2, 14, 1, "Razem\tdo uzgodnienia")),
					List.of(new TableReading(2, "działanie|termin|kto", List.of("text", "time-frame", "parties")))),
			new AuthorNamed(PLAN, new PersonId("3d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b9"), "Przygotowała:"),
			new FootnoteAdded(PLAN, "*)", "Także spółdzielnie socjalne.", List.of(new Source(0, 0, 0, "*) Także…"))),
			new AreaAdded(PLAN, AREA, 1, "direction", "II", "Starość między ludźmi",
					List.of(new Source(2, 0, 0, "II. STAROŚĆ")), List.of(new Source(2, 0, 3, "obszar"))),
			new GoalAdded(PLAN, AREA, GOAL, 0, "1", "Nikt nie zostaje sam", "Osoby samotne",
					List.of(new Source(2, 2, 1, "Nikt nie…")), List.of(new Source(2, 2, 2, "Osoby samotne ")),
					List.of(new Source(2, 2, 0, "cel 1"))),
			new ActionAdded(PLAN, GOAL, ACTION, 2, "task", "3", "Telefon dobrego dnia", REVIEWED,
					List.of(LEAD, PARTNER), SOURCES, List.of(new Anchor("parties", "*)")),
					new ActionSource(List.of(new Source(2, 3, 1, "Telefon dobrego dnia ")),
							List.of(new Source(2, 3, 2, "działalność ciągła, przegląd co kwartał")),
							List.of(new Source(2, 3, 4, "Klub Seniora „Wierzba” we współpracy z sołtysami")),
							List.of(new Source(2, 3, 3, "budżet gminy/dotacja wojewody")),
							List.of(new Source(2, 3, 0, "3.")))),
			new ElementReworded(PLAN, ACTION, "Telefon dobrego dnia", "Telefon dobrego dnia: codzienna rozmowa"),
			new GoalTargeted(PLAN, GOAL, "", "Osoby samotne"), new ActionRescheduled(PLAN, ACTION, WAITING, QUARTERS),
			new PartyAssigned(PLAN, ACTION, PARTNER), new PartyUnassigned(PLAN, ACTION, LEAD),
			new ActionFunded(PLAN, ACTION, UNKNOWN, SOURCES),
			new ElementNoted(PLAN, ACTION, "Zgłoszenia do godziny 12.\nTakże \"na jutro\"."),
			new ElementRenumbered(PLAN, ACTION, "3", "3a"), new ElementMoved(PLAN, AREA, null, 1, null, 0),
			new ElementWithdrawn(PLAN, ACTION), new ElementRestored(PLAN, ACTION));

	private final EventSerializer serializer = new EventSerializer(EventCatalogue.of(StrategyModule.events().toList()));

	static List<StrategyEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(StrategyEvent event) throws IOException {
		SerializedType type = this.serializer.typeForClass(event.getClass());
		String golden = golden(type.getName(), type.getRevision());
		StrategyEvent read = this.serializer
			.deserialize(new SimpleSerializedObject<>(golden, String.class, type.getName(), type.getRevision()));
		assertThat(read).isEqualTo(event);
		SerializedObject<String> written = this.serializer.serialize(read, String.class);
		assertThat(written.getData()).isEqualTo(golden);
		assertThat(written.getType().getName()).isEqualTo(type.getName());
		assertThat(written.getType().getRevision()).isEqualTo(type.getRevision());
	}

	/** As they were stored before goals had target groups and documents footnotes. */
	@ParameterizedTest
	@ValueSource(strings = { "strategy.strategy-drafted", "strategy.document-imported", "strategy.area-added",
			"strategy.goal-added", "strategy.action-added" })
	void anOlderEventIsReadWithoutWhatCameLater(String name) throws IOException {
		String golden = golden("older/" + name, "1");
		StrategyEvent read = this.serializer.deserialize(new SimpleSerializedObject<>(golden, String.class, name, "1"));
		assertThat(read).hasNoNullFieldsOrPropertiesExcept("index", "predecessor");
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(StrategyModule.events().toList());
	}

	/** The files are laid out for reading; what is stored has no space between tokens. */
	private static String golden(String name, String revision) throws IOException {
		String file = "/golden/%s.%s.json".formatted(name, revision);
		try (InputStream json = GoldenEventsTest.class.getResourceAsStream(file)) {
			assertThat(json).as(file).isNotNull();
			return new ObjectMapper().readTree(json).toString();
		}
	}

}
