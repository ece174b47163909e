package pl.utrwal.partnerships.partners.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.PartyNameEvent.*;
import pl.utrwal.partnerships.partners.domain.PartyNameCommand.*;

class PartyNameTest {

	private static final PartyNameId NAME = new PartyNameId("name");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final NameSetAside ASIDE = new NameSetAside(NAME, MUNICIPALITY, "inne podmioty");

	private static final NameTakenUp UP = new NameTakenUp(NAME, "inne podmioty");

	private FixtureConfiguration<PartyName> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(PartyName.class);
	}

	@Test
	void aNameIsSetAsideOnceUntilItIsTakenUp() {
		this.fixture.givenNoPriorActivity().when(aside(" inne podmioty ")).expectEvents(ASIDE);
		setUp();
		this.fixture.given(ASIDE).when(aside("innymi podmiotami")).expectNoEvents();
		setUp();
		this.fixture.given(ASIDE, UP).when(aside("inne podmioty")).expectEvents(ASIDE);
		setUp();
		this.fixture.givenNoPriorActivity().when(aside(" ")).expectExceptionMessage("text-blank []");
	}

	@Test
	void aNameIsTakenUpOnce() {
		this.fixture.given(ASIDE).when(new TakeNameUp(NAME)).expectEvents(UP);
		setUp();
		this.fixture.given(ASIDE, UP).when(new TakeNameUp(NAME)).expectNoEvents();
	}

	private static SetNameAside aside(String text) {
		return new SetNameAside(NAME, MUNICIPALITY, text);
	}

}
