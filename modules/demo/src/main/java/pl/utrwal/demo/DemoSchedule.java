package pl.utrwal.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.ImportedAuthor;
import pl.utrwal.plans.table.domain.ImportedDocument;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * A schedule of a care system in a municipality that does not exist, as if it came out of
 * a document.
 */
final class DemoSchedule {

	static final PlanId PLAN = new PlanId("demo-harmonogram");

	static final PersonId AUTHOR = new PersonId("demo-autorka");

	static final String AUTHOR_NAME = "Halina Zapolska";

	private static final String ONGOING = "działalność ciągła";

	private static final String MARK = "*)";

	private static final Footnote FOOTNOTE = new Footnote(MARK,
			"Także koła gospodyń wiejskich, ochotnicze straże pożarne i grupy nieformalne.", List.of(new SourceCell(0,
					0, 0, "*) Także koła gospodyń wiejskich, ochotnicze straże pożarne i grupy nieformalne.")));

	private DemoSchedule() {
	}

	static DraftPlan command(MunicipalityId municipality) {
		List<Branch> directions = List.of(
				direction("I", "Dom, w którym jest bezpiecznie",
						goal("1", "Pomoc przychodzi, zanim wydarzy się krzywda", "Rodziny z małymi dziećmi",
								task("1", "Wizyta położnej i pracownika socjalnego po narodzinach dziecka", ONGOING,
										"GOPS", "przychodnia"),
								task("2", "Grupa wsparcia dla rodziców, raz w miesiącu w bibliotece", ONGOING, "GOPS",
										"biblioteka", "stowarzyszenia" + MARK),
								task("3", "Szkolenie nauczycieli z rozpoznawania przemocy", "II kwartał 2026", "szkoły",
										"Policja")),
						goal("2", "Nikt nie zostaje z przemocą sam", "Przemoc w rodzinie",
								task("1", "Dyżur zespołu interdyscyplinarnego w każdy czwartek", ONGOING,
										"zespół interdyscyplinarny", "Policja", "GOPS"),
								task("2", "Mieszkanie na kilka pierwszych nocy", "po nowelizacji uchwały mieszkaniowej",
										"Urząd Gminy"))),
				direction("II", "Dobre miejsce po lekcjach", goal("1", "W każdej wsi jest dokąd pójść",
						"Dzieci i młodzież",
						task("1", "Boisko i świetlica otwarte do zmroku", ONGOING, "szkoły", "stowarzyszenia" + MARK),
						task("2", "Wakacyjny obóz rowerowy", "lipiec–sierpień 2026", "Gminny Ośrodek Kultury",
								"stowarzyszenia" + MARK),
						task("3", "Druga świetlica, w Zalesiu", "IV kwartał 2027", "Urząd Gminy"))));
		return new DraftPlan(new PlanOutline(PLAN, municipality, StrategyKinds.CARE_SYSTEM_SCHEDULE.code(),
				"Harmonogram gminnego systemu profilaktyki i opieki na lata 2025–2027", TimeFrame.parse("2025–2027"),
				null, new ImportedDocument("harmonogram.docx", "0".repeat(64),
						new ImportedAuthor(AUTHOR, "Przygotowała:"), null, null, List.of(), List.of()),
				directions, List.of(FOOTNOTE)));
	}

	private static Branch direction(String number, String text, Branch... goals) {
		return new Branch(DemoData.id("direction " + number), "direction", number, Map.of(Column.TEXT, words(text)),
				List.of(), List.of(goals));
	}

	private static Branch goal(String number, String text, String targetGroup, Branch... tasks) {
		return new Branch(DemoData.id("schedule goal " + text), "goal", number,
				Map.of(Column.TEXT, words(text), Column.TARGET_GROUP, words(targetGroup)), List.of(), List.of(tasks));
	}

	/**
	 * @param parties one that ends in the mark refers to the footnote
	 */
	private static Branch task(String number, String text, String timeFrame, String... parties) {
		List<Party> named = Stream.of(parties)
			.map((name) -> new Party(name.replace(MARK, ""), PartyRole.UNSPECIFIED))
			.toList();
		List<String> marks = Stream.of(parties).anyMatch((name) -> name.endsWith(MARK)) ? List.of(MARK) : List.of();
		return new Branch(DemoData.id("task " + text), "task", number,
				Map.of(Column.TEXT, words(text), Column.TIME_FRAME,
						Cell.of(new CellValue.When(TimeFrame.parse(timeFrame))), Column.PARTIES,
						new Cell(new CellValue.Parties(named), marks, List.of())),
				List.of(), List.of());
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

}
