package pl.utrwal.strategy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.strategy.contract.StrategyKinds;
import pl.utrwal.strategy.contract.events.ProgrammeEvent.*;
import pl.utrwal.strategy.contract.events.StrategyEvent.*;

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

	private static final List<DomainEvent> EVENTS = List.of(
			new StrategyDrafted(PLAN, new MunicipalityId("wierzbowa-polana"),
					StrategyKinds.SOCIAL_PROBLEMS_STRATEGY.code(), "Strategia na lata 2021–2027", PERIOD,
					new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55")),
			new AreaAdded(PLAN, AREA, 1, "direction", "II", "Starość między ludźmi",
					List.of(new Source(2, 0, 0, "II. STAROŚĆ")), List.of(new Source(2, 0, 3, "obszar"))),
			new GoalAdded(PLAN, AREA, GOAL, 0, "1", "Nikt nie zostaje sam", "Osoby samotne",
					List.of(new Source(2, 2, 1, "Nikt nie…")), List.of(new Source(2, 2, 2, "Osoby samotne ")),
					List.of(new Source(2, 2, 0, "cel 1"))),
			new ActionAdded(PLAN, GOAL, ACTION, 2, "task", "3", "Telefon dobrego dnia", REVIEWED,
					List.of(LEAD, PARTNER), SOURCES, new Estimate("2 × 40 zł", List.of(new Estimate.Part(2, "40.00"))),
					List.of(new Anchor("parties", "*)")),
					new ActionSource(List.of(new Source(2, 3, 1, "Telefon dobrego dnia ")),
							List.of(new Source(2, 3, 2, "działalność ciągła, przegląd co kwartał")),
							List.of(new Source(2, 3, 4, "Klub Seniora „Wierzba” we współpracy z sołtysami")),
							List.of(new Source(2, 3, 3, "budżet gminy/dotacja wojewody")),
							List.of(new Source(2, 3, 5, "2 × 40 zł")), List.of(new Source(2, 3, 0, "3.")))),
			new ProgrammeDrafted(PLAN, new MunicipalityId("wierzbowa-polana"),
					StrategyKinds.LOCAL_ACTIVITY_PROGRAMME.code(), "Program na lata 2024–2027", PERIOD,
					new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55")),
			new ChapterAdded(PLAN, AREA, 1, "II", "Cele", List.of(new Source(0, 0, 0, "II. Cele")),
					List.of(new Source(0, 0, 0, "*"))),
			new ListAdded(PLAN, AREA, GOAL, 0, "specificGoals", "2", "Cele szczegółowe", "Chcemy:",
					List.of(new Source(0, 0, 0, "2. Cele szczegółowe")), List.of(new Source(0, 0, 0, "Chcemy:")),
					List.of(new Source(0, 0, 0, "*"))),
			new StatementAdded(PLAN, GOAL, ACTION, 2, "scheduleItem", "2.1", "Otworzyć świetlice", PERIOD,
					List.of(LEAD, PARTNER), List.of(new Source(0, 0, 0, "2.1 Otworzyć świetlice")),
					List.of(new Source(0, 0, 0, "*"))));

	private final GoldenFiles files = new GoldenFiles(StrategyModule.events().toList());

	static List<DomainEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) {
		this.files.verify(event);
	}

	/** As they were stored before goals had target groups and documents footnotes. */
	@ParameterizedTest
	@ValueSource(strings = { "strategy.strategy-drafted", "strategy.area-added", "strategy.goal-added",
			"strategy.action-added" })
	void anOlderEventIsReadWithoutWhatCameLater(String name) {
		assertThat(this.files.older(name)).hasNoNullFieldsOrPropertiesExcept("index", "predecessor");
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(StrategyModule.events().toList());
	}

}
