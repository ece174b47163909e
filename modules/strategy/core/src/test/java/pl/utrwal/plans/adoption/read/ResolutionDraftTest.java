package pl.utrwal.plans.adoption.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.adoption.read.ResolutionDraft.Paragraph;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.read.PlanFold;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Polish of the draft, to the letter.
 */
class ResolutionDraftTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final ElementId FAMILIES = new ElementId("rodziny");

	private static final ElementId TALK = new ElementId("rozmowa");

	private static final ElementId DAY = new ElementId("dzień");

	private static final String ANNEX = "W załączniku nr 1 do uchwały nr XII/45/2021 z dnia 3 marca 2021 r.";

	private static final String GOAL = ANNEX + ", w obszarze 1 „Rodziny”, w celu 1 „Rozmowa”";

	private static final PlanKind KIND = StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;

	private static final Frame PERIOD = Frame.of(TimeFrame.parse("2021–2027"));

	private static final Frame DEADLINE = Frame.of(TimeFrame.parse("2023"));

	private static final Funds UNKNOWN = new Funds("UNKNOWN", List.of());

	private final PlanFold fold = new PlanFold(
			new PlanKinds(List.of(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY, StrategyKinds.CARE_SYSTEM_SCHEDULE)));

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	private final List<DomainEvent> adopted = new ArrayList<>(List.of(
			new PlanDrafted(KIND.drafted(), PLAN, new MunicipalityId("demo"), KIND.code(), "Strategia", PERIOD, null),
			added(null, FAMILIES, "area", "1", words("Rodziny")), added(FAMILIES, TALK, "goal", "1", words("Rozmowa")),
			action(TALK, "a", "1.", "Dyżury"), action(TALK, "b", "2.", "Mediacje"), action(TALK, "c", "3.", "Telefon"),
			added(FAMILIES, DAY, "goal", "2", words("Dzień")), new PlanAdopted(PLAN, new Resolution("XII/45/2021",
					"Rada Gminy", LocalDate.of(2021, 3, 3), LocalDate.of(2021, 3, 18), "nr 1"))));

	ResolutionDraftTest() {
		this.messages.setBasename("messages/strategy");
		this.messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.messages.setFallbackToSystemLocale(false);
	}

	@Test
	void threeChangesAreThreeParagraphs() {
		assertThat(drafted(
				new ElementRescheduled(PLAN, new ElementId("c"), DEADLINE,
						Frame.of(TimeFrame.parse("II kwartał 2024"))),
				action(TALK, "d", "4.", "Grupa wsparcia"), new ElementWithdrawn(PLAN, new ElementId("b"))))
			.containsExactly("§ 1. " + GOAL + " skreśla się działanie 2 „Mediacje”.", "§ 2. " + GOAL
					+ ", w działaniu 3 „Telefon” termin realizacji „2023” zastępuje się terminem „II kwartał 2024”.",
					"§ 3. " + GOAL + " po działaniu 3 dodaje się działanie 4 w brzmieniu: „Grupa wsparcia”,"
							+ " w kolumnie „Odpowiedzialni”: „GOPS”, w kolumnie „Termin”: „2023”.");
	}

	@Test
	void anElementGetsOtherWords() {
		assertThat(drafted(new ElementReworded(PLAN, new ElementId("a"), "Dyżury", "Dyżury co tydzień."),
				new ElementReworded(PLAN, FAMILIES, "Rodziny", "Rodziny i dzieci")))
			.containsExactly("§ 1. " + ANNEX + " obszar 1 otrzymuje brzmienie: „Rodziny i dzieci”.",
					"§ 2. " + GOAL + " działanie 1 otrzymuje brzmienie: „Dyżury co tydzień.”");
	}

	@Test
	void cellsAreFilledChangedAndEmptied() {
		assertThat(drafted(new PartyAssigned(PLAN, new ElementId("a"), new Assignment("szkołami", "PARTNER")),
				new PartyUnassigned(PLAN, new ElementId("b"), new Assignment("GOPS", "LEAD")),
				new PartyAssigned(PLAN, new ElementId("b"), new Assignment("OSP", "LEAD")),
				new ElementFunded(PLAN, new ElementId("b"), UNKNOWN,
						Funds.of(new CellValue.Funding(FundingKind.SOURCES, List.of("budżet gminy")))),
				new ElementRescheduled(PLAN, new ElementId("c"), DEADLINE, Frame.of(TimeFrame.unspecified("")))))
			.containsExactly(
					"§ 1. " + GOAL + ", w działaniu 1 „Dyżury” w kolumnie „Odpowiedzialni” wyrazy „GOPS”"
							+ " zastępuje się wyrazami „GOPS we współpracy z: szkołami”.",
					"§ 2. " + GOAL + ", w działaniu 2 „Mediacje” w kolumnie „Odpowiedzialni” wyrazy „GOPS”"
							+ " zastępuje się wyrazami „OSP”.",
					"§ 3. " + GOAL + ", w działaniu 2 „Mediacje” w kolumnie „Finansowanie” dodaje się wyrazy"
							+ " „budżet gminy”.",
					"§ 4. " + GOAL + ", w działaniu 3 „Telefon” skreśla się termin realizacji „2023”.");
	}

	@Test
	void elementsMoveAndGetOtherNumbers() {
		assertThat(drafted(new ElementMoved(PLAN, new ElementId("c"), TALK, 2, TALK, 0),
				new ElementRenumbered(PLAN, new ElementId("c"), "3.", "0."),
				new ElementMoved(PLAN, new ElementId("a"), TALK, 1, DAY, 0)))
			.containsExactly("§ 1. " + GOAL + " działanie 3 „Telefon” umieszcza się na początku.",
					"§ 2. " + GOAL + " działanie 3 „Telefon” otrzymuje oznaczenie „0”.",
					"§ 3. " + GOAL + " działanie 1 „Dyżury” przenosi się i umieszcza w obszarze 1 „Rodziny”,"
							+ " w celu 2 „Dzień”.");
	}

	@Test
	void aNewGoalComesWithAllItHolds() {
		ElementId work = new ElementId("praca");
		assertThat(drafted(added(null, work, "area", "2", words("Praca")),
				added(work, new ElementId("powrót"), "goal", "1", words("Powrót")),
				action(new ElementId("powrót"), "e", "1", "Doradca")))
			.containsExactly("§ 1. " + ANNEX + " po obszarze 1 dodaje się obszar 2 w brzmieniu: „Praca”, a pod tym:"
					+ " cel 1 w brzmieniu: „Powrót”, a pod tym: działanie 1 w brzmieniu: „Doradca”,"
					+ " w kolumnie „Odpowiedzialni”: „GOPS”, w kolumnie „Termin”: „2023”.");
	}

	@Test
	void whatCameAndWentIsNotTold() {
		assertThat(drafted(action(TALK, "d", "4", "Grupa"), new ElementWithdrawn(PLAN, new ElementId("d")),
				new ElementWithdrawn(PLAN, new ElementId("a")), new ElementRestored(PLAN, new ElementId("a")),
				new ElementReworded(PLAN, new ElementId("b"), "Mediacje", "Inne"),
				new ElementReworded(PLAN, new ElementId("b"), "Inne", "Mediacje")))
			.isEmpty();
	}

	@Test
	void titleAndPeriodChange() {
		assertThat(drafted(new PlanRetitled(PLAN, "Strategia", "Strategia gminy"),
				new PlanPeriodChanged(PLAN, PERIOD, Frame.of(TimeFrame.parse("2021–2030")))))
			.containsExactly("§ 1. " + ANNEX + " tytuł otrzymuje brzmienie: „Strategia gminy”.", "§ 2. " + ANNEX
					+ " okres obowiązywania „2021–2027” zastępuje się okresem obowiązywania „2021–2030”.");
	}

	@Test
	void namesTheActsThatAmendedIt() {
		for (int year = 2022; year < 2025; year++) {
			this.adopted.add(new ElementRescheduled(PLAN, new ElementId("a"), DEADLINE,
					Frame.of(TimeFrame.parse(String.valueOf(year)))));
			this.adopted.add(new PlanAmended(PLAN, new Resolution("I/%d".formatted(year), "Rada Gminy",
					LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 15), "")));
		}
		assertThat(drafted(new ElementWithdrawn(PLAN, new ElementId("b")))).containsExactly("§ 1. " + ANNEX
				+ ", zmienionej uchwałami nr I/2022 z dnia 1 maja 2022 r., nr I/2023 z dnia"
				+ " 1 maja 2023 r. i nr I/2024 z dnia 1 maja 2024 r., w obszarze 1 „Rodziny”, w celu 1 „Rozmowa”"
				+ " skreśla się działanie 2 „Mediacje”.");
	}

	@Test
	void aKindWithoutCasesIsToldOfAllTheSame() {
		this.messages.setBasename("messages/nothing");
		this.messages.setUseCodeAsDefaultMessage(true);
		assertThat(drafted(new ElementDescribed(PLAN, new ElementId("a"), "action", "text", "Dyżury", "Inne")))
			.singleElement()
			.asString()
			.endsWith("otrzymuje brzmienie: „Inne”.");
	}

	private List<String> drafted(DomainEvent... changes) {
		PlanTable before = folded(this.adopted);
		List<DomainEvent> all = new ArrayList<>(this.adopted);
		all.addAll(List.of(changes));
		return ResolutionDraft.of(before, folded(all), this.messages).stream().map(Paragraph::text).toList();
	}

	private PlanTable folded(List<DomainEvent> events) {
		PlanTable table = PlanTable.empty(PLAN);
		for (int version = 0; version < events.size(); version++) {
			table = this.fold.apply(table,
					new Recorded(PLAN.value(), version, version, Instant.EPOCH, Map.of(), events.get(version)));
		}
		return table;
	}

	private static ElementAdded action(ElementId goal, String id, String number, String text) {
		return added(goal, new ElementId(id), "action", number,
				Map.of(Column.TEXT, new CellValue.Words(text), Column.TIME_FRAME,
						new CellValue.When(DEADLINE.timeFrame()), Column.PARTIES,
						new CellValue.Parties(List.of(new Party("GOPS", PartyRole.LEAD)))));
	}

	private static Map<String, CellValue> words(String text) {
		return Map.of(Column.TEXT, new CellValue.Words(text));
	}

	private static ElementAdded added(ElementId parent, ElementId element, String level, String number,
			Map<String, CellValue> values) {
		Map<String, Cell> cells = new HashMap<>();
		values.forEach((column, value) -> cells.put(column, Cell.of(value)));
		return ElementAdded.of(PLAN, parent, element, null, KIND.level(level), number, cells, List.of());
	}

}
