package pl.utrwal.monitoring.completeness.domain;

import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.LinkRequirement;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.UnlinkRequirement;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementUnlinked;

class RequirementLinkTest {

	private static final RequirementLinkId ID = new RequirementLinkId("link");

	private static final RequirementLinked LINKED = new RequirementLinked(ID, new MunicipalityId("demo"),
			new PlanId("plan"), "diagnosis", "art. 1", List.of(new ElementId("one")), List.of("Pierwszy"),
			"rozdział 2");

	private FixtureConfiguration<RequirementLink> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(RequirementLink.class);
	}

	@Test
	void saysSomethingOrNothingIsLinked() {
		this.fixture.givenNoPriorActivity()
			.when(link(List.of(new ElementId("one")), List.of("Pierwszy"), " rozdział 2 "))
			.expectEvents(LINKED);
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(link(List.of(), List.of(), " "))
			.expectExceptionMessage("link-says-nothing []");
	}

	@Test
	void isTakenBackOnceWithWhatItSaid() {
		RequirementUnlinked unlinked = new RequirementUnlinked(ID, "diagnosis", "art. 1", "Pierwszy; rozdział 2");
		this.fixture.given(LINKED).when(new UnlinkRequirement(ID)).expectEvents(unlinked);
		setUp();
		this.fixture.given(LINKED, unlinked).when(new UnlinkRequirement(ID)).expectNoEvents();
	}

	private static LinkRequirement link(List<ElementId> elements, List<String> texts, String words) {
		return new LinkRequirement(ID, new MunicipalityId("demo"), new PlanId("plan"), "diagnosis", "art. 1", elements,
				texts, words);
	}

}
