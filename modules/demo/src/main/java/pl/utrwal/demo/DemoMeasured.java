package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.LinkRequirement;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.evaluation.domain.EvaluationCommand.*;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.*;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What is measured of the strategy, what its evaluation asked and found, and where it
 * meets a demand of the law.
 */
class DemoMeasured {

	static final IndicatorId CALLS = new IndicatorId("demo-wskaznik-rozmowy");

	private static final IndicatorId CHILDREN = new IndicatorId("demo-wskaznik-swietlice");

	private static final IndicatorId MOOD = new IndicatorId("demo-wskaznik-opinie");

	private static final QuestionId QUESTION = new QuestionId("demo-pytanie-dyzury");

	private final MunicipalityId municipality;

	private final LocalDate today;

	private final DemoPartners.Sending sending;

	private int measurements;

	DemoMeasured(MunicipalityId municipality, LocalDate today, DemoPartners.Sending sending) {
		this.municipality = municipality;
		this.today = today;
		this.sending = sending;
	}

	void sow() {
		define(690, CALLS, "telefon", "Telefon dobrego dnia dla osób mieszkających samotnie",
				new Definition("Osoby objęte telefonem dobrego dnia", true, "osób", List.of(), "UP", "12",
						String.valueOf(this.today.minusDays(730).getYear() - 1), "60", this.today.plusDays(1500),
						"rejestr rozmów Klubu Seniora", "P6M"));
		measure(500, CALLS, "19", "rejestr rozmów, pierwsze półrocze");
		MeasurementId wrong = measure(320, CALLS, "72", "rejestr rozmów");
		send(310, "policzono rozmowy zamiast osób", new CorrectMeasurement(CALLS, wrong, 2,
				new Reading(this.today.minusDays(320), "27", "rejestr rozmów")));
		measure(140, CALLS, "34", "rejestr rozmów, drugie półrocze");
		define(690, CHILDREN, "dzien", "Dzieci mają dokąd pójść po lekcjach",
				new Definition("Dzieci w świetlicach na koniec półrocza", true, "dzieci", List.of(), "UP", null, null,
						"90", this.today.minusDays(60), "dzienniki świetlic", "P6M"));
		measure(150, CHILDREN, "74", "dzienniki trzech świetlic");
		define(400, MOOD, null, "",
				new Definition("Jak mieszkańcom rozmawia się z GOPS", false, "",
						List.of("źle", "raczej źle", "różnie", "raczej dobrze", "dobrze"), "UP", "raczej źle",
						String.valueOf(this.today.minusDays(400).getYear() - 1), "dobrze", null, "ankieta przy okienku",
						"P1Y"));
		measure(90, MOOD, "różnie", "64 ankiety");
		send(120, null,
				new AskQuestion(QUESTION, this.municipality, DemoData.PLAN, DemoData.id("dyzury"),
						"Dyżury asystenta rodziny w każdej wsi, co drugi tydzień",
						"Czy dyżury docierają do rodzin, które ich potrzebują?", this.today.minusDays(120)));
		send(70, null,
				new RecordFinding(QUESTION, 0,
						new Finding(
								"W czterech wsiach z siedmiu. Do trzech najdalszych nie dojeżdża wieczorny autobus.",
								"grafik dyżurów i 31 rozmów z rodzinami", this.today.minusDays(72))));
		send(65, null,
				new DrawConclusion(QUESTION, 1, new Conclusion("Godziny dyżurów trzeba dopasować do rozkładu jazdy.",
						"Przenieść trzy dyżury na przedpołudnie.", this.today.minusDays(65))));
		send(110, null,
				new LinkRequirement(new RequirementLinkId("demo-diagnoza"), this.municipality, DemoData.PLAN,
						"strategy-diagnosis", "art. 16b ust. 2 pkt 1", List.of(), List.of(),
						"Ocena zasobów pomocy społecznej za ubiegły rok, rozdziały 1–3"));
	}

	private void define(int daysAgo, IndicatorId id, String element, String text, Definition definition) {
		ElementId about = (element != null) ? DemoData.id(element) : null;
		send(daysAgo, null, new DefineIndicator(id, this.municipality, DemoData.PLAN, about, text, definition));
	}

	private MeasurementId measure(int daysAgo, IndicatorId id, String value, String evidence) {
		MeasurementId measurement = new MeasurementId("demo-pomiar-" + ++this.measurements);
		send(daysAgo, null,
				new TakeMeasurement(id, measurement, new Reading(this.today.minusDays(daysAgo), value, evidence)));
		return measurement;
	}

	private void send(int daysAgo, String reason, MonitoringCommand command) {
		this.sending.send(daysAgo, reason, DemoData.PLAN, command);
	}

}
