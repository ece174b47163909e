package pl.utrwal.strategy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.SelfNamed;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final PlanKinds KINDS = new PlanKinds(
			Stream.concat(StrategyKinds.OF_TABLES.stream(), Stream.of(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME))
				.toList());

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId AREA = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final ElementId GOAL = new ElementId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final Frame PERIOD = new Frame("INTERVAL", "2021–2027", "2021/2027", null, null);

	private static final Frame REVIEWED = new Frame("ONGOING", "działalność ciągła, przegląd co kwartał", null, "P3M",
			null);

	private static final Assignment LEAD = new Assignment("Klub Seniora „Wierzba”", "LEAD");

	private static final Assignment PARTNER = new Assignment("sołtysami", "PARTNER");

	private static final Funds SOURCES = new Funds("SOURCES", List.of("budżet gminy", "dotacja wojewody"));

	private static final List<PlanEvent> EVENTS = List
		.of(drafted("strategy.strategy-drafted", StrategyKinds.SOCIAL_PROBLEMS_STRATEGY),
				drafted("strategy.programme-drafted", StrategyKinds.LOCAL_ACTIVITY_PROGRAMME),
				added("strategy.area-added", null, AREA, "direction", words("text", "Starość między ludźmi")),
				added("strategy.goal-added", AREA, GOAL, "goal", words("text", "Nikt nie zostaje sam"),
						words("targetGroup", "Osoby samotne")),
				added("strategy.action-added", GOAL, ACTION, "task", words("text", "Telefon dobrego dnia"),
						new Content("parties", null, null, List.of(LEAD, PARTNER), null, null, null, null,
								List.of("*)"), source("Klub Seniora „Wierzba” we współpracy z sołtysami")),
						new Content("timeFrame", null, REVIEWED, null, null, null, null, null, List.of(),
								source("działalność ciągła, przegląd co kwartał")),
						new Content("funding", null, null, null, SOURCES, null, null, null, List.of(), List.of()),
						new Content("cost", null, null, null, null,
								new Estimate("2 × 40 zł", List.of(new Estimate.Part(2, "40.00"))), null, null,
								List.of(), List.of())),
				added("strategy.chapter-added", null, AREA, "chapter", words("text", "Cele")),
				added("strategy.list-added", AREA, GOAL, "specificGoals", words("text", "Cele szczegółowe"),
						words("lead", "Chcemy:")),
				added("strategy.statement-added", GOAL, ACTION, "scheduleItem", words("text", "Otworzyć świetlice")));

	private final GoldenFiles files = new GoldenFiles(PlansModule.catalogue(KINDS, Stream.empty()));

	static List<PlanEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(PlanEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyNameThatAKindGivesIsAmongThem() {
		assertThat(EVENTS).extracting((event) -> ((SelfNamed) event).fact())
			.containsExactlyInAnyOrderElementsOf(
					Stream.concat(KINDS.drafted().stream(), KINDS.added().stream()).toList());
	}

	private static PlanDrafted drafted(String fact, PlanKind kind) {
		return new PlanDrafted(fact, PLAN, new MunicipalityId("wierzbowa-polana"), kind.code(),
				"Strategia na lata 2021–2027", PERIOD, new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55"));
	}

	private static ElementAdded added(String fact, ElementId parent, ElementId element, String level,
			Content... contents) {
		return new ElementAdded(fact, PLAN, parent, element, 1, level, "II", List.of(contents), source("*"));
	}

	private static Content words(String column, String words) {
		return new Content(column, words, null, null, null, null, null, null, List.of("1)"), source(words + " "));
	}

	private static List<Source> source(String raw) {
		return List.of(new Source(2, 3, 1, raw));
	}

}
