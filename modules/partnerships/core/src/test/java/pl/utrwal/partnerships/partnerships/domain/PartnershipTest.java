package pl.utrwal.partnerships.partnerships.domain;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.*;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.*;

class PartnershipTest {

	private static final PartnershipId TEAM = new PartnershipId("team");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PartnerId POLICE = new PartnerId("policja");

	private static final PartnerName NAME = PartnerName.of("Policja");

	private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

	private static final LocalDate TO = LocalDate.of(2026, 12, 31);

	private static final PartnershipFounded FOUNDED = new PartnershipFounded(TEAM, MUNICIPALITY,
			"INTERDISCIPLINARY_TEAM", "Zespół", "Przemoc w rodzinie", FROM, null);

	private static final MemberJoined JOINED = new MemberJoined(TEAM, POLICE, NAME, "dzielnicowy");

	private static final PartnershipEnded ENDED = new PartnershipEnded(TEAM, TO);

	private FixtureConfiguration<Partnership> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Partnership.class);
	}

	@Test
	void isFounded() {
		this.fixture.givenNoPriorActivity()
			.when(new FoundPartnership(TEAM, MUNICIPALITY, PartnershipKind.INTERDISCIPLINARY_TEAM, " Zespół ",
					"Przemoc w rodzinie", FROM, null))
			.expectEvents(FOUNDED);
	}

	@Test
	void needsANameAPurposeAndAPeriodThatRunsForward() {
		this.fixture.givenNoPriorActivity()
			.when(new FoundPartnership(TEAM, MUNICIPALITY, PartnershipKind.AGREEMENT, "", "cel", null, null))
			.expectException(RuleBroken.class)
			.expectExceptionMessage("text-blank []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new FoundPartnership(TEAM, MUNICIPALITY, PartnershipKind.AGREEMENT, "Nazwa", " ", null, null))
			.expectExceptionMessage("text-blank []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new FoundPartnership(TEAM, MUNICIPALITY, PartnershipKind.AGREEMENT, "Nazwa", "cel", TO, FROM))
			.expectExceptionMessage("period-backwards []");
	}

	@Test
	void aMemberJoinsOnceAndLeavesOnce() {
		this.fixture.given(FOUNDED).when(new JoinPartnership(TEAM, POLICE, NAME, " dzielnicowy")).expectEvents(JOINED);
		setUp();
		this.fixture.given(FOUNDED, JOINED)
			.when(new JoinPartnership(TEAM, POLICE, NAME, "dzielnicowy"))
			.expectNoEvents();
		setUp();
		this.fixture.given(FOUNDED, JOINED)
			.when(new JoinPartnership(TEAM, POLICE, NAME, "komendant"))
			.expectExceptionMessage("member-already []");
		setUp();
		this.fixture.given(FOUNDED, JOINED)
			.when(new LeavePartnership(TEAM, POLICE))
			.expectEvents(new MemberLeft(TEAM, POLICE, NAME));
		setUp();
		this.fixture.given(FOUNDED, JOINED, new MemberLeft(TEAM, POLICE, NAME))
			.when(new LeavePartnership(TEAM, POLICE))
			.expectNoEvents();
	}

	@Test
	void thePeriodChangesOnce() {
		this.fixture.given(FOUNDED)
			.when(new ChangePeriod(TEAM, FROM, TO))
			.expectEvents(new PartnershipPeriodChanged(TEAM, FROM, null, FROM, TO));
		setUp();
		this.fixture.given(FOUNDED).when(new ChangePeriod(TEAM, FROM, null)).expectNoEvents();
	}

	@Test
	void whenItIsOverNothingChanges() {
		this.fixture.given(FOUNDED).when(new EndPartnership(TEAM, TO)).expectEvents(ENDED);
		setUp();
		this.fixture.given(FOUNDED)
			.when(new EndPartnership(TEAM, FROM.minusDays(1)))
			.expectExceptionMessage("period-backwards []");
		setUp();
		this.fixture.given(FOUNDED, ENDED)
			.when(new JoinPartnership(TEAM, POLICE, NAME, ""))
			.expectExceptionMessage("partnership-over []");
	}

}
