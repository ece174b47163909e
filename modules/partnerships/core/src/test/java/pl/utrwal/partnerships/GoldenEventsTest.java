package pl.utrwal.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.SelfNamed;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.CallEvent.*;
import pl.utrwal.partnerships.contract.events.PartnerEvent.*;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.*;
import pl.utrwal.partnerships.contract.events.PartyNameEvent.*;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;
import pl.utrwal.plans.contract.events.PlanEvent.PlanDrafted;
import pl.utrwal.plans.contract.events.StoredValues.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final PartnerId CLUB = new PartnerId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final PartnerId WOMAN = new PartnerId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final PartnershipId TEAM = new PartnershipId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02");

	private static final PlanId PLAN = new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final PersonId PERSON = new PersonId("3d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b9");

	private static final ElementId GOAL = new ElementId("2f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c04");

	private static final ElementId AREA = new ElementId("3f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c05");

	private static final CallId CALL = new CallId("4f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c06");

	private static final OfferId OFFER = new OfferId("5f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c07");

	private static final PartyNameId NAMED = new PartyNameId("6f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c08");

	private static final Frame YEAR = new Frame("INTERVAL", "2026", "2026", null, null);

	private static final PartnerName NAME = PartnerName.of("Klub Seniora „Wierzba”");

	private static final PartnerName ALIAS = PartnerName.of("klubem seniora");

	private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

	private static final LocalDate TO = LocalDate.of(2027, 12, 31);

	private static final Submission OFFERED = new Submission(CLUB, "Klub Seniora „Wierzba”", "Taniec we wtorki",
			"12000.50", FROM);

	private static final Award AWARDED = new Award("12000.00", FROM.plusDays(40), "Zarządzenie 14/2026");

	private static final List<DomainEvent> EVENTS = List.of(
			new PartnerRegistered(CLUB, MUNICIPALITY, "BODY", NAME, PLAN, ACTION),
			new PartnerRenamed(WOMAN, PartnerName.of(PERSON),
					PartnerName.of(new PersonId("8d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b1"))),
			new PartnerReclassified(CLUB, "BODY", "ORGANISATION", null, null),
			new AliasAdded(CLUB, ALIAS, PLAN, ACTION), new AliasRemoved(CLUB, ALIAS),
			new PartnerMerged(CLUB, new PartnerId("1c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f12"), NAME),
			new RoleConfirmed(CLUB, PLAN, ACTION, "Telefon dobrego dnia", "LEAD", PERSON, FROM, "pismo KS.4.2026"),
			new RoleDeclined(CLUB, PLAN, ACTION, "Telefon dobrego dnia", "PARTNER", null, TO, "rozmowa, \"nie teraz\""),
			new NameSetAside(NAMED, MUNICIPALITY, "inne podmioty"), new NameTakenUp(NAMED, "inne podmioty"),
			new PartnershipFounded(TEAM, MUNICIPALITY, "AGREEMENT", "Razem dla seniorów", "Wspólne dyżury", FROM, null),
			new MemberJoined(TEAM, CLUB, NAME, "koordynacja"), new MemberLeft(TEAM, WOMAN, PartnerName.of(PERSON)),
			new PartnershipPeriodChanged(TEAM, FROM, null, FROM, TO), new PartnershipEnded(TEAM, TO),
			new PlanDrafted("partnerships.programme-drafted", PLAN, MUNICIPALITY,
					CooperationKinds.COOPERATION_PROGRAMME.code(), "Program współpracy na rok 2026", YEAR,
					new PlanId("1d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b2")),
			added("programme-goal-added", null, GOAL, "cooperationGoal", "Więcej robimy razem"),
			added("priority-area-added", GOAL, AREA, "priorityArea", "Pomoc osobom starszym"),
			added("task-commissioned", AREA, ACTION, "commissionedTask", "Zajęcia ruchowe dla seniorów",
					new Content("parties", null, null, List.of(new Assignment("organizacje seniorów", "LEAD")), null,
							null, null, null, List.of(), List.of()),
					new Content("timeFrame", null, YEAR, null, null, null, null, null, List.of(), List.of()),
					new Content("funding", null, null, null, new Funds("SOURCES", List.of("budżet gminy")), null, null,
							null, List.of(), List.of()),
					new Content("cost", null, null, null, null,
							new Estimate("3 konkursy po 5 tys. zł", List.of(new Estimate.Part(3, "5000.00"))), null,
							null, List.of(), List.of())),
			added("cooperation-added", null, GOAL, "cooperation", "Formy współpracy"),
			added("form-group-added", GOAL, AREA, "formGroup", "Współpraca pozafinansowa"),
			added("form-of-cooperation-added", AREA, ACTION, "form", "Użyczanie sal na spotkania"),
			new CallAnnounced(CALL, MUNICIPALITY, PLAN, ACTION, "Zajęcia ruchowe dla seniorów", "Konkurs 1/2026",
					"30000.00", FROM, FROM.plusDays(21)),
			new OfferSubmitted(CALL, OFFER, CLUB, "Klub Seniora „Wierzba”", "Taniec we wtorki", "12000.50", FROM),
			new OfferCameLate(CALL, OFFER, null, "Chór „Echo”", "Śpiew", "900.00", TO),
			new OfferRejected(CALL, OFFER, "Chór „Echo”", TO, "brak podpisu"),
			new GrantAwarded(CALL, OFFER, "Klub Seniora „Wierzba”", "12000.00", FROM.plusDays(40),
					"Zarządzenie 14/2026"),
			new GrantSettled(CALL, OFFER, "Klub Seniora „Wierzba”", "11900.10", "99.90", TO),
			new CallDecided(CALL, FROM.plusDays(40)), new CallCancelled(CALL, TO, "nie wpłynęła żadna oferta"),
			new CallCorrected(CALL, new Terms("Konkurs 1/2026", "30000.00", FROM, FROM),
					new Terms("Konkurs 1/2026", "30000.00", FROM, FROM.plusDays(21))),
			new CallTakenBack(CALL, "Konkurs 1/2026"), new CallReopened(CALL, FROM.plusDays(40)),
			new OfferCorrected(CALL, OFFER, new Submission(null, "Chór „Echo”", "Śpiew", "900.00", FROM), OFFERED),
			new OfferTakenBack(CALL, OFFER, OFFERED),
			new RejectionTakenBack(CALL, OFFER, "Chór „Echo”", TO, "brak podpisu"),
			new AwardCorrected(CALL, OFFER, "Klub Seniora „Wierzba”",
					new Award("1500.00", FROM.plusDays(40), "Zarządzenie 14/2026"), AWARDED),
			new AwardTakenBack(CALL, OFFER, "Klub Seniora „Wierzba”", AWARDED),
			new SettlementCorrected(CALL, OFFER, "Klub Seniora „Wierzba”", new Settlement("11900.10", "99.90", TO),
					new Settlement("12000.00", "0.00", TO)),
			new SettlementTakenBack(CALL, OFFER, "Klub Seniora „Wierzba”", new Settlement("12000.00", "0.00", TO)));

	private static final PlanKinds KINDS = new PlanKinds(List.of(CooperationKinds.COOPERATION_PROGRAMME));

	private final GoldenFiles files = new GoldenFiles(PlansModule.catalogue(KINDS, PartnershipsModule.events()));

	static List<DomainEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).filteredOn((event) -> !(event instanceof SelfNamed))
			.extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(PartnershipsModule.events().toList());
	}

	@Test
	void everyNameThatTheKindGivesIsAmongThem() {
		assertThat(EVENTS).filteredOn(SelfNamed.class::isInstance)
			.extracting((event) -> ((SelfNamed) event).fact())
			.containsExactlyInAnyOrderElementsOf(
					Stream.concat(KINDS.drafted().stream(), KINDS.added().stream()).toList());
	}

	private static ElementAdded added(String fact, ElementId parent, ElementId element, String level, String text,
			Content... contents) {
		Content words = new Content("text", text, null, null, null, null, null, null, List.of(), List.of());
		return new ElementAdded("partnerships." + fact, PLAN, parent, element, 1, level, "1",
				Stream.concat(Stream.of(words), Stream.of(contents)).toList(), List.of());
	}

}
