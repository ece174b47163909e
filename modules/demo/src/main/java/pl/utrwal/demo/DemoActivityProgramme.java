package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.ImportedDocument;
import pl.utrwal.plans.table.domain.PlanCommand.AdoptPlan;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * A local activity programme out of a document that cites its act, and that act.
 */
final class DemoActivityProgramme {

	static final PlanId PLAN = new PlanId("demo-aktywnosc");

	private static final LocalDate ADOPTED = LocalDate.of(2023, 12, 14);

	private static final String ACT = "LX/402/2023";

	private DemoActivityProgramme() {
	}

	static List<DemoAdoption.Step> steps(MunicipalityId municipality) {
		List<Branch> chapters = chapters();
		CitedAct cited = new CitedAct(ACT, "Rady Gminy Wierzbowa Polana", ADOPTED, "2", List.of(new SourceCell(0, 0, 0,
				"Załącznik nr 2 do uchwały nr " + ACT + " Rady Gminy Wierzbowa Polana z dnia 14 grudnia 2023 r.")));
		PlanOutline outline = new PlanOutline(PLAN, municipality, StrategyKinds.LOCAL_ACTIVITY_PROGRAMME.code(),
				"Program aktywności lokalnej „Bliżej siebie” na lata 2024–2027", TimeFrame.parse("2024–2027"), null,
				new ImportedDocument("program-aktywnosci.docx", "2".repeat(64), null, null, cited, List.of(),
						List.of()),
				chapters, List.of());
		long elements = count(chapters);
		int eventsBefore = 3;
		return List.of(new DemoAdoption.Step(ADOPTED.plusDays(6), null, new DraftPlan(outline)),
				new DemoAdoption.Step(ADOPTED.plusDays(7), null,
						new AdoptPlan(PLAN, eventsBefore + elements - 1, new Resolution(ACT,
								"Rada Gminy Wierzbowa Polana", ADOPTED, LocalDate.of(2024, 1, 1), "nr 2"))));
	}

	private static long count(List<Branch> branches) {
		return branches.stream().mapToLong((branch) -> 1 + count(branch.branches())).sum();
	}

	private static List<Branch> chapters() {
		return List.of(
				chapter("I", "Skąd ten program",
						passage("W gminie jest czternaście wsi i prawie tyle samo miejsc, w których można się "
								+ "spotkać. Większość stoi zamknięta, bo brakuje kogoś, kto ma klucz i pomysł. "
								+ "Program ma takich ludzi znaleźć, połączyć ze sobą i wesprzeć na początku drogi."),
						list("baseDocuments", "", "Program opiera się na:", "",
								rows("baseDocument", "",
										"gminnej strategii rozwiązywania problemów społecznych na lata 2024–2030",
										"ustawie o pomocy społecznej", "wnioskach z zebrań wiejskich w 2023 roku")),
						passage("Wnioski z zebrań spisali sołtysi, a mieszkańcy mogli je poprawić.")),
				chapter("II", "Cele programu",
						passage("Cele wybrano na zebraniach, w których wzięło udział ponad dwieście osób."),
						list("mainGoals", "1", "Cel główny", "",
								rows("mainGoal", "",
										"Mieszkańcy każdej wsi spotykają się, znają swoje potrzeby i sami szukają "
												+ "na nie odpowiedzi.")),
						list("specificGoals", "2", "Cele szczegółowe", "",
								rows("specificGoal", "2.",
										"Świetlica w każdej wsi jest otwarta przynajmniej dwa popołudnia w tygodniu",
										"Osoby starsze i samotne mają z kim spędzić dzień",
										"Młodzi mają wpływ na to, co się dzieje w ich wsi",
										"Grupy, które już działają, wiedzą o sobie i pożyczają sobie sprzęt"))),
				chapter("III", "Partnerzy i zasoby gminy",
						list("partnerGroups", "", "Ośrodek pomocy liczy na współpracę z:", "",
								rows("partnerGroup", "", "szkołami i radami rodziców",
										"strażą pożarną, która w każdej wsi ma remizę", "biblioteką i jej filiami",
										"klubem seniora i kołami gospodyń"))),
				chapter("IV", "Metody pracy",
						list("methods", "1", "Praca z grupą", "Grupy powstają wokół tego, co ludzie lubią:",
								letters("wspólne gotowanie i śniadania", "naprawianie rowerów",
										"śpiew i teatr amatorski")),
						list("methods", "2", "Praca w terenie", "",
								letters("odwiedziny u osób, które przestały wychodzić z domu",
										"spacery po wsi z mapą i ołówkiem"))),
				chapter("V", "Do kogo kierujemy program",
						list("passage", "", "Do każdego, kto mieszka w gminie, a przede wszystkim do:", "",
								rows("point", "", "osób samotnych", "rodzin, które niedawno się wprowadziły",
										"młodzieży po lekcjach"))),
				chapter("VI", "Realizatorzy", list("implementers", "", "", "",
						rows("implementer", "#", "Program prowadzi ośrodek pomocy, w którym pracuje dwoje animatorów.",
								"Zajęcia odbywają się w świetlicach, remizach i szkołach.",
								"Biblioteka prowadzi kalendarz spotkań."))),
				chapter("VII", "Harmonogram", list("schedule", "", "Zadania programu:", "",
						List.of(task("1", "Mapa miejsc i ludzi", "I–II kwartał 2024", "GOPS"),
								task("2", "Otwarcie sześciu świetlic", "IV kwartał 2024", "Urząd Gminy"),
								task("3", "Małe granty dla grup", "2025–2027", "GOPS"),
								task("4", "Święto sąsiadów", "raz w roku, 2024–2027", "Gminny Ośrodek Kultury"))),
						passage("Dni i godziny spotkań podaje plan pracy ośrodka na dany rok.")),
				chapter("VIII", "Finansowanie",
						list("funding", "", "Pieniądze na program pochodzą z:", "",
								rows("fundingSource", "", "budżetu gminy", "funduszy sołeckich",
										"dotacji, o które postarają się same grupy"))),
				chapter("IX", "Przewidywane rezultaty",
						list("results", "", "", "",
								rows("result", "#", "Dziesięć świetlic otwartych po południu",
										"Piętnaście grup, które działają bez pomocy animatora",
										"Dwieście osób, które przynajmniej raz w miesiącu robią coś dla swojej wsi"))),
				chapter("X", "Monitoring i sprawozdania",
						list("monitoring", "", "Sprawdzamy:", "",
								rows("monitoringRule", "", "ile osób przychodzi i czy wracają",
										"co im się przydało, a co nie")),
						passage("Odpowiedzi zbierają animatorzy, krótką rozmową na koniec spotkania."),
						list(StrategyKinds.REPORT_DUTIES, "", "", "", List.of(
								duty("Roczne sprawozdanie z programu ośrodek przedstawia radzie gminy.",
										"raz w roku, 2024–2027"),
								duty("Na zakończenie programu powstanie raport o tym, co się udało i co zostanie.",
										"do końca 2027")))));
	}

	private static Branch chapter(String number, String text, Branch... lists) {
		return branch("chapter", number, text, Map.of(), List.of(lists));
	}

	private static Branch passage(String text) {
		return branch("passage", "", text, Map.of(), List.of());
	}

	private static Branch list(String level, String number, String text, String lead, List<Branch> rows) {
		return branch(level, number, text, lead.isEmpty() ? Map.of() : Map.of(StrategyKinds.LEAD, words(lead)), rows);
	}

	private static List<Branch> letters(String... texts) {
		return Stream.iterate(0, (index) -> index < texts.length, (index) -> index + 1)
			.map((index) -> branch("method", String.valueOf((char) ('a' + index)), texts[index], Map.of(), List.of()))
			.toList();
	}

	/**
	 * @param numbers empty for none, "#" for 1, 2, 3; else what stands before them
	 */
	private static List<Branch> rows(String level, String numbers, String... texts) {
		return Stream.iterate(0, (index) -> index < texts.length, (index) -> index + 1)
			.map((index) -> branch(level, numbers.isEmpty() ? "" : numbers.replace("#", "") + (index + 1), texts[index],
					Map.of(), List.of()))
			.toList();
	}

	private static Branch task(String number, String text, String timeFrame, String lead) {
		return branch("scheduleItem", number, text, Map.of(Column.TIME_FRAME, when(timeFrame), Column.PARTIES,
				Cell.of(new CellValue.Parties(List.of(new Party(lead, PartyRole.LEAD))))), List.of());
	}

	private static Branch duty(String text, String timeFrame) {
		return branch(StrategyKinds.REPORT_DUTY, "", text, Map.of(Column.TIME_FRAME, when(timeFrame)), List.of());
	}

	private static Branch branch(String level, String number, String text, Map<String, Cell> more,
			List<Branch> branches) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, words(text));
		cells.putAll(more);
		String rows = branches.isEmpty() ? "" : " " + branches.getFirst().id();
		return new Branch(DemoData.id("activity " + level + " " + text + rows), level, number, cells, List.of(),
				branches);
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

	private static Cell when(String timeFrame) {
		return Cell.of(new CellValue.When(TimeFrame.parse(timeFrame)));
	}

}
