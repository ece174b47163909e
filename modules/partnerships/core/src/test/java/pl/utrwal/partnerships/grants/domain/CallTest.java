package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.events.CallEvent.*;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;

class CallTest {

	private static final CallId CALL = new CallId("call");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PROGRAMME = new PlanId("programme");

	private static final ElementId TASK = new ElementId("task");

	private static final OfferId CLUB = new OfferId("club");

	private static final OfferId CHOIR = new OfferId("choir");

	private static final PartnerId PARTNER = new PartnerId("partner");

	private static final LocalDate ANNOUNCED = LocalDate.of(2026, 1, 10);

	private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);

	private static final LocalDate AWARDED = LocalDate.of(2026, 2, 14);

	private static final LocalDate SETTLED = LocalDate.of(2026, 12, 30);

	private static final CallAnnounced CALLED = new CallAnnounced(CALL, MUNICIPALITY, PROGRAMME, TASK,
			"Zajęcia dla seniorów", "Konkurs 1/2026", "30000.00", ANNOUNCED, UNTIL);

	private static final OfferSubmitted OFFERED = new OfferSubmitted(CALL, CLUB, PARTNER, "Klub Seniora",
			"Taniec we wtorki", "20000.00", UNTIL);

	private static final OfferSubmitted OFFERED_TOO = new OfferSubmitted(CALL, CHOIR, null, "Chór „Echo”", "Śpiew",
			"15000.50", ANNOUNCED);

	private static final GrantAwarded GRANTED = new GrantAwarded(CALL, CLUB, "Klub Seniora", "18000.00", AWARDED,
			"12/2026");

	private static final GrantSettled DONE = new GrantSettled(CALL, CLUB, "Klub Seniora", "17500.10", "499.90",
			SETTLED);

	private static final OfferRejected REJECTED = new OfferRejected(CALL, CLUB, "Klub Seniora", AWARDED,
			"brak podpisu");

	private static final CallDecided DECIDED = new CallDecided(CALL, AWARDED);

	private static final CallCancelled CANCELLED = new CallCancelled(CALL, AWARDED, "brak ofert");

	private static final Map<String, String> WHY = Map.of(Provenance.REASON, "pomyłka przy wpisywaniu");

	private FixtureConfiguration<Call> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Call.class);
	}

	@Test
	void isAnnounced() {
		this.fixture.givenNoPriorActivity()
			.when(announce(" Konkurs 1/2026 ", "30000", ANNOUNCED, UNTIL))
			.expectEvents(CALLED);
	}

	@Test
	void needsATitleMoneyAndDaysThatRunForward() {
		for (List<Object> wrong : List.<List<Object>>of(List.of("", "1", ANNOUNCED, UNTIL, "text-blank []"),
				List.of("x".repeat(301), "1", ANNOUNCED, UNTIL, "text-too-long [300]"),
				List.of("x", "0", ANNOUNCED, UNTIL, "amount-not-positive []"),
				List.of("x", "-5", ANNOUNCED, UNTIL, "amount-not-positive []"),
				List.of("x", "1", UNTIL, ANNOUNCED, "offers-until-too-early []"))) {
			setUp();
			refused(this.fixture.givenNoPriorActivity()
				.when(announce((String) wrong.get(0), (String) wrong.get(1), (LocalDate) wrong.get(2),
						(LocalDate) wrong.get(3))),
					(String) wrong.get(4));
		}
		setUp();
		refused(this.fixture.givenNoPriorActivity().when(announce("x", "1", null, UNTIL)), "day-missing []");
	}

	@Test
	void takesOffersUntilTheLastDay() {
		this.fixture.given(CALLED).when(offer(CLUB, "20000", UNTIL)).expectEvents(OFFERED);
	}

	@Test
	void anOfferThatComesLaterIsRecordedAsRejected() {
		LocalDate late = UNTIL.plusDays(1);
		this.fixture.given(CALLED)
			.when(offer(CLUB, "20000", late))
			.expectEvents(new OfferCameLate(CALL, CLUB, PARTNER, "Klub Seniora", "Taniec we wtorki", "20000.00", late));
		setUp();
		refused(this.fixture
			.given(CALLED, new OfferCameLate(CALL, CLUB, PARTNER, "Klub Seniora", "Taniec we wtorki", "20000.00", late))
			.when(award(CLUB, "1", AWARDED)), "offer-answered []");
	}

	@Test
	void anOfferNeedsANameATitleMoneyAndADayOfTheCall() {
		refused(this.fixture.given(CALLED).when(new SubmitOffer(CALL, CLUB, null, " ", "x", Money.of("1"), UNTIL)),
				"text-blank []");
		setUp();
		refused(this.fixture.given(CALLED).when(new SubmitOffer(CALL, CLUB, null, "x", "", Money.of("1"), UNTIL)),
				"text-blank []");
		setUp();
		refused(this.fixture.given(CALLED).when(offer(CLUB, "0", UNTIL)), "amount-not-positive []");
		setUp();
		refused(this.fixture.given(CALLED).when(offer(CLUB, "1", ANNOUNCED.minusDays(1))),
				"day-too-early [2026-01-10]");
		setUp();
		refused(this.fixture.given(CALLED).when(offer(CLUB, "1", null)), "day-missing []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(offer(CLUB, "1", UNTIL)), "offer-exists []");
	}

	@Test
	void aGrantIsAwardedOnce() {
		this.fixture.given(CALLED, OFFERED).when(award(CLUB, "18000", AWARDED)).expectEvents(GRANTED);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(award(CLUB, "1", AWARDED)), "offer-answered []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, REJECTED).when(award(CLUB, "1", AWARDED)), "offer-answered []");
		setUp();
		this.fixture.given(CALLED).when(award(CLUB, "1", AWARDED)).expectException(Unknown.class);
	}

	@Test
	void noMoreIsGrantedThanTheCallHasAndWasAskedFor() {
		refused(this.fixture.given(CALLED, OFFERED).when(award(CLUB, "20000.01", AWARDED)),
				"grant-above-asked [20000.00]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, OFFERED_TOO, GRANTED).when(award(CHOIR, "12000.01", AWARDED)),
				"call-exhausted [12000.00]");
		setUp();
		this.fixture.given(CALLED, OFFERED, OFFERED_TOO, GRANTED)
			.when(award(CHOIR, "12000", AWARDED))
			.expectEvents(new GrantAwarded(CALL, CHOIR, "Chór „Echo”", "12000.00", AWARDED, "12/2026"));
	}

	@Test
	void aGrantNeedsADecisionMoneyAndADayAfterTheOffers() {
		refused(this.fixture.given(CALLED, OFFERED).when(new AwardGrant(CALL, CLUB, Money.of("1"), AWARDED, " ")),
				"text-blank []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(award(CLUB, "-1", AWARDED)), "amount-not-positive []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(award(CLUB, "1", UNTIL.minusDays(1))),
				"day-too-early [2026-01-31]");
	}

	@Test
	void anOfferIsRejectedOnceAndForAReason() {
		this.fixture.given(CALLED, OFFERED)
			.when(new RejectOffer(CALL, CLUB, AWARDED, " brak podpisu "))
			.expectEvents(REJECTED);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(new RejectOffer(CALL, CLUB, AWARDED, "")), "text-blank []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(new RejectOffer(CALL, CLUB, ANNOUNCED, "brak podpisu")),
				"day-too-early [2026-01-31]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(new RejectOffer(CALL, CLUB, AWARDED, "x")),
				"offer-answered []");
	}

	@Test
	void aGrantIsSettledToTheGrosz() {
		this.fixture.given(CALLED, OFFERED, GRANTED).when(settle("17500.10", "499.90")).expectEvents(DONE);
		setUp();
		this.fixture.given(CALLED, OFFERED, GRANTED, DECIDED).when(settle("17500.10", "499.90")).expectEvents(DONE);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(settle("17500.10", "499.91")),
				"grant-not-adding-up [18000.00]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(settle("18001", "-1")), "amount-negative []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED)
			.when(new SettleGrant(CALL, CLUB, Money.of("18000"), Money.ZERO, UNTIL)), "day-too-early [2026-02-14]");
	}

	@Test
	void onlyWhatWasAwardedIsSettledAndOnlyOnce() {
		refused(this.fixture.given(CALLED, OFFERED).when(settle("0", "0")), "grant-not-awarded []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, REJECTED).when(settle("0", "0")), "grant-not-awarded []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED, DONE).when(settle("17500.10", "499.90")),
				"grant-settled []");
	}

	@Test
	void isDecidedWhenAllOffersAreAnswered() {
		this.fixture.given(CALLED, OFFERED, GRANTED).when(new DecideCall(CALL, AWARDED)).expectEvents(DECIDED);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(new DecideCall(CALL, AWARDED)), "call-offers-waiting [1]");
		setUp();
		refused(this.fixture.given(CALLED).when(new DecideCall(CALL, ANNOUNCED)), "day-too-early [2026-01-31]");
	}

	@Test
	void isCancelledUnlessSomethingWasGranted() {
		this.fixture.given(CALLED, OFFERED).when(new CancelCall(CALL, AWARDED, "brak ofert")).expectEvents(CANCELLED);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(new CancelCall(CALL, AWARDED, "x")),
				"call-has-grants []");
		setUp();
		refused(this.fixture.given(CALLED).when(new CancelCall(CALL, AWARDED, " ")), "text-blank []");
	}

	@Test
	void whenItIsOverNothingComesAndNothingIsGranted() {
		for (Object over : List.of(DECIDED, CANCELLED)) {
			for (Object command : List.of(offer(CHOIR, "1", UNTIL), award(CLUB, "1", AWARDED),
					new RejectOffer(CALL, CLUB, AWARDED, "x"), new DecideCall(CALL, AWARDED),
					new CancelCall(CALL, AWARDED, "x"))) {
				setUp();
				refused(this.fixture.given(CALLED, OFFERED, over).when(command), "call-over []");
			}
		}
	}

	@Test
	void whatACallSaysIsCorrectedForAReason() {
		CallAnnounced slip = new CallAnnounced(CALL, MUNICIPALITY, PROGRAMME, TASK, "Zajęcia dla seniorów",
				"Konkurs 1/2026", "3000.00", ANNOUNCED, ANNOUNCED);
		Terms before = new Terms("Konkurs 1/2026", "3000.00", ANNOUNCED, ANNOUNCED);
		Terms after = new Terms("Konkurs 1/2026", "30000.00", ANNOUNCED, UNTIL);
		this.fixture.given(slip)
			.when(correct("30000", UNTIL), WHY)
			.expectEvents(new CallCorrected(CALL, before, after));
		setUp();
		refused(this.fixture.given(slip).when(correct("30000", UNTIL)), "reason-missing []");
		setUp();
		this.fixture.given(CALLED).when(correct("30000", UNTIL), WHY).expectNoEvents();
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(correct("17999.99", UNTIL), WHY),
				"call-below-granted [18000.00]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(correct("30000", UNTIL.minusDays(1)), WHY),
				"offers-until-before-answered [2026-01-31]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(correct("30000", AWARDED.plusDays(1)), WHY),
				"offers-until-too-late [2026-02-14]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED_TOO)
			.when(new CorrectCall(CALL, "x", Money.of("1"), ANNOUNCED.plusDays(1), UNTIL), WHY),
				"day-too-late [2026-01-10]");
	}

	@Test
	void anotherLastDayDecidesWhichOffersWait() {
		OfferCameLate late = new OfferCameLate(CALL, CLUB, PARTNER, "Klub Seniora", "Taniec we wtorki", "20000.00",
				UNTIL.plusDays(3));
		CallCorrected longer = new CallCorrected(CALL, new Terms("Konkurs 1/2026", "30000.00", ANNOUNCED, UNTIL),
				new Terms("Konkurs 1/2026", "30000.00", ANNOUNCED, UNTIL.plusDays(3)));
		refused(this.fixture.given(CALLED, late).when(award(CLUB, "18000", AWARDED)), "offer-answered []");
		setUp();
		this.fixture.given(CALLED, late, longer).when(award(CLUB, "18000", AWARDED)).expectEvents(GRANTED);
		setUp();
		refused(this.fixture.given(CALLED, late, DECIDED).when(correct("30000", UNTIL.plusDays(3)), WHY),
				"call-over []");
	}

	@Test
	void anOfferIsCorrectedOrTakenBack() {
		Submission before = new Submission(PARTNER, "Klub Seniora", "Taniec we wtorki", "20000.00", UNTIL);
		this.fixture.given(CALLED, OFFERED)
			.when(correct("2000", UNTIL.minusDays(1), CLUB), WHY)
			.expectEvents(new OfferCorrected(CALL, CLUB, before,
					new Submission(null, "Klub", "Taniec", "2000.00", UNTIL.minusDays(1))));
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(correct("2000", UNTIL, CLUB)), "reason-missing []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(correct("17999", UNTIL, CLUB), WHY),
				"grant-above-asked [17999.00]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(correct("18000", UNTIL.plusDays(1), CLUB), WHY),
				"day-too-late [2026-01-31]");
		setUp();
		this.fixture.given(CALLED, OFFERED)
			.when(new TakeOfferBack(CALL, CLUB), WHY)
			.expectEvents(new OfferTakenBack(CALL, CLUB, before));
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(new TakeOfferBack(CALL, CLUB), WHY),
				"offer-answered []");
		setUp();
		this.fixture.given(CALLED, OFFERED, new OfferTakenBack(CALL, CLUB, before))
			.when(offer(CLUB, "20000", UNTIL))
			.expectEvents(OFFERED);
	}

	@Test
	void aGrantOfTooFewDigitsIsCorrectedAndThenSettled() {
		GrantAwarded slip = new GrantAwarded(CALL, CLUB, "Klub Seniora", "1800.00", AWARDED, "12/2026");
		AwardCorrected corrected = new AwardCorrected(CALL, CLUB, "Klub Seniora",
				new Award("1800.00", AWARDED, "12/2026"), new Award("18000.00", AWARDED, "12/2026"));
		this.fixture.given(CALLED, OFFERED, slip, DECIDED)
			.when(new CorrectAward(CALL, CLUB, Money.of("18000"), AWARDED, "12/2026"), WHY)
			.expectEvents(corrected);
		setUp();
		this.fixture.given(CALLED, OFFERED, slip, DECIDED, corrected)
			.when(settle("17500.10", "499.90"))
			.expectEvents(DONE);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, OFFERED_TOO, slip)
			.when(new CorrectAward(CALL, CLUB, Money.of("20000.01"), AWARDED, "12/2026"), WHY),
				"grant-above-asked [20000.00]");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, slip, DONE)
			.when(new CorrectAward(CALL, CLUB, Money.of("18000"), AWARDED, "12/2026"), WHY), "grant-settled []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, slip)
			.when(new CorrectAward(CALL, CLUB, Money.of("18000"), AWARDED, "12/2026")), "reason-missing []");
	}

	@Test
	void anAnswerIsTakenBackWhileTheCallIsOpen() {
		this.fixture.given(CALLED, OFFERED, GRANTED)
			.when(new TakeAnswerBack(CALL, CLUB), WHY)
			.expectEvents(new AwardTakenBack(CALL, CLUB, "Klub Seniora", new Award("18000.00", AWARDED, "12/2026")));
		setUp();
		this.fixture.given(CALLED, OFFERED, REJECTED)
			.when(new TakeAnswerBack(CALL, CLUB), WHY)
			.expectEvents(new RejectionTakenBack(CALL, CLUB, "Klub Seniora", AWARDED, "brak podpisu"));
		setUp();
		this.fixture.given(CALLED, OFFERED, REJECTED, new RejectionTakenBack(CALL, CLUB, "Klub Seniora", AWARDED, "x"))
			.when(award(CLUB, "18000", AWARDED))
			.expectEvents(GRANTED);
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED, DECIDED).when(new TakeAnswerBack(CALL, CLUB), WHY),
				"call-over []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED, DONE).when(new TakeAnswerBack(CALL, CLUB), WHY),
				"grant-settled []");
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(new TakeAnswerBack(CALL, CLUB), WHY), "grant-not-awarded []");
	}

	@Test
	void aSettlementIsCorrectedOrTakenBack() {
		Settlement before = new Settlement("17500.10", "499.90", SETTLED);
		this.fixture.given(CALLED, OFFERED, GRANTED, DONE)
			.when(new CorrectSettlement(CALL, CLUB, Money.of("18000"), Money.ZERO, SETTLED), WHY)
			.expectEvents(new SettlementCorrected(CALL, CLUB, "Klub Seniora", before,
					new Settlement("18000.00", "0.00", SETTLED)));
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED, DONE)
			.when(new CorrectSettlement(CALL, CLUB, Money.of("18000"), Money.of("1"), SETTLED), WHY),
				"grant-not-adding-up [18000.00]");
		setUp();
		this.fixture.given(CALLED, OFFERED, GRANTED, DONE)
			.when(new TakeSettlementBack(CALL, CLUB), WHY)
			.expectEvents(new SettlementTakenBack(CALL, CLUB, "Klub Seniora", before));
		setUp();
		refused(this.fixture.given(CALLED, OFFERED, GRANTED).when(new TakeSettlementBack(CALL, CLUB), WHY),
				"grant-not-settled []");
	}

	@Test
	void aCallIsTakenBackBeforeOffersAndItsEndAtAnyTime() {
		this.fixture.given(CALLED)
			.when(new TakeCallBack(CALL), WHY)
			.expectEvents(new CallTakenBack(CALL, "Konkurs 1/2026"));
		setUp();
		refused(this.fixture.given(CALLED, OFFERED).when(new TakeCallBack(CALL), WHY), "call-has-offers []");
		setUp();
		this.fixture.given(CALLED, new CallTakenBack(CALL, "Konkurs 1/2026"))
			.when(offer(CLUB, "1", UNTIL))
			.expectException(Unknown.class);
		setUp();
		this.fixture.given(CALLED, OFFERED, GRANTED, DECIDED)
			.when(new ReopenCall(CALL), WHY)
			.expectEvents(new CallReopened(CALL, AWARDED));
		setUp();
		this.fixture.given(CALLED, OFFERED, GRANTED, DECIDED, new CallReopened(CALL, AWARDED))
			.when(offer(CHOIR, "1", UNTIL))
			.expectSuccessfulHandlerExecution();
		setUp();
		refused(this.fixture.given(CALLED, CANCELLED).when(new ReopenCall(CALL)), "reason-missing []");
	}

	private static CorrectCall correct(String available, LocalDate until) {
		return new CorrectCall(CALL, "Konkurs 1/2026", Money.of(available), ANNOUNCED, until);
	}

	private static CorrectOffer correct(String asked, LocalDate on, OfferId offer) {
		return new CorrectOffer(CALL, offer, null, "Klub", "Taniec", Money.of(asked), on);
	}

	private static AnnounceCall announce(String title, String available, LocalDate on, LocalDate until) {
		return new AnnounceCall(CALL, MUNICIPALITY, PROGRAMME, TASK, "Zajęcia dla seniorów", title, Money.of(available),
				on, until);
	}

	private static SubmitOffer offer(OfferId offer, String asked, LocalDate on) {
		return new SubmitOffer(CALL, offer, PARTNER, " Klub Seniora", "Taniec we wtorki ", Money.of(asked), on);
	}

	private static AwardGrant award(OfferId offer, String amount, LocalDate on) {
		return new AwardGrant(CALL, offer, Money.of(amount), on, "12/2026");
	}

	private static SettleGrant settle(String spent, String returned) {
		return new SettleGrant(CALL, CLUB, Money.of(spent), Money.of(returned), SETTLED);
	}

	private static void refused(ResultValidator<Call> result, String message) {
		result.expectException(RuleBroken.class).expectExceptionMessage(message);
	}

}
