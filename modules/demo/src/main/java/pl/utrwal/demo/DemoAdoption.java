package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * A strategy that was adopted long ago, amended once, and waits for another act; one that
 * has expired; one that was repealed; and the schedule, in consultation.
 */
final class DemoAdoption {

	static final PlanId ADOPTED = new PlanId("demo-przyjeta");

	static final PlanId EXPIRED = new PlanId("demo-miniona");

	static final PlanId REPEALED = new PlanId("demo-uchylona");

	private static final String COUNCIL = "Rada Gminy Wierzbowa Polana";

	private final MunicipalityId municipality;

	private final LocalDate today;

	private final List<Step> steps = new ArrayList<>();

	private DemoAdoption(MunicipalityId municipality, LocalDate today) {
		this.municipality = municipality;
		this.today = today;
	}

	/**
	 * What happened, in its order.
	 */
	static List<Step> steps(MunicipalityId municipality, LocalDate today) {
		DemoAdoption demo = new DemoAdoption(municipality, today);
		demo.repealed();
		demo.expired();
		demo.adopted();
		demo.add(today.minusDays(4), null,
				new OpenConsultation(DemoSchedule.PLAN, today.minusDays(3), today.plusDays(18)));
		return demo.steps;
	}

	private void adopted() {
		LocalDate adopted = LocalDate.of(2021, 2, 24);
		draft(adopted.minusDays(40), ADOPTED, "Strategia wspierania seniorów na lata 2021–2027", "2021–2027",
				"Starszy mieszkaniec u siebie",
				goal("seniorzy", "1", "Starszy mieszkaniec nie jest sam",
						action("wizyty", "1", "Odwiedziny wolontarjuszy w domach osób samotnych", "2021–2027",
								"budżet gminy", "GOPS"),
						action("klub", "2", "Klub seniora w każdym sołectwie", "IV kwartał 2022", "budżet gminy",
								"Gminny Ośrodek Kultury"),
						action("opaski", "3", "Opaski ratunkowe dla osób po osiemdziesiątce", "2022–2023",
								"program rządowy", "GOPS")),
				goal("zdrowie", "2", "Do lekarza da się dojehcać", action("dojazdy", "1",
						"Dojazd do przychodni raz w tygodniu", "od 2021 r.", "budżet gminy", "Urząd Gminy")));
		add(adopted, null, new AdoptPlan(ADOPTED, 7, act("XXI/160/2021", adopted, 14)));
		LocalDate amended = LocalDate.of(2023, 6, 14);
		add(amended.minusDays(30), "opóźnienie przetargu", new ChangeCell(ADOPTED, id("opaski"), 5, Column.TIME_FRAME,
				new CellValue.When(TimeFrame.parse("2023–2024"))));
		add(amended, null, new AmendPlan(ADOPTED, 9, act("XLIV/318/2023", amended, 14)));
		add(this.today.minusDays(70), "litera w słowie „wolontariuszy”", new CorrectElement(ADOPTED, id("wizyty"), 3,
				Column.TEXT, "Odwiedziny wolontariuszy w domach osób samotnych"));
		add(this.today.minusDays(60), "remont świetlic potrwa dłużej", new ChangeCell(ADOPTED, id("klub"), 4,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("IV kwartał 2027"))));
		add(this.today.minusDays(45), "wniosek rady seniorów",
				new AddElement(ADOPTED, id("seniorzy"), null, action("telefon-seniora", "4",
						"Telefon życzliwości w dni wolne od pracy", "od 2027 r.", "budżet gminy", "GOPS")));
		add(this.today.minusDays(20), "powiat dopłaci do dojazdów", new ChangeCell(ADOPTED, id("dojazdy"), 7,
				Column.FUNDING, new CellValue.Funding(FundingKind.SOURCES, List.of("budżet gminy", "budżet powiatu"))));
		add(this.today.minusDays(5), "zamienione litery",
				new ProposeCorrection(ADOPTED, id("zdrowie"), 6, Column.TEXT, "Do lekarza da się dojechać"));
	}

	private void expired() {
		LocalDate adopted = LocalDate.of(2018, 1, 31);
		draft(adopted.minusDays(30), EXPIRED, "Strategia pomocy rodzinie na lata 2018–2020", "2018–2020", "Rodzina",
				goal("stara rodzina", "1", "Rodzina ma wsparcie",
						action("stara poradnia", "1", "Poradnia rodzinna", "2018–2020", "budżet gminy", "GOPS")));
		add(adopted, null, new AdoptPlan(EXPIRED, 3, act("XL/200/2018", adopted, 14)));
	}

	private void repealed() {
		LocalDate adopted = LocalDate.of(2016, 3, 30);
		draft(adopted.minusDays(30), REPEALED, "Strategia rozwiązywania problemów społecznych na lata 2016–2025",
				"2016–2025", "Praca", goal("dawna praca", "1", "Jest praca na miejscu",
						action("dawne staże", "1", "Staże w urzędzie", "2016–2025", "budżet gminy", "Urząd Gminy")));
		add(adopted, null, new AdoptPlan(REPEALED, 3, act("XV/88/2016", adopted, 14)));
		LocalDate repealed = LocalDate.of(2021, 2, 24);
		add(repealed, null, new RepealPlan(REPEALED, act("XXI/159/2021", repealed, 14)));
	}

	private void draft(LocalDate day, PlanId plan, String title, String period, String area, Branch... goals) {
		Branch only = new Branch(id(plan.value()), "area", "1", Map.of(Column.TEXT, words(area)), List.of(),
				List.of(goals));
		add(day, null,
				new DraftPlan(new PlanOutline(plan, this.municipality, StrategyKinds.SOCIAL_PROBLEMS_STRATEGY.code(),
						title, TimeFrame.parse(period), null, null, List.of(only), List.of())));
	}

	private void add(LocalDate day, String reason, PlanCommand command) {
		this.steps.add(new Step(day, reason, command));
	}

	private static Resolution act(String number, LocalDate date, int days) {
		return new Resolution(number, COUNCIL, date, date.plusDays(days), "nr 1");
	}

	private static ElementId id(String name) {
		return DemoData.id("adoption " + name);
	}

	private static Branch goal(String name, String number, String text, Branch... actions) {
		return new Branch(id(name), "goal", number, Map.of(Column.TEXT, words(text)), List.of(), List.of(actions));
	}

	private static Branch action(String name, String number, String text, String timeFrame, String funding,
			String lead) {
		return new Branch(id(name), "action", number,
				Map.of(Column.TEXT, words(text), Column.TIME_FRAME,
						Cell.of(new CellValue.When(TimeFrame.parse(timeFrame))), Column.PARTIES,
						Cell.of(new CellValue.Parties(List.of(new Party(lead, PartyRole.LEAD)))), Column.FUNDING,
						Cell.of(new CellValue.Funding(FundingKind.SOURCES, List.of(funding)))),
				List.of(), List.of());
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

	/**
	 * What was asked for on a day.
	 *
	 * @param reason null if none was given
	 */
	record Step(LocalDate day, String reason, PlanCommand command) {
	}

}
