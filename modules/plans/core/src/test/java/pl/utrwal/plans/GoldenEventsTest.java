package pl.utrwal.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.KindEvent.*;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.contract.events.TeamworkEvent.*;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.triggers.TriggerEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final PlanId PLAN = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final ElementId AREA = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final ElementId GOAL = new ElementId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final Frame PERIOD = new Frame("INTERVAL", "2021–2027", "2021/2027", null, null);

	private static final Frame QUARTERS = new Frame("INTERVAL", "II–III kwartał 2026", "2026-34/2026-35", null, null);

	private static final Frame REVIEWED = new Frame("ONGOING", "działalność ciągła, przegląd co kwartał", null, "P3M",
			null);

	private static final Frame WAITING = new Frame("CONDITIONAL", "po przyznaniu dotacji", null, null,
			"po przyznaniu dotacji");

	private static final Frame DATED = new Frame("INTERVAL", "po przyznaniu dotacji", "2026-05-01/..", null,
			"po przyznaniu dotacji");

	private static final Assignment LEAD = new Assignment("Klub Seniora „Wierzba”", "LEAD");

	private static final Assignment PARTNER = new Assignment("sołtysami", "PARTNER");

	private static final Funds SOURCES = new Funds("SOURCES", List.of("budżet gminy", "dotacja wojewody"));

	private static final Funds UNKNOWN = new Funds("UNKNOWN", List.of());

	private static final Resolution ACT = new Resolution("XII/45/2021", "Rada Gminy Wierzbowa Polana",
			LocalDate.of(2021, 3, 3), LocalDate.of(2021, 3, 18), "nr 1");

	private static final Link OPEN = new Link("cel 2 strategii", "STRATEGY", null, null, null);

	private static final List<PlanEvent> CHANGES = List.of(
			new PlanDrafted("plans.plan-drafted", PLAN, new MunicipalityId("wierzbowa-polana"), "Strategy", "Strategia",
					PERIOD, null),
			new ElementAdded("plans.element-added", PLAN, null, ACTION, null, "action", "1", List.of(), List.of()),
			new PlanRetitled(PLAN, "Strategia na lata 2021–2027", "Strategia gminy na lata 2021–2027"),
			new PlanPeriodChanged(PLAN, PERIOD, QUARTERS),
			new PlanSignedOff(PLAN, "Wierzbno", LocalDate.of(2026, 3, 5)),
			new DocumentImported(PLAN, "strategia 2021.txt",
					"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					List.of(new Source(2, 14, 1, "Razem\tdo uzgodnienia")),
					List.of(new TableReading(2, "działanie|termin|kto", List.of("text", "time-frame", "parties"),
							List.of("Działanie", "Termin", "Kto"), "told"))),
			new ImportBegun(PLAN, 2400), new ImportCompleted(PLAN), new ImportUndone(PLAN), new PlanDiscarded(PLAN),
			new ReadingForgotten(PLAN, "działanie|termin|kto", List.of("Działanie", "Termin", "Kto")),
			new ActCited(PLAN, "XII/45/2021", "Rady Gminy Wierzbowa Polana", LocalDate.of(2021, 3, 3), "2",
					List.of(new Source(0, 0, 0, "Załącznik nr 2 do uchwały nr XII/45/2021"))),
			new IndicatorsNamed(PLAN,
					List.of(new IndicatorsNamed.Named(ACTION, "Telefon dobrego dnia", "liczba rozmów", "12", 2021,
							"400", 2027, "dziennik dyżurów"))),
			new AuthorNamed(PLAN, new PersonId("3d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b9"), "Przygotowała:"),
			new FootnoteAdded(PLAN, "*)", "Także spółdzielnie socjalne.", List.of(new Source(0, 0, 0, "*) Także…"))),
			new ElementReworded(PLAN, ACTION, "Telefon dobrego dnia", "Telefon dobrego dnia: codzienna rozmowa"),
			new ElementDescribed(PLAN, GOAL, "goal", "targetGroup", "", "Osoby samotne"),
			new ElementRescheduled(PLAN, ACTION, WAITING, QUARTERS),
			new ElementDated(PLAN, ACTION, new TriggerId("6f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c08"), 0,
					"Przyznano dotację na dom pobytu", LocalDate.of(2026, 5, 1), WAITING, DATED),
			new ElementUndated(PLAN, ACTION, new TriggerId("6f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c08"), 2,
					"Przyznano dotację na dom pobytu", DATED, WAITING),
			new PartyAssigned(PLAN, ACTION, PARTNER), new PartyUnassigned(PLAN, ACTION, LEAD),
			new ElementFunded(PLAN, ACTION, UNKNOWN, SOURCES),
			new ElementCosted(PLAN, ACTION, new Estimate("", List.of()),
					new Estimate("sala 800 zł, 4 spotkania po 250,50 zł",
							List.of(new Estimate.Part(1, "800.00"), new Estimate.Part(4, "250.50")))),
			new ElementQuantified(PLAN, ACTION, new Amounts("dużo", List.of()),
					new Amounts("12 godzin, około 30 osób",
							List.of(new Amounts.Amount("12", "godzin", false),
									new Amounts.Amount("30", "osób", true)))),
			new ElementReferred(PLAN, ACTION, List.of(), List.of(OPEN)),
			new ReferenceResolved(PLAN, ACTION, 0, OPEN,
					new Link("cel 2 strategii", "STRATEGY", new PlanId("2b1c8a52-6a0e-4a55-9a3c-2f0f9d0b6f22"), GOAL,
							"2. Sąsiedzi dla seniorów")),
			new ElementNoted(PLAN, ACTION, "Zgłoszenia do godziny 12.\nTakże \"na jutro\"."),
			new NoteTakenBack(PLAN, ACTION, "Zgłoszenia do godziny 12.\nTakże \"na jutro\"."),
			new ElementRemoved(PLAN, GOAL, "goal", "2", "Sąsiedzi dla seniorów", 3),
			new ElementRenumbered(PLAN, ACTION, "3", "3a"), new ElementMoved(PLAN, AREA, null, 1, null, 0),
			new ElementWithdrawn(PLAN, ACTION), new ElementRestored(PLAN, ACTION),
			new ElementCorrected(PLAN, ACTION, "action", "text", "Dyżury asytenta", "Dyżury asystenta"),
			new CorrectionProposed(PLAN, ACTION, "action", "text", "Dyżury asytenta", "Dyżury asystenta"),
			new CorrectionAccepted(PLAN, ACTION, "action", "text", "Dyżury asytenta", "Dyżury asystenta"),
			new CorrectionDeclined(PLAN, GOAL, "goal", "targetGroup", "Osoby somotne", "Osoby samotne"),
			new ConsultationOpened(PLAN, LocalDate.of(2021, 1, 11), LocalDate.of(2021, 2, 1)),
			new ConsultationClosed(PLAN, LocalDate.of(2021, 2, 2), "Dwie uwagi, obie przyjęte."),
			new PlanAdopted(PLAN, ACT), new PlanAmended(PLAN, ACT), new PlanRepealed(PLAN, ACT),
			new PlanSucceeded(PLAN, new PlanId("nastepny"), LocalDate.of(2028, 1, 1)));

	private static final KindId KIND = new KindId("own-4f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c01");

	private static final List<KindEvent> KINDS = List.of(
			new KindDefined(KIND, new MunicipalityId("wierzbowa-polana"), "Program wspierania rodziny",
					List.of(new OwnLevel("priorytet", List.of()), new OwnLevel("cel", List.of()),
							new OwnLevel("zadanie", List.of(new OwnColumn("Kiedy", "TIME_FRAME"))))),
			new KindRetired(KIND, "Program wspierania rodziny"),
			new KindReinstated(KIND, "Program wspierania rodziny"));

	private static final TeamworkId TEAMWORK = TeamworkId.of(PLAN);

	private static final CommentId COMMENT = new CommentId("7a4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c09");

	private static final AccountId CLERK = new AccountId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final List<TeamworkEvent> TEAMWORKS = List.of(new CommentMade(TEAMWORK,
			new MunicipalityId("wierzbowa-polana"), PLAN, ACTION, "timeFrame", COMMENT, "Czy zdążymy do maja?"),
			new CommentResolved(TEAMWORK, ACTION, COMMENT, "Czy zdążymy do maja?"),
			new CommentReopened(TEAMWORK, ACTION, COMMENT, "Czy zdążymy do maja?"), new ElementEntrusted(TEAMWORK,
					new MunicipalityId("wierzbowa-polana"), PLAN, ACTION, "Telefon dobrego dnia", CLERK),
			new ElementReleased(TEAMWORK, ACTION, CLERK));

	private static final List<DomainEvent> EVENTS = Stream.of(CHANGES, TriggerEvents.ALL, KINDS, TEAMWORKS)
		.<DomainEvent>flatMap(List::stream)
		.toList();

	private final GoldenFiles files = new GoldenFiles(PlansModule.events().toList());

	static List<DomainEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) {
		this.files.verify(event);
	}

	/** As they were stored before goals had target groups and documents footnotes. */
	@ParameterizedTest
	@ValueSource(strings = { "plans.document-imported" })
	void anOlderEventIsReadWithoutWhatCameLater(String name) {
		assertThat(this.files.older(name)).hasNoNullFieldsOrPropertiesExcept();
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(PlansModule.events().toList());
	}

}
