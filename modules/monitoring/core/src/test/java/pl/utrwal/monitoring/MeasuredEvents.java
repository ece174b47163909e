package pl.utrwal.monitoring;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.*;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementUnlinked;

/**
 * One of each event of indicators, evaluations and links.
 */
final class MeasuredEvents {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final IndicatorId CALLS = new IndicatorId("3b0c1d2e-0001-4f00-8a00-5e6f7a8b9c01");

	private static final IndicatorId MOOD = new IndicatorId("3b0c1d2e-0002-4f00-8a00-5e6f7a8b9c02");

	private static final MeasurementId MEASUREMENT = new MeasurementId("3b0c1d2e-0003-4f00-8a00-5e6f7a8b9c03");

	private static final QuestionId QUESTION = new QuestionId("3b0c1d2e-0004-4f00-8a00-5e6f7a8b9c04");

	private static final RequirementLinkId LINK = new RequirementLinkId("3b0c1d2e-0005-4f00-8a00-5e6f7a8b9c05");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Definition NUMBER = new Definition("Osoby, do których dzwonimy", true, "osób", List.of(), "UP",
			"12.5", "2023", "60", LocalDate.of(2030, 12, 31), "rejestr rozmów", "P6M");

	private static final Definition WORDS = new Definition("Jak się z nami rozmawia", false, "",
			List.of("źle", "różnie", "dobrze"), "KEEP", null, null, null, null, "", null);

	private static final Finding FINDING = new Finding("Docierają do co trzeciej rodziny", "ankieta „Jak jest?”", DAY);

	private static final Conclusion CONCLUSION = new Conclusion("Dyżurów jest za mało", "Dodać dyżur w piątek", DAY);

	private static final String ASKED = "Czy dyżury docierają do rodzin?";

	static final List<DomainEvent> ALL = List.of(
			new IndicatorDefined(CALLS, MUNICIPALITY, PLAN, ACTION, "Telefon dobrego dnia", NUMBER),
			new IndicatorRevised(MOOD, null, NUMBER, WORDS),
			new MeasurementTaken(CALLS, ACTION, "Osoby, do których dzwonimy", "osób", MEASUREMENT,
					new Reading(DAY, "24.50", "rejestr, strona 4")),
			new MeasurementCorrected(CALLS, ACTION, "Osoby, do których dzwonimy", "osób", MEASUREMENT,
					new Reading(DAY, "24.50", "rejestr, strona 4"), new Reading(DAY.plusDays(1), "25", "")),
			new MeasurementTakenBack(CALLS, ACTION, "Osoby, do których dzwonimy", "osób", MEASUREMENT,
					new Reading(DAY, "24.50", "rejestr, strona 4")),
			new IndicatorRetired(MOOD, null, "Jak się z nami rozmawia"),
			new IndicatorRestored(MOOD, null, "Jak się z nami rozmawia"),
			new QuestionAsked(QUESTION, MUNICIPALITY, PLAN, ACTION, "Dyżury", ASKED, DAY),
			new QuestionReworded(QUESTION, null, ASKED, "Do kogo docierają dyżury?", DAY),
			new FindingRecorded(QUESTION, ACTION, ASKED, FINDING),
			new FindingRevised(QUESTION, null, ASKED, FINDING, new Finding("Do co drugiej", "", DAY)),
			new ConclusionDrawn(QUESTION, null, ASKED, CONCLUSION),
			new ConclusionRevised(QUESTION, ACTION, ASKED, CONCLUSION, new Conclusion("Wystarczy", "", DAY)),
			new QuestionWithdrawn(QUESTION, ACTION, ASKED),
			new RequirementLinked(LINK, MUNICIPALITY, PLAN, "strategy-diagnosis", "art. 16b ust. 2 pkt 1",
					List.of(ACTION), List.of("Telefon dobrego dnia"), "załącznik 2, rozdział 1"),
			new RequirementUnlinked(LINK, "strategy-diagnosis", "art. 16b ust. 2 pkt 1", "załącznik 2, rozdział 1"));

	private MeasuredEvents() {
	}

}
