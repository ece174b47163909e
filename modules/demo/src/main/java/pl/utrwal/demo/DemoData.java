package pl.utrwal.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.IssueReport;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Plans of a municipality that does not exist, what happened to them in some years, and
 * its partners, sent as commands. Each has a key of its own, so sowing again, or after a
 * crash, adds only what is missing.
 */
public class DemoData {

	public static final PlanId PLAN = new PlanId("demo-strategia");

	public static final String PASSWORD = "utrwal-demo";

	/** Claimed as a processor claims its events. */
	private static final String TASK = "demonstration";

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	private static final CellValue.Funding UNKNOWN = new CellValue.Funding(FundingKind.UNKNOWN, List.of());

	private static final CellValue.Funding NONE = new CellValue.Funding(FundingKind.NONE, List.of());

	private final IdentitySetup identity;

	private final Commands commands;

	private final Persons persons;

	private final CommitTokenStore tokens;

	private final DemoReports reports;

	private final Clock clock;

	private final Map<ElementId, Long> versions = new HashMap<>();

	private MunicipalityId municipality;

	private AccountId planner;

	private AccountId owner;

	private int sent;

	DemoData(IdentitySetup identity, Commands commands, Persons persons, CommitTokenStore tokens, DemoReports reports,
			Clock clock) {
		this.tokens = tokens;
		this.identity = identity;
		this.commands = commands;
		this.persons = persons;
		this.reports = reports;
		this.clock = clock;
	}

	/**
	 * One node at a time: those that start beside it wait until it is done, and go on
	 * where it died.
	 */
	void sow() {
		if (this.tokens.fetchSegments(TASK).length == 0) {
			begin(TASK);
		}
		while (!sowIfNobodyElseDoes()) {
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	private void begin(String task) {
		try {
			this.tokens.initializeTokenSegments(task, 1);
		}
		catch (UnableToClaimTokenException ex) {
			// another node was first
		}
	}

	private boolean sowIfNobodyElseDoes() {
		try {
			this.tokens.fetchToken(TASK, 0);
			sowAll();
			this.tokens.releaseClaim(TASK, 0);
			return true;
		}
		catch (UnableToClaimTokenException ex) {
			return false;
		}
	}

	private void sowAll() {
		this.sent = 0;
		this.versions.clear();
		this.municipality = this.identity.createMunicipality("demo", "Gmina Wierzbowa Polana");
		this.planner = account("planner", "Planistka Demo", Role.PLANNER);
		this.owner = account("owner", "Sekretarz Demo", Role.OWNER);
		account("auditor", "Audytor Demo", Role.AUDITOR);
		account("analyst", "Analityczka Demo", Role.ANALYST);
		account("administrator", "Administratorka Demo", Role.ADMINISTRATOR);
		Clock before = GenericEventMessage.clock;
		try {
			begin();
			change();
			this.persons.keep(DemoSchedule.AUTHOR, this.municipality, DemoSchedule.AUTHOR_NAME);
			send(400, null, DemoSchedule.command(this.municipality));
			new DemoPartners(this.municipality, this.persons, this::send).sow();
			LocalDate today = Poland.today(this.clock);
			for (DemoAdoption.Step step : DemoAdoption.steps(this.municipality, today)) {
				send((int) ChronoUnit.DAYS.between(step.day(), today), step.reason(), step.command());
			}
			send(200, null, DemoContinuation.sustaining(this.municipality));
			send(198, null, DemoContinuation.continuation(this.municipality));
			new DemoProgramme(this.municipality, today).commands()
				.forEach((dated) -> send(dated.daysAgo(), null, dated.subject(), dated.command()));
			for (DemoAdoption.Step step : DemoActivityProgramme.steps(this.municipality)) {
				send((int) ChronoUnit.DAYS.between(step.day(), today), step.reason(), step.command());
			}
			new DemoProgress(today, this::send).sow();
			new DemoTriggers(this.municipality, today, this::send, this.tokens).sow();
			new DemoDuties(this.municipality, today, this::send).sow();
			new DemoMeasured(this.municipality, today, this::send).sow();
			this.reports.sow(this.municipality, this::send);
		}
		finally {
			GenericEventMessage.clock = before;
		}
		this.identity.writeDown(this.municipality, "demo");
	}

	private AccountId account(String login, String name, Role role) {
		AccountId account = this.identity.createAccount(this.municipality, login, name, role, PASSWORD);
		this.identity.registerToken(login, "demo-" + login);
		return account;
	}

	private void begin() {
		send(730, null,
				new DraftPlan(PlanOutline.empty(PLAN, this.municipality, StrategyKinds.SOCIAL_PROBLEMS_STRATEGY.code(),
						"Strategia rozwiązywania problemów społecznych na lata 2024–2030",
						TimeFrame.parse("2024–2030"))));
		area("rodziny", "1", "Rodziny, którym jest trudno");
		goal("rodziny", "rozmowa", "1", "Nikt nie zostaje z kłopotem w domu sam");
		action("rozmowa", "dyzury", "1", "Dyżury asystenta rodziny w każdej wsi, co drugi tydzień",
				"działalność ciągła", funded("budżet gminy"), lead("GOPS"), with("sołtysami"), with("szkołami"));
		action("rozmowa", "zespol", "2",
				"Wspólne spotkania szkoły, przychodni i policji o dzieciach, które znikają z lekcji", "I kwartał 2025",
				NONE, lead("GOPS"), with("Szkołą Podstawową w Wierzbowej"), with("policją"));
		action("rozmowa", "mediacje", "3", "Bezpłatne mediacje rodzinne dwa razy w miesiącu", "2025–2027", UNKNOWN,
				lead("GOPS"), with("Stowarzyszeniem „Po sąsiedzku”"));
		goal("rodziny", "dzien", "2", "Dzieci mają dokąd pójść po lekcjach");
		action("dzien", "swietlica", "1", "Świetlica czynna do siedemnastej w trzech szkołach",
				"wrzesień 2024 – czerwiec 2027", funded("budżet gminy", "dotacja wojewody"), lead("szkoły"));
		action("dzien", "remiza", "2", "Sobotnie warsztaty w remizie", "maj–wrzesień 2025", UNKNOWN,
				lead("OSP Wierzbowa"), with("biblioteką"));
		action("dzien", "obiady", "3", "Obiad dla każdego dziecka także w ferie", "do 31.12.2027",
				funded("program rządowy"), lead("szkoły"), with("GOPS"));
		area("starosc", "2", "Starość między ludźmi");
		goal("starosc", "kontakt", "1", "Każdy starszy mieszkaniec ma z kim porozmawiać w ciągu dnia");
		action("kontakt", "telefon", "1", "Telefon dobrego dnia dla osób mieszkających samotnie",
				"działalność ciągła, przegląd co kwartał", NONE, lead("Klub Seniora"), with("GOPS"));
		action("kontakt", "transport", "2", "Dowóz do lekarza i urzędu na zamówienie", "od III kwartału 2024",
				funded("budżet gminy"), lead("Urząd Gminy"));
		action("kontakt", "dom", "3", "Dzienny dom pobytu dla dwudziestu osób", "po przyznaniu dotacji",
				funded("program rządowy"), lead("Urząd Gminy"), with("GOPS"));
		goal("starosc", "sprawnosc", "2", "Sprawność zostaje na dłużej");
		action("sprawnosc", "gimnastyka", "1", "Gimnastyka w świetlicach wiejskich", "dwa razy w tygodniu",
				funded("budżet gminy"), lead("Gminny Ośrodek Kultury"));
		action("sprawnosc", "przeglad", "2", "Bezpłatny przegląd mieszkań pod kątem upadków", "2025, 2027, 2029",
				UNKNOWN, lead("GOPS"), with("OSP Wierzbowa"));
		area("praca", "3", "Praca i samodzielność");
		goal("praca", "powrot", "1", "Powrót do pracy jest możliwy mimo długiej przerwy");
		action("powrot", "doradca", "1", "Doradca zawodowy raz w tygodniu w gminie", "2025–2030",
				funded("powiatowy urząd pracy"), lead("powiatowy urząd pracy"), with("GOPS"));
		action("powrot", "opieka", "2", "Opieka nad dziećmi w godzinach szkoleń", "IV kwartał 2025", UNKNOWN,
				lead("GOPS"));
		action("powrot", "spoldzielnia", "3", "Spółdzielnia socjalna przy utrzymaniu zieleni", "2026–2028", NONE,
				lead("Urząd Gminy"), with("powiatem"));
	}

	private void change() {
		change(702, "szkoła poprosiła o inny termin", "zespol", (version) -> new ChangeCell(PLAN, id("zespol"), version,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("II kwartał 2025"))));
		change(655, "dołączyła przychodnia", "zespol",
				(version) -> new ChangeCell(PLAN, id("zespol"), version, Column.PARTIES, new CellValue.Parties(List
					.of(lead("GOPS"), with("Szkołą Podstawową w Wierzbowej"), with("policją"), with("przychodnią")))));
		change(610, null, "mediacje",
				(version) -> new ChangeCell(PLAN, id("mediacje"), version, Column.FUNDING, funded("budżet gminy")));
		change(566, "doprecyzowanie", "dyzury", (version) -> new ChangeCell(PLAN, id("dyzury"), version, Column.TEXT,
				new CellValue.Words("Dyżury asystenta rodziny w każdej wsi, co drugi tydzień, także w ferie")));
		change(540, "pomyłka w terminie", "remiza", (version) -> new ChangeCell(PLAN, id("remiza"), version,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("maj–wrzesień 2026"))));
		change(512, "cofnięcie: termin był dobry", "remiza", (version) -> new ChangeCell(PLAN, id("remiza"), version,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("maj–wrzesień 2025"))));
		change(430, null, "transport", (version) -> new NoteElement(PLAN, id("transport"), version,
				"Zgłoszenia przyjmuje sekretariat do godziny 12 poprzedniego dnia."));
		change(398, "nie ma chętnych do prowadzenia", "spoldzielnia",
				(version) -> new WithdrawElement(PLAN, id("spoldzielnia"), version));
		change(341, "powiat zadeklarował pomoc", "spoldzielnia",
				(version) -> new RestoreElement(PLAN, id("spoldzielnia"), version));
		change(340, null, "spoldzielnia", (version) -> new ChangeCell(PLAN, id("spoldzielnia"), version,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("2027–2029"))));
		change(288, "wniosek rady sołeckiej", "obiady",
				(version) -> new MoveElement(PLAN, id("obiady"), version, id("dzien"), 0));
		renumber("obiady", "1");
		renumber("swietlica", "2");
		renumber("remiza", "3");
		change(231, null, "opieka", (version) -> new ChangeCell(PLAN, id("opieka"), version, Column.TIME_FRAME,
				new CellValue.When(TimeFrame.parse("II–III kwartał 2026"))));
		change(170, "umowa z powiatem", "opieka", (version) -> new ChangeCell(PLAN, id("opieka"), version,
				Column.FUNDING, funded("budżet gminy", "powiatowy urząd pracy")));
		change(96, "doprecyzowanie", "telefon", (version) -> new ChangeCell(PLAN, id("telefon"), version, Column.TEXT,
				new CellValue.Words("Telefon dobrego dnia: codzienna rozmowa z osobami mieszkającymi samotnie")));
		change(31, "przychodnia zmienia siedzibę", "zespol", (version) -> new ChangeCell(PLAN, id("zespol"), version,
				Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("II–III kwartał 2027"))));
	}

	private void renumber(String element, String number) {
		change(288, "nowa kolejność", element, (version) -> new RenumberElement(PLAN, id(element), version, number));
	}

	private void area(String area, String number, String text) {
		send(729, null, new AddElement(PLAN, null, null,
				Branch.typed(id(area), "area", number, Map.of(Column.TEXT, new CellValue.Words(text)))));
	}

	private void goal(String area, String goal, String number, String text) {
		send(728, null, new AddElement(PLAN, id(area), null,
				Branch.typed(id(goal), "goal", number, Map.of(Column.TEXT, new CellValue.Words(text)))));
	}

	private void action(String goal, String action, String number, String text, String timeFrame,
			CellValue.Funding funding, Party... parties) {
		Stored stored = send(727, null,
				new AddElement(PLAN, id(goal), null,
						Branch.typed(id(action), "action", number,
								Map.of(Column.TEXT, new CellValue.Words(text), Column.TIME_FRAME,
										new CellValue.When(TimeFrame.parse(timeFrame)), Column.PARTIES,
										new CellValue.Parties(List.of(parties)), Column.FUNDING, funding))));
		this.versions.put(id(action), stored.version());
	}

	private void change(int daysAgo, String reason, String element, LongFunction<PlanCommand> command) {
		Stored stored = send(daysAgo, reason, command.apply(this.versions.get(id(element))));
		this.versions.put(id(element), stored.version());
	}

	private Stored send(int daysAgo, String reason, PlanCommand command) {
		return send(daysAgo, reason, command.plan(), command);
	}

	private Stored send(int daysAgo, String reason, Id subject, Object command) {
		Instant at = this.clock.instant().minus(Duration.ofDays(daysAgo)).plus(Duration.ofMinutes(this.sent));
		GenericEventMessage.clock = Clock.fixed(at, this.clock.getZone());
		Map<String, String> metadata = new HashMap<>();
		metadata.put(Provenance.MUNICIPALITY, this.municipality.value());
		metadata.put(Provenance.PLAN, subject.value());
		metadata.put(Provenance.ACTOR, (isOwners(command) ? this.owner : this.planner).value());
		metadata.put(Provenance.ROLE, (isOwners(command) ? Role.OWNER : Role.PLANNER).name());
		metadata.put(Provenance.CHANNEL, "demo");
		metadata.put(Provenance.IDEMPOTENCY_KEY, "demo:" + this.sent++);
		if (reason != null) {
			metadata.put(Provenance.REASON, reason);
		}
		this.tokens.extendClaim(TASK, 0);
		return this.commands.send(command, metadata).orElseThrow();
	}

	private static boolean isOwners(Object command) {
		return command instanceof OwnerCommand || command instanceof IssueReport;
	}

	public static ElementId id(String name) {
		return new ElementId(UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8)).toString());
	}

	private static Party lead(String name) {
		return new Party(name, PartyRole.LEAD);
	}

	private static Party with(String name) {
		return new Party(name, PartyRole.PARTNER);
	}

	private static CellValue.Funding funded(String... sources) {
		return new CellValue.Funding(FundingKind.SOURCES, List.of(sources));
	}

}
