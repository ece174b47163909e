package pl.utrwal.continuationplans;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.SelfNamed;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId PARENT = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final ElementId ELEMENT = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final Frame PERIOD = new Frame("INTERVAL", "maj–wrzesień 2026", "2026-05/2026-09", null, null);

	private static final Content QUANTITIES = new Content("quantities", null, null, null, null, null,
			new Amounts("12 godzin", List.of(new Amounts.Amount("12", "godzin", false))), null, List.of(), List.of());

	private static final Content REFERENCES = new Content("references", null, null, null, null, null, null,
			List.of(new Link("cel 1", "OWN_TABLE", null, null, null)), List.of(), List.of());

	private static final Content COST = new Content("cost", null, null, null, null,
			new Estimate("2 granty po 500 zł", List.of(new Estimate.Part(2, "500.00"))), null, null, List.of(),
			List.of());

	private static final PlanKinds KINDS = new PlanKinds(
			List.of(ContinuationKinds.SUSTAINING_PLAN, ContinuationKinds.CONTINUATION_PLAN));

	private static final List<PlanEvent> EVENTS = List.of(
			drafted("continuation-plans.sustaining-plan-drafted", "SustainingPlan"),
			drafted("continuation-plans.continuation-plan-drafted", "ContinuationPlan"),
			added("sustaining-area-added", "sustainingArea",
					new Content("parties", null, null, List.of(new Assignment("Klub Seniora", "LEAD")), null, null,
							null, null, List.of(), List.of()),
					new Content("timeFrame", null, PERIOD, null, null, null, null, null, List.of(), List.of())),
			added("item-group-added", "itemGroup", words("description", "poprzez:")),
			added("item-to-sustain-added", "item"), added("tool-added", "tool"), added("list-added", "toolList"),
			added("preparation-added", "preparation"), added("paragraph-added", "paragraph"),
			added("programme-goal-added", "programmeGoal", words("reason", "Bo zostały.")),
			added("effect-recorded", "effect", QUANTITIES, REFERENCES),
			added("thing-to-sustain-added", "thingToSustain", REFERENCES),
			added("measure-added", "measure", words("justification", "Wynika z celu 1."), REFERENCES,
					words("targetGroup", "Sołtysi")),
			added("measure-goal-set", "measureGoal"), added("task-planned", "measureTask", COST),
			added("measurable-effect-promised", "measurableEffect", QUANTITIES, COST));

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

	private static PlanDrafted drafted(String fact, String kind) {
		return new PlanDrafted(fact, PLAN, new MunicipalityId("wierzbowa-polana"), kind, "Plan", PERIOD, null);
	}

	private static ElementAdded added(String fact, String level, Content... contents) {
		return new ElementAdded("continuation-plans." + fact, PLAN, PARENT, ELEMENT, 1, level, "1",
				Stream.concat(Stream.of(words("text", "Rozmowa")), Stream.of(contents)).toList(),
				List.of(new Source(1, 1, 1, "Co utrwalić?")));
	}

	private static Content words(String column, String words) {
		return new Content(column, words, null, null, null, null, null, null, List.of("¹"),
				List.of(new Source(1, 2, 1, words + " ¹")));
	}

}
