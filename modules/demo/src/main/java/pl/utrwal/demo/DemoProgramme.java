package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanOutline;

/**
 * A programme of cooperation with organisations for a year, and two calls: one decided,
 * with a grant that is settled, and one that is open.
 */
final class DemoProgramme {

	static final PlanId PLAN = new PlanId("demo-program");

	private static final String MOVING_TASK = "Zajęcia ruchowe dla seniorów w świetlicach";

	private static final String AFTER_SCHOOL_TASK = "Zajęcia po lekcjach w trzech wsiach";

	private static final CallId MOVING = new CallId("demo-konkurs-1");

	private static final CallId AFTER_SCHOOL = new CallId("demo-konkurs-2");

	private static final OfferId CLUB = new OfferId("demo-oferta-1");

	private static final OfferId NEIGHBOURS = new OfferId("demo-oferta-2");

	private static final OfferId FIREFIGHTERS = new OfferId("demo-oferta-3");

	private static final OfferId KITE = new OfferId("demo-oferta-4");

	private static final OfferId HURRICANE = new OfferId("demo-oferta-5");

	private final MunicipalityId municipality;

	private final LocalDate today;

	DemoProgramme(MunicipalityId municipality, LocalDate today) {
		this.municipality = municipality;
		this.today = today;
	}

	List<Dated> commands() {
		return List.of(new Dated(400, draft(), PLAN),
				dated(310, announce(MOVING, "moving", MOVING_TASK, "Konkurs 1: ruch dla seniorów", "30000", 310, 290)),
				dated(300, offer(CLUB, MOVING, "Klub Seniora", "Taniec we wtorki", "18000", 300)),
				dated(296,
						offer(NEIGHBOURS, MOVING, "Stowarzyszenie „Po sąsiedzku”", "Nordic walking po lesie",
								"15000.50", 296)),
				dated(285, offer(FIREFIGHTERS, MOVING, "OSP Wierzbowa", "Gimnastyka w remizie", "4000", 285)),
				dated(270, new AwardGrant(MOVING, CLUB, Money.of("16000"), day(270), "Zarządzenie 14")),
				dated(270, new AwardGrant(MOVING, NEIGHBOURS, Money.of("14000"), day(270), "Zarządzenie 14")),
				dated(269, new DecideCall(MOVING, day(269))),
				dated(40,
						announce(AFTER_SCHOOL, "after school", AFTER_SCHOOL_TASK, "Konkurs 2: po lekcjach", "20000", 40,
								20)),
				dated(30, offer(KITE, AFTER_SCHOOL, "Fundacja „Latawiec”", "Popołudnia z planszówkami", "12500", 30)),
				dated(28, offer(HURRICANE, AFTER_SCHOOL, "Klub Sportowy „Huragan”", "Piłka dla każdego", "9000", 28)),
				dated(18, new RejectOffer(AFTER_SCHOOL, HURRICANE, day(18), "oferta bez kosztorysu")),
				dated(12, new SettleGrant(MOVING, CLUB, Money.of("15820.40"), Money.of("179.60"), day(12))));
	}

	private DraftPlan draft() {
		List<Branch> parts = List.of(part("cooperationGoal", "I", "Organizacje robią z gminą więcej niż bez niej",
				list("priorityArea", "1", "Pomoc osobom starszym", task("1", "moving", MOVING_TASK, "30 000 zł"),
						task("2", "visits", "Odwiedziny u osób samotnych", "3 konkursy po 5 tys. zł")),
				list("priorityArea", "2", "Dzieci i młodzież",
						task("1", "after school", AFTER_SCHOOL_TASK, "20 000 zł"))),
				part("cooperation", "II", "Formy współpracy",
						list("formGroup", "1", "Współpraca finansowa",
								row("form", "1", "Zlecanie zadań w otwartych konkursach ofert", Map.of())),
						list("formGroup", "2", "Współpraca pozafinansowa",
								row("form", "1", "Bezpłatne użyczanie sal na spotkania", Map.of()),
								row("form", "2", "Wspólne konsultacje projektów uchwał", Map.of()))));
		int year = day(310).getYear();
		return new DraftPlan(new PlanOutline(PLAN, this.municipality, CooperationKinds.COOPERATION_PROGRAMME.code(),
				"Program współpracy z organizacjami pozarządowymi na rok " + year,
				TimeFrame.parse(String.valueOf(year)), null, null, parts, List.of()));
	}

	private static Branch part(String level, String number, String text, Branch... lists) {
		return branch(level, number, text, text, Map.of(), lists);
	}

	private static Branch list(String level, String number, String text, Branch... rows) {
		return branch(level, number, text, text, Map.of(), rows);
	}

	private static Branch row(String level, String number, String text, Map<String, Cell> cells) {
		return branch(level, number, text, text, cells);
	}

	private static Branch task(String number, String name, String text, String cost) {
		return branch(CooperationKinds.TASK, number, name, text,
				Map.of(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.parse("działalność ciągła"))),
						Column.PARTIES,
						Cell.of(new CellValue.Parties(List.of(new Party("organizacje pozarządowe", PartyRole.LEAD),
								new Party("GOPS", PartyRole.PARTNER)))),
						Column.FUNDING, Cell.of(new CellValue.Funding(FundingKind.SOURCES, List.of("budżet gminy"))),
						Column.COST, Cell.of(CellValue.Cost.parse(cost))));
	}

	private static Branch branch(String level, String number, String name, String text, Map<String, Cell> cells,
			Branch... inner) {
		Map<String, Cell> all = new HashMap<>(cells);
		all.put(Column.TEXT, Cell.of(new CellValue.Words(text)));
		return new Branch(element(name), level, number, all, List.of(), List.of(inner));
	}

	private static ElementId element(String name) {
		return DemoData.id("programme " + name);
	}

	private AnnounceCall announce(CallId call, String task, String text, String title, String available, int from,
			int until) {
		return new AnnounceCall(call, this.municipality, PLAN, element(task), text, title, Money.of(available),
				day(from), day(until));
	}

	private SubmitOffer offer(OfferId offer, CallId call, String name, String title, String asked, int daysAgo) {
		return new SubmitOffer(call, offer, null, name, title, Money.of(asked), day(daysAgo));
	}

	private LocalDate day(int daysAgo) {
		return this.today.minusDays(daysAgo);
	}

	private static Dated dated(int daysAgo, CallCommand command) {
		return new Dated(daysAgo, command, command.call());
	}

	/**
	 * A command that was sent some days ago.
	 *
	 * @param subject the aggregate that it is for
	 */
	record Dated(int daysAgo, Object command, Id subject) {
	}

}
