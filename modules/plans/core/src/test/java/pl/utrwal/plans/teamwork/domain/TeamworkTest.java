package pl.utrwal.plans.teamwork.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.plans.contract.events.TeamworkEvent.*;
import pl.utrwal.plans.teamwork.domain.TeamworkCommand.*;

class TeamworkTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final TeamworkId ID = TeamworkId.of(PLAN);

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final ElementId ROW = new ElementId("row");

	private static final CommentId COMMENT = new CommentId("comment");

	private static final AccountId CLERK = new AccountId("clerk");

	private static final CommentMade MADE = new CommentMade(ID, MUNICIPALITY, PLAN, ROW, "timeFrame", COMMENT,
			"Zdążymy?");

	private static final CommentResolved RESOLVED = new CommentResolved(ID, ROW, COMMENT, "Zdążymy?");

	private static final ElementEntrusted ENTRUSTED = new ElementEntrusted(ID, MUNICIPALITY, PLAN, ROW, "Dyżury",
			CLERK);

	private FixtureConfiguration<Teamwork> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Teamwork.class);
	}

	@Test
	void aCommentIsMadeOnce() {
		this.fixture.givenNoPriorActivity().when(comment(" Zdążymy? ")).expectEvents(MADE);
		setUp();
		this.fixture.given(MADE).when(comment("Zdążymy?")).expectNoEvents();
		setUp();
		this.fixture.givenNoPriorActivity().when(comment(" ")).expectExceptionMessage("text-blank []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(comment("x".repeat(2001)))
			.expectExceptionMessage("text-too-long [2000]");
	}

	@Test
	void aCommentIsResolvedAndReopened() {
		this.fixture.given(MADE).when(new ResolveComment(ID, COMMENT)).expectEvents(RESOLVED);
		setUp();
		this.fixture.given(MADE, RESOLVED).when(new ResolveComment(ID, COMMENT)).expectNoEvents();
		setUp();
		this.fixture.given(MADE, RESOLVED)
			.when(new ReopenComment(ID, COMMENT))
			.expectEvents(new CommentReopened(ID, ROW, COMMENT, "Zdążymy?"));
		setUp();
		this.fixture.given(MADE).when(new ReopenComment(ID, COMMENT)).expectNoEvents();
		setUp();
		this.fixture.given(MADE).when(new ResolveComment(ID, new CommentId("other"))).expectException(Unknown.class);
	}

	@Test
	void anElementIsEntrustedAndReleased() {
		EntrustElement entrust = new EntrustElement(ID, MUNICIPALITY, PLAN, ROW, "Dyżury", CLERK);
		this.fixture.givenNoPriorActivity().when(entrust).expectEvents(ENTRUSTED);
		setUp();
		this.fixture.given(ENTRUSTED).when(entrust).expectNoEvents();
		setUp();
		this.fixture.given(ENTRUSTED)
			.when(new ReleaseElement(ID, ROW, CLERK))
			.expectEvents(new ElementReleased(ID, ROW, CLERK));
		setUp();
		this.fixture.given(ENTRUSTED, new ElementReleased(ID, ROW, CLERK))
			.when(new ReleaseElement(ID, ROW, CLERK))
			.expectNoEvents();
	}

	private static MakeComment comment(String text) {
		return new MakeComment(ID, MUNICIPALITY, PLAN, ROW, "timeFrame", COMMENT, text);
	}

}
