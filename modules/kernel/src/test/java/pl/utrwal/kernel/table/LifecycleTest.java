package pl.utrwal.kernel.table;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTest {

	private static final Lifecycle CONSULTED = Lifecycle.NONE
		.with(new Consultation(day("2021-01-10"), day("2021-01-20"), null, null));

	private static final Lifecycle ADOPTED = CONSULTED
		.with(act(Act.Kind.ADOPTION, "2021-03-01", "2021-03-15", "2021–2024"));

	private static final Lifecycle AMENDED = ADOPTED
		.with(act(Act.Kind.AMENDMENT, "2023-03-01", "2023-03-15", "2021–2026"));

	private static final Lifecycle REPEALED = AMENDED
		.with(act(Act.Kind.REPEAL, "2025-03-01", "2025-06-01", "2021–2026"));

	@ParameterizedTest
	@CsvSource({ "2021-01-09, DRAFT", "2021-01-10, CONSULTATION", "2021-01-20, CONSULTATION", "2021-01-21, DRAFT",
			"2021-02-28, DRAFT", "2021-03-01, ADOPTED", "2024-12-31, ADOPTED", "2025-01-01, EXPIRED",
			"2099-01-01, EXPIRED" })
	void anAdoptedPlanExpires(LocalDate day, PlanState state) {
		assertThat(ADOPTED.on(day)).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-01, ADOPTED", "2026-12-31, ADOPTED", "2027-01-01, EXPIRED" })
	void anAmendmentMayMakeThePeriodLonger(LocalDate day, PlanState state) {
		assertThat(AMENDED.on(day)).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "2025-05-31, ADOPTED", "2025-06-01, REPEALED", "2027-01-01, REPEALED" })
	void onlyAnActRepeals(LocalDate day, PlanState state) {
		assertThat(REPEALED.on(day)).isEqualTo(state);
		assertThat(REPEALED.inForce(day).isPresent()).isEqualTo(state == PlanState.ADOPTED);
	}

	@Test
	void whatExpiredIsStillInForce() {
		assertThat(ADOPTED.inForce(day("2099-01-01"))).hasValue(ADOPTED.acts().getFirst());
		assertThat(ADOPTED.inForce(day("2021-03-14"))).isEmpty();
		assertThat(AMENDED.inForce(day("2023-03-14"))).hasValue(AMENDED.acts().getFirst());
		assertThat(AMENDED.inForce(day("2023-03-15"))).hasValue(AMENDED.acts().getLast());
	}

	@Test
	void aSuccessorTakesItsPlace() {
		Lifecycle succeeded = AMENDED.with(new Succession(new PlanId("next"), day("2024-01-01")));
		assertThat(succeeded.on(day("2023-12-31"))).isEqualTo(PlanState.ADOPTED);
		assertThat(succeeded.on(day("2024-01-01"))).isEqualTo(PlanState.SUCCEEDED);
		assertThat(succeeded.inForce(day("2024-01-01"))).isEmpty();
	}

	@Test
	void aDraftDoesNotExpire() {
		assertThat(Lifecycle.NONE.on(day("2099-01-01"))).isEqualTo(PlanState.DRAFT);
	}

	@Test
	void aConsultationThatIsClosedIsOver() {
		Lifecycle closed = CONSULTED
			.with(new Consultation(day("2021-01-10"), day("2021-01-20"), day("2021-01-15"), "Bez uwag"));
		assertThat(closed.on(day("2021-01-14"))).isEqualTo(PlanState.CONSULTATION);
		assertThat(closed.on(day("2021-01-15"))).isEqualTo(PlanState.DRAFT);
	}

	@Test
	void aPeriodWithoutAnEndDoesNotExpire() {
		Lifecycle endless = Lifecycle.NONE.with(new Act(Act.Kind.ADOPTION, "1", "Rada", day("2021-03-01"),
				day("2021-03-15"), "", TimeFrame.unspecified(""), 1));
		assertThat(endless.on(day("2099-01-01"))).isEqualTo(PlanState.ADOPTED);
		assertThat(endless.lastDay(day("2099-01-01"))).isEmpty();
	}

	@Test
	void aHeadingThatWasStoredBeforeHasOne() {
		assertThat(new Heading(null, null, "", null, null, null, null, null).lifecycle()).isEqualTo(Lifecycle.NONE);
	}

	private static Act act(Act.Kind kind, String date, String inForceFrom, String period) {
		return new Act(kind, "1", "Rada", day(date), day(inForceFrom), "", TimeFrame.parse(period), 1);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
