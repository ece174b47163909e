package pl.utrwal.partnerships.partners.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.*;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

class PartnerTest {

	private static final PartnerId POLICE = new PartnerId("policja");

	private static final PartnerId OTHER = new PartnerId("komisariat");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PartnerName NAME = PartnerName.of("Policja");

	private static final PartnerName ALIAS = PartnerName.of("dzielnicowy");

	private static final PartnerName PERSON = PartnerName.of(new PersonId("person"));

	private static final PlanId PLAN = new PlanId("plan");

	private static final ElementId TASK = new ElementId("task");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final PartnerRegistered REGISTERED = new PartnerRegistered(POLICE, MUNICIPALITY, "ORGANISATION",
			NAME, null, null);

	private static final PartnerMerged MERGED = new PartnerMerged(POLICE, OTHER, PartnerName.of("Komisariat"));

	private FixtureConfiguration<Partner> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Partner.class);
	}

	@Test
	void isRegisteredWithTheTextsThatMeanIt() {
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPartner(POLICE, MUNICIPALITY, PartnerKind.ORGANISATION, NAME, PLAN, TASK,
					List.of(ALIAS, PartnerName.of("POLICJA."), ALIAS)))
			.expectEvents(REGISTERED, new AliasAdded(POLICE, ALIAS, PLAN, TASK));
	}

	@Test
	void aBodyIsKnownByItsPlan() {
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPartner(POLICE, MUNICIPALITY, PartnerKind.BODY, NAME, PLAN, TASK, List.of()))
			.expectEvents(new PartnerRegistered(POLICE, MUNICIPALITY, "BODY", NAME, PLAN, TASK));
	}

	@Test
	void aBodyOfNoPlanIsRefused() {
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPartner(POLICE, MUNICIPALITY, PartnerKind.BODY, NAME, null, null, List.of()))
			.expectException(RuleBroken.class)
			.expectException(code("partner-body-of-no-plan"));
	}

	@Test
	void aPersonsNameNeverStandsInAnEvent() {
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPartner(POLICE, MUNICIPALITY, PartnerKind.PERSON, NAME, null, null, List.of()))
			.expectException(code("partner-person-apart"));
	}

	@Test
	void anAliasOfAPersonNeitherDoes() {
		this.fixture.given(new PartnerRegistered(POLICE, MUNICIPALITY, "PERSON", PERSON, null, null))
			.when(new AddAlias(POLICE, ALIAS, null, null))
			.expectException(code("partner-person-apart"));
	}

	@Test
	void nobodyBecomesAPerson() {
		this.fixture.given(REGISTERED)
			.when(new ReclassifyPartner(POLICE, PartnerKind.PERSON, null, null))
			.expectException(code("partner-person-apart"));
	}

	@Test
	void aBlankNameIsRefused() {
		this.fixture.given(REGISTERED)
			.when(new RenamePartner(POLICE, PartnerName.of(" ")))
			.expectException(code("text-blank"));
	}

	@Test
	void isRenamedOnce() {
		PartnerName after = PartnerName.of("Komenda Policji");
		this.fixture.given(REGISTERED)
			.when(new RenamePartner(POLICE, after))
			.expectEvents(new PartnerRenamed(POLICE, NAME, after), new AliasAdded(POLICE, NAME, null, null));
		this.setUp();
		this.fixture.given(REGISTERED).when(new RenamePartner(POLICE, NAME)).expectNoEvents();
	}

	@Test
	void aNameThatDiffersInCaseOnlyLeavesNoAlias() {
		PartnerName after = PartnerName.of("POLICJA");
		this.fixture.given(REGISTERED)
			.when(new RenamePartner(POLICE, after))
			.expectEvents(new PartnerRenamed(POLICE, NAME, after));
	}

	@Test
	void anAliasThatBecomesTheNameIsNoAliasAnyMore() {
		this.fixture.given(REGISTERED, new AliasAdded(POLICE, ALIAS, PLAN, TASK))
			.when(new RenamePartner(POLICE, ALIAS))
			.expectEvents(new AliasRemoved(POLICE, ALIAS), new PartnerRenamed(POLICE, NAME, ALIAS),
					new AliasAdded(POLICE, NAME, null, null));
	}

	@Test
	void theNameBeforeCanBeTakenAway() {
		PartnerName after = PartnerName.of("Komenda Policji");
		this.fixture
			.given(REGISTERED, new PartnerRenamed(POLICE, NAME, after), new AliasAdded(POLICE, NAME, null, null))
			.when(new RemoveAlias(POLICE, NAME))
			.expectEvents(new AliasRemoved(POLICE, NAME));
	}

	@Test
	void isReclassifiedOnce() {
		this.fixture.given(REGISTERED)
			.when(new ReclassifyPartner(POLICE, PartnerKind.UNIT, PLAN, TASK))
			.expectEvents(new PartnerReclassified(POLICE, "ORGANISATION", "UNIT", null, null));
		this.setUp();
		this.fixture.given(REGISTERED)
			.when(new ReclassifyPartner(POLICE, PartnerKind.ORGANISATION, null, null))
			.expectNoEvents();
	}

	@Test
	void anAliasIsAddedOnceAndRemovedOnce() {
		AliasAdded added = new AliasAdded(POLICE, ALIAS, null, null);
		this.fixture.given(REGISTERED).when(new AddAlias(POLICE, ALIAS, null, null)).expectEvents(added);
		this.setUp();
		this.fixture.given(REGISTERED, added)
			.when(new AddAlias(POLICE, PartnerName.of("Dzielnicowy "), PLAN, TASK))
			.expectNoEvents();
		this.setUp();
		this.fixture.given(REGISTERED, added)
			.when(new RemoveAlias(POLICE, ALIAS))
			.expectEvents(new AliasRemoved(POLICE, ALIAS));
		this.setUp();
		this.fixture.given(REGISTERED, added, new AliasRemoved(POLICE, ALIAS))
			.when(new RemoveAlias(POLICE, ALIAS))
			.expectNoEvents();
	}

	@Test
	void isMergedAndThenLeftAlone() {
		this.fixture.given(REGISTERED)
			.when(new MergePartner(POLICE, OTHER, PartnerName.of("Komisariat")))
			.expectEvents(MERGED);
		this.setUp();
		this.fixture.given(REGISTERED, MERGED)
			.when(new AddAlias(POLICE, ALIAS, null, null))
			.expectException(code("partner-merged"));
		this.setUp();
		this.fixture.given(REGISTERED)
			.when(new MergePartner(POLICE, POLICE, NAME))
			.expectException(code("partner-merged-into-itself"));
	}

	@Test
	void answersToARole() {
		RoleConfirmed confirmed = new RoleConfirmed(POLICE, PLAN, TASK, "Patrole", "PARTNER", null, DAY, "pismo 4");
		ConfirmRole yes = new ConfirmRole(POLICE, PLAN, TASK, "Patrole", PartyRole.PARTNER, null, DAY, " pismo 4 ");
		this.fixture.given(REGISTERED).when(yes).expectEvents(confirmed);
		this.setUp();
		this.fixture.given(REGISTERED, confirmed).when(yes).expectNoEvents();
		this.setUp();
		this.fixture.given(REGISTERED, confirmed)
			.when(new DeclineRole(POLICE, PLAN, TASK, "Patrole", PartyRole.PARTNER, null, DAY, "pismo 5"))
			.expectEvents(new RoleDeclined(POLICE, PLAN, TASK, "Patrole", "PARTNER", null, DAY, "pismo 5"));
		this.setUp();
		this.fixture.given(REGISTERED)
			.when(new ConfirmRole(POLICE, PLAN, TASK, "Patrole", PartyRole.PARTNER, null, DAY, ""))
			.expectException(code("text-blank"));
		this.setUp();
		this.fixture.given(REGISTERED)
			.when(new ConfirmRole(POLICE, PLAN, TASK, "Patrole", PartyRole.PARTNER, null, null, "pismo"))
			.expectException(code("day-missing"));
	}

	private static org.hamcrest.Matcher<Throwable> code(String code) {
		return new org.hamcrest.CustomTypeSafeMatcher<>("a broken rule " + code) {

			@Override
			protected boolean matchesSafely(Throwable failure) {
				assertThat(failure).isInstanceOf(RuleBroken.class);
				return ((RuleBroken) failure).code().equals(code);
			}

		};
	}

}
