package pl.utrwal.monitoring.reports.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.*;

class CouncilReportTest {

	private static final CouncilReportId REPORT = new CouncilReportId("report");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

	private static final CouncilReportBegun BEGUN = new CouncilReportBegun(REPORT, MUNICIPALITY, "Rok 2025", FIRST,
			LAST, List.of(), null);

	private static final CouncilReportIntroduced INTRODUCED = new CouncilReportIntroduced(REPORT, "", "Wstęp");

	private static final CouncilReportIssued ISSUED = new CouncilReportIssued(REPORT, 7, List.of(), List.of(),
			List.of(), "00");

	private final AggregateTestFixture<CouncilReport> fixture = new AggregateTestFixture<>(CouncilReport.class);

	@Test
	void begins() {
		this.fixture.givenNoPriorActivity()
			.when(new BeginReport(REPORT, MUNICIPALITY, " Rok 2025 ", FIRST, LAST, List.of(), null))
			.expectEvents(BEGUN);
	}

	@Test
	void beginsWithATitleAndAPeriodOnly() {
		assertBroken(List.of(), new BeginReport(REPORT, MUNICIPALITY, " ", FIRST, LAST, List.of(), null), "text-blank");
		assertBroken(List.of(), new BeginReport(REPORT, MUNICIPALITY, "Rok", null, LAST, List.of(), null),
				"council-report-period-missing");
		assertBroken(List.of(), new BeginReport(REPORT, MUNICIPALITY, "Rok", LAST, FIRST, List.of(), null),
				"council-report-period-backwards");
	}

	@Test
	void keepsTheIntroductionBeforeAndAfter() {
		this.fixture.given(BEGUN, INTRODUCED)
			.when(new WriteIntroduction(REPORT, 1, "Wstęp nowy\n"))
			.expectEvents(new CouncilReportIntroduced(REPORT, "Wstęp", "Wstęp nowy"));
	}

	@Test
	void sameIntroductionChangesNothing() {
		this.fixture.given(BEGUN, INTRODUCED).when(new WriteIntroduction(REPORT, 0, "Wstęp")).expectNoEvents();
	}

	@Test
	void theLaterOfTwoWritersIsTold() {
		this.fixture.given(BEGUN, INTRODUCED)
			.when(new WriteIntroduction(REPORT, 0, "Inny"))
			.expectNoEvents()
			.expectException(Conflict.class);
	}

	@Test
	void isIssuedOnceThePeriodIsOver() {
		this.fixture.given(BEGUN).when(issue(0, LAST.plusDays(1))).expectEvents(ISSUED);
		assertBroken(List.of(BEGUN), issue(0, LAST), "council-report-period-not-over");
	}

	@Test
	void isNotIssuedWithAnIntroductionThatNobodySaw() {
		this.fixture.given(BEGUN, INTRODUCED)
			.when(issue(0, LAST.plusDays(1)))
			.expectNoEvents()
			.expectException(Conflict.class);
	}

	@Test
	void whatIsIssuedStays() {
		for (Object command : List.of(new WriteIntroduction(REPORT, 1, "Inny"), issue(1, LAST.plusDays(9)),
				new DiscardReport(REPORT))) {
			assertBroken(List.of(BEGUN, ISSUED), command, "council-report-issued");
		}
	}

	@Test
	void aDraftIsGivenUpOnce() {
		this.fixture.given(BEGUN).when(new DiscardReport(REPORT)).expectEvents(new CouncilReportDiscarded(REPORT));
		AggregateTestFixture<CouncilReport> again = new AggregateTestFixture<>(CouncilReport.class);
		again.given(BEGUN, new CouncilReportDiscarded(REPORT)).when(new DiscardReport(REPORT)).expectNoEvents();
		AggregateTestFixture<CouncilReport> written = new AggregateTestFixture<>(CouncilReport.class);
		written.given(BEGUN, new CouncilReportDiscarded(REPORT))
			.when(new WriteIntroduction(REPORT, 1, "Inny"))
			.expectException(RuleBroken.class);
	}

	private static IssueReport issue(long version, LocalDate on) {
		return new IssueReport(REPORT, version, on, 7, List.of(), List.of(), List.of(), "00");
	}

	private static void assertBroken(List<CouncilReportEvent> given, Object command, String code) {
		new AggregateTestFixture<>(CouncilReport.class).given(given)
			.when(command)
			.expectNoEvents()
			.expectException(RuleBroken.class)
			.expectExceptionMessage(Matchers.startsWith(code));
	}

}
