package pl.utrwal.continuationplans;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent.*;
import pl.utrwal.continuationplans.contract.events.ElementSource;
import pl.utrwal.continuationplans.contract.events.ListAdded;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent.*;
import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId PARENT = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final ElementId ELEMENT = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final ElementSource TAKEN = new ElementSource(
			List.of(new ElementSource.Values("text", List.of(new Source(1, 2, 1, "1. Rozmowa ¹")))),
			List.of(new Anchor("text", "¹")), List.of(new Source(1, 1, 1, "Co utrwalić?")));

	private static final List<DomainEvent> EVENTS = List.of(
			new SustainingPlanDrafted(PLAN, new MunicipalityId("wierzbowa-polana"), "SustainingPlan", "Plan",
					new Frame("INTERVAL", "maj–wrzesień 2026", "2026-05/2026-09", null, null), null),
			new ContinuationPlanDrafted(PLAN, new MunicipalityId("wierzbowa-polana"), "ContinuationPlan", "Plan",
					new Frame("INTERVAL", "maj–wrzesień 2026", "2026-05/2026-09", null, null), null),
			new SustainingAreaAdded(PLAN, ELEMENT, 1, "1", "Rozmowa", List.of(new Assignment("Klub Seniora", "LEAD")),
					new Frame("INTERVAL", "maj–wrzesień 2026", "2026-05/2026-09", null, null), TAKEN),
			new ItemGroupAdded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa", "poprzez:", TAKEN),
			new ItemToSustainAdded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa", TAKEN),
			new ToolAdded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa", TAKEN),
			new ListAdded(PLAN, PARENT, ELEMENT, 1, "toolList", "1", "Rozmowa", TAKEN),
			new PreparationAdded(PLAN, ELEMENT, 1, "1", "Rozmowa", TAKEN),
			new ParagraphAdded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa", TAKEN),
			new ProgrammeGoalAdded(PLAN, ELEMENT, 1, "1", "Rozmowa", "Bo zostały.", TAKEN),
			new EffectRecorded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa",
					new Amounts("12 godzin", List.of(new Amounts.Amount("12", "godzin", false))),
					List.of(new Link("cel 1", "OWN_TABLE", null, null, null)), TAKEN),
			new ThingToSustainAdded(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa",
					List.of(new Link("cel 1", "OWN_TABLE", null, null, null)), TAKEN),
			new MeasureAdded(PLAN, ELEMENT, 1, "1", "Rozmowa", "Wynika z celu 1.",
					List.of(new Link("cel 1", "OWN_TABLE", null, null, null)), "Sołtysi", TAKEN),
			new MeasureGoalSet(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa", TAKEN),
			new TaskPlanned(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa",
					new Estimate("2 granty po 500 zł", List.of(new Estimate.Part(2, "500.00"))), TAKEN),
			new MeasurableEffectPromised(PLAN, PARENT, ELEMENT, 1, "1", "Rozmowa",
					new Amounts("12 godzin", List.of(new Amounts.Amount("12", "godzin", false))),
					new Estimate("2 granty po 500 zł", List.of(new Estimate.Part(2, "500.00"))), TAKEN));

	private final GoldenFiles files = new GoldenFiles(ContinuationPlansModule.events().toList());

	static List<DomainEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(ContinuationPlansModule.events().toList());
	}

}
