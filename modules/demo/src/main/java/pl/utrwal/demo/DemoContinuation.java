package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.ImportedDocument;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanOutline;

/**
 * A sustaining plan and a continuation plan of a municipality that does not exist, as if
 * they came out of documents.
 */
final class DemoContinuation {

	static final PlanId SUSTAINING = new PlanId("demo-utrwalanie");

	static final PlanId CONTINUATION = new PlanId("demo-kontynuacja");

	private DemoContinuation() {
	}

	static DraftPlan sustaining(MunicipalityId municipality) {
		Branch neighbours = area("Spotkania i usługi", List.of("Kierowniczka GOPS", "Klub Seniora", "sołtysi"), branch(
				"itemGroup", "I", "Dla starszych mieszkańców",
				more(ContinuationKinds.DESCRIPTION, "Wszystko, co pozwala spotkać się bez wyjeżdżania z gminy:"),
				rows("item", "Telefon dobrego dnia dla osób mieszkających samotnie",
						"Gimnastyka w świetlicach wiejskich")),
				branch("itemGroup", "II", "Dla dzieci", Map.of(),
						rows("item", "Świetlice otwarte po lekcjach", "Sobotnie warsztaty w remizie")),
				branch("toolList", "", "Narzędzia i zadania", Map.of(),
						rows("tool", "Grafik dyżurów ogłaszany raz na kwartał", "Mały grant dla klubów",
								"Wspólna strona z kalendarzem spotkań")));
		Branch ways = area("Sposoby pracy", List.of("Urząd Gminy", "GOPS"),
				branch("itemGroup", "", "Co utrwalić", Map.of(),
						rows("item", "Rozmowa przed decyzją", "Wspólne planowanie z sołectwami")),
				branch("toolList", "", "Narzędzia i zadania", Map.of(),
						rows("tool", "Zespół, który spotyka się co miesiąc", "Notatka po każdym spotkaniu")));
		return new DraftPlan(new PlanOutline(SUSTAINING, municipality, ContinuationKinds.SUSTAINING_PLAN.code(),
				"Plan utrwalania programu „Sąsiedzkie lato”", TimeFrame.parse("2026"), null,
				new ImportedDocument("utrwalanie.odt", "1".repeat(64), null,
						new SignOff("Wierzbowa Polana", LocalDate.of(2026, 3, 12)), null, List.of(), List.of()),
				List.of(neighbours, ways), List.of()));
	}

	static DraftPlan continuation(MunicipalityId municipality) {
		Branch preparation = branch("preparation", "I", "Jak powstał ten plan", Map.of(),
				List.of(branch("account", "", "Opis", Map.of(), rows("paragraph",
						"Plan napisał zespół z GOPS, szkół i klubów, po czterech spotkaniach z mieszkańcami."))));
		Branch goal = branch("programmeGoal", "1", "Mieszkańcy sami organizują spotkania",
				more(ContinuationKinds.REASON, "Te efekty zostały, choć pieniądze z programu się skończyły."), List.of(
						branch("effects", "", "Najważniejsze efekty", Map.of(), List.of(
								branch("effect", "1", "Powstały dwa nowe kluby w sołectwach",
										Map.of(Column.QUANTITIES,
												Cell.of(CellValue.Quantities.parse("dwa nowe kluby"))),
										List.of()),
								branch("effect", "2", "Około 40 osób prowadzi własne zajęcia",
										Map.of(Column.QUANTITIES, Cell.of(CellValue.Quantities.parse("około 40 osób"))),
										List.of()))),
						branch("keeping", "", "Co należy utrzymać", Map.of(), rows("thingToSustain",
								"Regularne spotkania klubów", "Świetlice otwarte po lekcjach"))));
		Map<String, Cell> measured = new LinkedHashMap<>();
		measured.put(ContinuationKinds.JUSTIFICATION, words(
				"Działanie wynika z celu 1 tego planu i ze strategii gminy; potrzeby opisuje diagnoza, strona 12."));
		measured.put(Column.REFERENCES,
				Cell.of(new CellValue.References(List.of(
						new Reference("strategia gminy", ReferenceKind.STRATEGY, DemoData.PLAN,
								DemoData.id("swietlica"), "1. Świetlica czynna do siedemnastej w trzech szkołach"),
						Reference.open("diagnoza, strona 12", ReferenceKind.DOCUMENT)))));
		measured.put(Column.TARGET_GROUP, words("Prowadzący kluby, sołtysi, młodzież"));
		Branch measure = branch(
				"measure", "1", "Kluby, które prowadzą się same", measured, List.of(
						branch("measureGoals", "", "Cele", Map.of(),
								rows("measureGoal", "Każdy klub ma dwie osoby prowadzące",
										"Kluby wiedzą o sobie nawzajem")),
						branch("measureTasks", "", "Zadania z szacunkowym kosztem", Map.of(),
								List.of(task("1", "Szkolenie dla prowadzących", "2 400 zł"),
										task("2", "Małe granty dla klubów", "4 granty po 1,5 tys. zł"),
										task("3", "Wspólne podsumowanie roku", "900 zł"))),
						branch("measurableEffects", "", "Mierzalne efekty", Map.of(),
								List.of(branch("measurableEffect", "1", "Szkolenie prowadzących",
										Map.of(Column.QUANTITIES,
												Cell.of(CellValue.Quantities.parse("12 godzin, 18 uczestników"))),
										List.of())))));
		return new DraftPlan(new PlanOutline(CONTINUATION, municipality, ContinuationKinds.CONTINUATION_PLAN.code(),
				"Plan kontynuacji programu „Sąsiedzkie lato”", TimeFrame.parse("2026–2027"), null, null,
				List.of(preparation, goal, measure), List.of()));
	}

	private static Branch area(String text, List<String> parties, Branch... lists) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.PARTIES, Cell
			.of(new CellValue.Parties(parties.stream().map((name) -> new Party(name, PartyRole.LEAD)).toList())));
		cells.put(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.parse("kwiecień–październik 2026"))));
		return branch("sustainingArea", "", text, cells, List.of(lists));
	}

	private static Branch task(String number, String text, String cost) {
		return branch("measureTask", number, text, Map.of(Column.COST, Cell.of(CellValue.Cost.parse(cost))), List.of());
	}

	private static List<Branch> rows(String level, String... texts) {
		return Stream.iterate(0, (index) -> index < texts.length, (index) -> index + 1)
			.map((index) -> branch(level, String.valueOf(index + 1), texts[index], Map.of(), List.of()))
			.toList();
	}

	private static Branch branch(String level, String number, String text, Map<String, Cell> more,
			List<Branch> branches) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, words(text));
		cells.putAll(more);
		return new Branch(DemoData.id(level + " " + text + branches.hashCode()), level, number, cells, List.of(),
				branches);
	}

	private static Map<String, Cell> more(String column, String text) {
		return Map.of(column, words(text));
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

}
