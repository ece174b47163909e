package pl.utrwal.monitoring.indicators.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.*;

class IndicatorTest {

	private static final IndicatorId ID = new IndicatorId("calls");

	private static final PlanId PLAN = new PlanId("plan");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final ElementId ACTION = new ElementId("action");

	private static final MeasurementId FIRST = new MeasurementId("first");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Definition CALLS = definition(true, List.of(), "10", "2024", "60", LocalDate.of(2030, 12, 31));

	private static final Definition MOOD = definition(false, List.of("źle", "dobrze"), null, null, "dobrze", null);

	private static final Reading READING = new Reading(DAY, "24.50", "rejestr");

	private static final IndicatorDefined DEFINED = new IndicatorDefined(ID, MUNICIPALITY, PLAN, ACTION, "Telefon",
			CALLS);

	private static final MeasurementTaken TAKEN = new MeasurementTaken(ID, ACTION, "Rozmowy", "osób", FIRST, READING);

	private static final Map<String, ?> REASON = Map.of(Provenance.REASON, "pomyłka");

	private FixtureConfiguration<Indicator> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Indicator.class);
	}

	@Test
	void isDefined() {
		this.fixture.givenNoPriorActivity()
			.when(new DefineIndicator(ID, MUNICIPALITY, PLAN, ACTION, "Telefon", CALLS))
			.expectEvents(DEFINED);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "true, '', dziesięć, 2024, 60, 2030-12-31, value-not-number",
			"true, '', 10, -, 60, 2030-12-31, baseline-without-day",
			"true, '', 10, wiosną, 60, 2030-12-31, baseline-without-day",
			"true, '', 10, 2024, sześć, 2030-12-31, value-not-number",
			"true, '', 10, 2024, 60, 2023-12-31, target-before-baseline",
			"true, źle;dobrze, 10, 2024, 60, 2030-12-31, scale-malformed", "false, źle, -, -, -, -, scale-malformed",
			"false, źle;źle, -, -, -, -, scale-malformed", "false, źle;dobrze, -, -, świetnie, -, value-not-on-scale" })
	void saysWhatIsMeasuredFromWhereToWhere(boolean number, String scale, String baseline, String baselineOn,
			String target, LocalDate targetOn, String code) {
		Definition wrong = definition(number, scale.isEmpty() ? List.of() : List.of(scale.split(";")), baseline,
				baselineOn, target, targetOn);
		this.fixture.givenNoPriorActivity()
			.when(new DefineIndicator(ID, MUNICIPALITY, PLAN, null, "", wrong))
			.expectException(RuleBroken.class)
			.expectExceptionMessage(code + (code.equals("value-not-on-scale") ? " [źle, dobrze]" : " []"));
	}

	@Test
	void isRevisedWithTheOldAndTheNew() {
		Definition more = definition(true, List.of(), "10", "2024", "80", LocalDate.of(2030, 12, 31));
		this.fixture.given(DEFINED)
			.when(new ReviseIndicator(ID, 0, more))
			.expectEvents(new IndicatorRevised(ID, ACTION, CALLS, more));
		setUp();
		this.fixture.given(DEFINED).when(new ReviseIndicator(ID, 0, CALLS)).expectNoEvents();
		setUp();
		this.fixture.given(DEFINED)
			.when(new ReviseIndicator(ID, 0, MOOD))
			.expectEvents(new IndicatorRevised(ID, ACTION, CALLS, MOOD));
		setUp();
		this.fixture.given(DEFINED, TAKEN)
			.when(new ReviseIndicator(ID, 0, MOOD))
			.expectExceptionMessage("indicator-measured-already []");
	}

	@Test
	void isMeasuredOnceByEachId() {
		this.fixture.given(DEFINED).when(new TakeMeasurement(ID, FIRST, READING)).expectEvents(TAKEN);
		setUp();
		this.fixture.given(DEFINED, TAKEN).when(new TakeMeasurement(ID, FIRST, READING)).expectNoEvents();
		setUp();
		this.fixture.given(DEFINED)
			.when(new TakeMeasurement(ID, FIRST, new Reading(DAY, "24,5", "")))
			.expectExceptionMessage("value-not-number []");
		setUp();
		this.fixture.given(DEFINED)
			.when(new TakeMeasurement(ID, FIRST, new Reading(null, "24.5", "")))
			.expectExceptionMessage("day-missing []");
	}

	@Test
	void aMeasurementIsCorrectedWithAReasonAndKeepsItsOldValue() {
		Reading right = new Reading(DAY, "25", "rejestr");
		this.fixture.given(DEFINED, TAKEN)
			.when(new CorrectMeasurement(ID, FIRST, 1, right), REASON)
			.expectEvents(new MeasurementCorrected(ID, ACTION, "Rozmowy", "osób", FIRST, READING, right));
		setUp();
		this.fixture.given(DEFINED, TAKEN)
			.when(new CorrectMeasurement(ID, FIRST, 1, right))
			.expectExceptionMessage("reason-missing []");
		setUp();
		this.fixture.given(DEFINED, TAKEN).when(new CorrectMeasurement(ID, FIRST, 1, READING), REASON).expectNoEvents();
		setUp();
		this.fixture.given(DEFINED)
			.when(new CorrectMeasurement(ID, FIRST, 1, right), REASON)
			.expectException(Unknown.class);
	}

	@Test
	void aMeasurementIsTakenBackWithAReason() {
		MeasurementTakenBack back = new MeasurementTakenBack(ID, ACTION, "Rozmowy", "osób", FIRST, READING);
		this.fixture.given(DEFINED, TAKEN).when(new TakeMeasurementBack(ID, FIRST, 1), REASON).expectEvents(back);
		setUp();
		this.fixture.given(DEFINED, TAKEN)
			.when(new TakeMeasurementBack(ID, FIRST, 1))
			.expectExceptionMessage("reason-missing []");
		setUp();
		this.fixture.given(DEFINED, TAKEN, back)
			.when(new TakeMeasurementBack(ID, FIRST, 2), REASON)
			.expectException(Unknown.class);
		setUp();
		this.fixture.given(DEFINED, TAKEN, back)
			.when(new CorrectMeasurement(ID, FIRST, 2, READING), REASON)
			.expectException(Unknown.class);
		setUp();
		this.fixture.given(DEFINED, TAKEN)
			.when(new TakeMeasurementBack(ID, FIRST, 0), REASON)
			.expectException(Conflict.class);
	}

	@Test
	void aRetiredOneIsNotMeasuredUntilItIsRestored() {
		IndicatorRetired retired = new IndicatorRetired(ID, ACTION, "Rozmowy");
		IndicatorRestored restored = new IndicatorRestored(ID, ACTION, "Rozmowy");
		this.fixture.given(DEFINED).when(new RetireIndicator(ID), REASON).expectEvents(retired);
		setUp();
		this.fixture.given(DEFINED).when(new RetireIndicator(ID)).expectExceptionMessage("reason-missing []");
		setUp();
		this.fixture.given(DEFINED, retired)
			.when(new TakeMeasurement(ID, FIRST, READING))
			.expectExceptionMessage("indicator-retired []");
		setUp();
		this.fixture.given(DEFINED, retired)
			.when(new ReviseIndicator(ID, 0, MOOD))
			.expectExceptionMessage("indicator-retired []");
		setUp();
		this.fixture.given(DEFINED, retired).when(new RestoreIndicator(ID)).expectEvents(restored);
		setUp();
		this.fixture.given(DEFINED, retired, restored)
			.when(new TakeMeasurement(ID, FIRST, READING))
			.expectEvents(TAKEN);
	}

	@Test
	void whoRevisesSecondIsToldOfIt() {
		Definition more = definition(true, List.of(), "10", "2024", "80", LocalDate.of(2030, 12, 31));
		Definition less = definition(true, List.of(), "10", "2024", "40", LocalDate.of(2030, 12, 31));
		IndicatorRevised revised = new IndicatorRevised(ID, ACTION, CALLS, more);
		this.fixture
			.given(DEFINED, TAKEN, revised, new IndicatorRetired(ID, ACTION, "Rozmowy"),
					new IndicatorRestored(ID, ACTION, "Rozmowy"))
			.when(new ReviseIndicator(ID, 1, less))
			.expectException(Conflict.class)
			.expectExceptionMessage("calls is at version 2, not 1")
			.expectNoEvents();
		setUp();
		this.fixture.given(DEFINED, revised).when(new ReviseIndicator(ID, 0, more)).expectNoEvents();
		setUp();
		this.fixture.given(DEFINED)
			.when(new ReviseIndicator(ID, 1, less))
			.expectException(Conflict.class)
			.expectExceptionMessage("calls is at version 0, not 1");
		setUp();
		this.fixture.given(DEFINED, TAKEN)
			.when(new ReviseIndicator(ID, 0, less))
			.expectEvents(new IndicatorRevised(ID, ACTION, CALLS, less));
	}

	@Test
	void whoCorrectsAMeasurementSecondIsToldOfIt() {
		Reading right = new Reading(DAY, "25", "rejestr");
		Reading other = new Reading(DAY, "26", "rejestr");
		MeasurementCorrected corrected = new MeasurementCorrected(ID, ACTION, "Rozmowy", "osób", FIRST, READING, right);
		this.fixture.given(DEFINED, TAKEN, corrected)
			.when(new CorrectMeasurement(ID, FIRST, 1, other), REASON)
			.expectException(Conflict.class)
			.expectExceptionMessage("calls is at version 2, not 1")
			.expectNoEvents();
		setUp();
		MeasurementTaken second = new MeasurementTaken(ID, ACTION, "Rozmowy", "osób", new MeasurementId("second"),
				READING);
		this.fixture.given(DEFINED, TAKEN, second)
			.when(new CorrectMeasurement(ID, FIRST, 1, right), REASON)
			.expectEvents(corrected);
	}

	private static Definition definition(boolean number, List<String> scale, String baseline, String baselineOn,
			String target, LocalDate targetOn) {
		return new Definition("Rozmowy", number, "osób", scale, "UP", baseline, baselineOn, target, targetOn, "rejestr",
				"P6M");
	}

}
