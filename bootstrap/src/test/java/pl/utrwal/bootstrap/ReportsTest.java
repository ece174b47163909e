package pl.utrwal.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.Cookie;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.demo.DemoData;
import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.reports.read.ReportProjection;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.RegisterPartner;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.RenamePartner;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Reports to the council: what they are made of, and that they stay so.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@Import(Projections.class)
@ActiveProfiles("demo")
class ReportsTest {

	private static final int FIRST_YEAR = 2022;

	private static final int YEARS = 4;

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private final String tag = UUID.randomUUID().toString().substring(0, 8);

	private final Map<String, Long> versions = new HashMap<>();

	private final Map<String, Cookie> sessions = new HashMap<>();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private IdentitySetup identity;

	@Autowired
	private Commands commands;

	@Autowired
	private CommitLog log;

	@Autowired
	private Projections projections;

	@Autowired
	private EventProcessingConfiguration processing;

	@Autowired
	private Clock clock;

	private Office office;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@BeforeEach
	void open() {
		this.office = office("a" + this.tag);
	}

	@Test
	void theReportOfAYearListsExactlyTheEventsOfThatYear() {
		Office other = office("b" + this.tag);
		List<PlanId> ours = plans(this.office);
		work(List.of(this.office, other), List.of(ours, plans(other)), Boolean.getBoolean("utrwal.full") ? 600 : 60);
		Map<String, List<Long>> found = new HashMap<>();
		for (Office office : List.of(this.office, other)) {
			for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
				JsonNode report = draft(office, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), List.of());
				found.put(report.at("/id").asText(), positions(report));
				assertThat(positions(report)).as("seed %d, %s, %d", this.seed, office.key(), year)
					.containsExactlyInAnyOrderElementsOf(recorded(office, year, year, null));
			}
			JsonNode all = draft(office, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + YEARS, 12, 31),
					List.of());
			assertThat(positions(all)).as("seed %d", this.seed)
				.containsExactlyInAnyOrderElementsOf(recorded(office, FIRST_YEAR, FIRST_YEAR + YEARS, null));
		}
		JsonNode one = draft(this.office, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + 1, 12, 31),
				List.of(ours.getFirst().value()));
		assertThat(positions(one)).as("seed %d", this.seed)
			.containsExactlyInAnyOrderElementsOf(recorded(this.office, FIRST_YEAR, FIRST_YEAR + 1, ours.getFirst()));
		found.values()
			.stream()
			.flatMap(List::stream)
			.forEach((position) -> assertThat(found.values().stream().filter((list) -> list.contains(position)).count())
				.as("seed %d, position %d", this.seed, position)
				.isOne());
		String before = page(this.office.owner(), one.at("/id").asText());
		replay("history-lines");
		replay("monitoring-council-reports");
		this.projections.awaitCaughtUp();
		assertThat(page(this.office.owner(), one.at("/id").asText())).as("seed %d", this.seed).isEqualTo(before);
	}

	@Test
	void whatIsIssuedNeverChanges() {
		PlanId plan = plans(this.office).getFirst();
		PartnerId partner = new PartnerId("partner-" + this.tag);
		send(this.office, at(2024, 3, 1), partner, new RegisterPartner(partner, this.office.id(), PartnerKind.UNIT,
				PartnerName.of("Przystań " + this.tag), null, null, List.of()));
		note(this.office, at(2024, 5, 1), plan, "Uwaga z maja");
		String id = draft(this.office, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of()).at("/id")
			.asText();
		assertThat(api(this.office.planner(), HttpMethod.PUT, "/reports/" + id + "/introduction",
				Map.of("expectedVersion", 0, "text", "Wstęp & <b>")))
			.hasStatusOk();
		this.projections.awaitCaughtUp();
		assertThat(
				api(this.office.planner(), HttpMethod.POST, "/reports/" + id + "/issue", Map.of("expectedVersion", 1)))
			.as("a planner")
			.hasStatus(403);
		MvcTestResult issued = api(this.office.owner(), HttpMethod.POST, "/reports/" + id + "/issue",
				Map.of("expectedVersion", 1));
		assertThat(issued).hasStatusOk();
		long position = json(issued).at("/position").asLong();
		String json = body(api(this.office.planner(), HttpMethod.GET, "/reports/" + id + "?after=" + position, null));
		String page = page(this.office.planner(), id);
		assertThat(page).contains("Uwaga z maja", "Przystań " + this.tag, "Wstęp &amp; &lt;b&gt;", "Strategia 1 ");

		send(this.office, this.clock.instant(), plan,
				new RetitlePlan(plan, "Zupełnie inny tytuł", TimeFrame.parse("2031–2032")));
		String row = row(plan);
		Stored reworded = send(this.office, this.clock.instant(), plan, new ChangeCell(plan, new ElementId(row),
				this.versions.get(row), Column.TEXT, new CellValue.Words("Zupełnie inna treść")));
		this.versions.put(row, reworded.version());
		note(this.office, at(2024, 5, 2), plan, "Uwaga dopisana potem");
		send(this.office, this.clock.instant(), partner,
				new RenamePartner(partner, PartnerName.of("Inna nazwa " + this.tag)));
		replay("history-lines");
		this.projections.awaitCaughtUp();

		assertThat(body(api(this.office.planner(), HttpMethod.GET, "/reports/" + id, null))).isEqualTo(json);
		assertThat(page(this.office.planner(), id)).isEqualTo(page);
		JsonNode proof = json(api(this.office.planner(), HttpMethod.GET, "/reports/" + id + "/verification", null));
		assertThat(proof.at("/intact").asBoolean()).isTrue();
		assertThat(proof.at("/computed").asText()).hasSize(64).isEqualTo(proof.at("/sha256").asText());

		JsonNode now = json(api(this.office.planner(), HttpMethod.GET, "/reports/" + id + "?known=now", null));
		assertThat(now.at("/since/missed").asInt()).isOne();
		// the newest of a renaming is that the name before stays an alias
		assertThat(now.at("/since/later")).extracting((later) -> later.at("/newest/sentence").asText())
			.anyMatch((sentence) -> sentence.contains("Uwaga dopisana potem"))
			.anyMatch((sentence) -> sentence.contains("oznacza partnera: „Przystań " + this.tag));
		String both = whole(this.office.planner(), "/reports/" + id + "?known=now");
		assertThat(both).contains("Uwaga z maja", "Uwaga dopisana potem", "Po wydaniu zapisano jeszcze 1 zdarzenie");

		assertThat(api(this.office.owner(), HttpMethod.PUT, "/reports/" + id + "/introduction",
				Map.of("expectedVersion", 2, "text", "Inny")))
			.hasStatus(422)
			.bodyText()
			.contains("council-report-issued");
		assertSuperseded(id, page);
		account(this.office.id(), this.office.key() + "-admin", Role.ADMINISTRATOR);
		assertThat(post(this.office.key() + "-admin", "/accounts/" + this.office.issuer() + "/erase", "ground",
				"REQUESTED"))
			.hasStatus3xxRedirection();
		String after = page(this.office.planner(), id);
		Matcher pseudonym = Pattern.compile("osoba nr \\d+").matcher(after);
		assertThat(pseudonym.find()).isTrue();
		assertThat(after).as("the one exception").isEqualTo(page.replace(this.office.owner(), pseudonym.group()));
	}

	private void assertSuperseded(String id, String page) {
		MvcTestResult begun = api(this.office.planner(), HttpMethod.POST, "/reports",
				Map.of("title", "Poprawione", "from", "2024-01-01", "to", "2024-12-31", "supersedes", id));
		String next = json(begun).at("/id").asText();
		this.projections.awaitCaughtUp();
		assertThat(whole(this.office.planner(), "/reports/" + id)).doesNotContain("zastąpiono je nowym");
		long position = json(
				api(this.office.owner(), HttpMethod.POST, "/reports/" + next + "/issue", Map.of("expectedVersion", 0)))
			.at("/position")
			.asLong();
		assertThat(whole(this.office.planner(), "/reports/" + next + "?after=" + position)).contains("Zastępuje")
			.contains("Uwaga dopisana potem");
		assertThat(whole(this.office.planner(), "/reports/" + id)).contains("zastąpiono je nowym");
		assertThat(page(this.office.planner(), id)).isEqualTo(page);
		assertGathered(id, next);
	}

	/**
	 * For the report on the state of the municipality, from what is issued and stands.
	 */
	private void assertGathered(String replaced, String standing) {
		draft(this.office, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30), List.of());
		this.projections.awaitCaughtUp();
		String gathered = whole(this.office.planner(), "/reports/commune?year=2024");
		assertThat(gathered).contains("/reports/" + standing)
			.doesNotContain("/reports/" + replaced)
			.contains("Zupełnie inny tytuł")
			.doesNotContain("source-2");
		String prose = gathered.substring(gathered.indexOf("id=\"chapter-1\""), gathered.indexOf("id=\"sources\""));
		assertThat(prose.split("<p>").length).as("each sentence has its source")
			.isGreaterThan(1)
			.isEqualTo(prose.split("href=\"#source-1\"").length);
		assertThat(whole(this.office.planner(), "/reports/commune?year=2023")).contains("nie wydano żadnego");
		assertThat(words(get(this.office.planner(), "/reports/commune/file?year=2024&format=docx")))
			.anyMatch((text) -> text.endsWith(". [1]"))
			.anyMatch((text) -> text.startsWith("[1] „Poprawione”"));
		assertThat(new String(get(this.office.planner(), "/reports/commune/file?year=2024&format=pdf").getResponse()
			.getContentAsByteArray(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("pdfuaid:part");
		assertThat(get(this.office.planner(), "/reports/commune/file?year=2024&format=odt")).hasStatus(400);
		assertThat(get(this.office.planner(), "/reports/commune?year=20240")).hasStatus(400);
	}

	private static List<String> words(MvcTestResult docx) {
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()))) {
			return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void whoWritesSecondWritesOverNothingThatCannotBeReadYet() {
		String id = draft(this.office, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of()).at("/id")
			.asText();
		this.projections.awaitCaughtUp();
		this.projections.whileLate(ReportProjection.PROCESSOR, () -> {
			assertThat(post(this.office.planner(), "/reports/" + id + "/introduction", "version", "0", "text",
					"Pierwszy wstęp"))
				.hasStatus3xxRedirection();
			MvcTestResult page = post(this.office.owner(), "/reports/" + id + "/introduction", "version", "0", "text",
					"Drugi wstęp");
			assertThat(page).hasStatus(409);
			assertThat(body(page)).contains("Drugi wstęp", "name=\"version\" value=\"0\"");
			assertThat(send(this.office.owner(), "/reports/" + id + "/issue", "version", "1")).hasStatus(503);
		});
	}

	@Test
	void whoWritesSecondIsShownTheOthersText() {
		String id = draft(this.office, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of()).at("/id")
			.asText();
		Map<String, Object> ours = Map.of("expectedVersion", 0, "text", "Pierwszy wstęp");
		assertThat(api(this.office.planner(), HttpMethod.PUT, "/reports/" + id + "/introduction", ours)).hasStatusOk();
		this.projections.awaitCaughtUp();
		MvcTestResult late = api(this.office.owner(), HttpMethod.PUT, "/reports/" + id + "/introduction",
				Map.of("expectedVersion", 0, "text", "Drugi wstęp"));
		assertThat(late).hasStatus(409);
		assertThat(json(late).at("/current").asText()).isEqualTo("Pierwszy wstęp");
		MvcTestResult page = post(this.office.owner(), "/reports/" + id + "/introduction", "version", "0", "text",
				"Drugi wstęp");
		assertThat(page).hasStatus(409);
		assertThat(body(page)).contains("Pierwszy wstęp", "Drugi wstęp", "name=\"version\" value=\"1\"");
		assertThat(post(this.office.owner(), "/reports/" + id + "/introduction", "version", "1", "text", "Drugi wstęp"))
			.hasStatus3xxRedirection();
		this.projections.awaitCaughtUp();
		assertThat(post(this.office.owner(), "/reports/" + id + "/issue", "version", "1")).as("an older version")
			.hasStatus(409);
		assertThat(post(this.office.planner(), "/reports/" + id + "/issue", "version", "2")).hasStatus(403);
		assertThat(post(this.office.owner(), "/reports/" + id + "/issue", "version", "2")).hasStatus3xxRedirection();
	}

	@Test
	void formsSayWhatIsWrong() {
		assertThat(post(this.office.planner(), "/reports", "title", " ", "from", "2025-12-31", "to", "2025-01-01"))
			.hasStatus(400)
			.bodyText()
			.contains("Treść nie może być pusta", "Ostatni dzień nie może być wcześniejszy");
		assertThat(get(this.office.owner(), "/reports/new")).hasStatusOk();
		LocalDate today = Poland.today(this.clock);
		JsonNode report = draft(this.office, today.withDayOfYear(1), today, List.of());
		assertThat(post(this.office.owner(), "/reports/" + report.at("/id").asText() + "/issue", "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("Okres sprawozdania jeszcze się nie skończył");
		assertThat(post(this.office.planner(), "/reports/" + report.at("/id").asText() + "/discard"))
			.hasStatus3xxRedirection();
		assertThat(get(office("c" + this.tag).owner(), "/reports/" + report.at("/id").asText())).hasStatus(404);
		assertThat(api(this.office.planner(), HttpMethod.POST, "/reports",
				Map.of("title", "Cudze", "from", "2024-01-01", "to", "2024-12-31", "plans", List.of("demo-strategia"))))
			.hasStatus(404);
	}

	@Test
	void everySentenceLeadsToItsEvent() {
		String page = whole("planner", "/reports/demo-sprawozdanie?known=now");
		Matcher links = Pattern.compile("href=\"(/history\\?[^#\"]*)#(line-\\d+)\"").matcher(page);
		int followed = 0;
		while (links.find()) {
			assertThat(whole("planner", links.group(1).replace("&amp;", "&")))
				.contains("id=\"" + links.group(2) + "\"");
			followed++;
		}
		assertThat(followed).isGreaterThan(50);
		assertThat(page).contains("Teraz");
	}

	@Test
	void theFirstPageSaysWhatThereIsToDo() {
		assertThat(whole(this.office.planner(), "/")).contains("Nie ma tu jeszcze żadnego planu",
				"Wczytaj plan z pliku");
		plans(this.office);
		this.projections.awaitCaughtUp();
		assertThat(whole(this.office.planner(), "/")).contains("Strategia 1 ", "wersja robocza (2)");
		String demo = whole("planner", "/");
		assertThat(demo).contains("Po terminie", "Czeka na uchwałę", "/plans/demo-przyjeta/amendments");
		Matcher links = Pattern.compile("href=\"(/(?:plans|history)[^#\"]*)(?:#(line-\\d+))?\"").matcher(demo);
		int followed = 0;
		while (links.find()) {
			String target = whole("planner", links.group(1).replace("&amp;", "&"));
			if (links.group(2) != null) {
				assertThat(target).contains("id=\"" + links.group(2) + "\"");
			}
			followed++;
		}
		assertThat(followed).isGreaterThan(15);
	}

	private Office office(String key) {
		MunicipalityId municipality = this.identity.createMunicipality(key, "Gmina " + key);
		AccountId planner = account(municipality, key + "-planner", Role.PLANNER);
		return new Office(key, municipality, planner, account(municipality, key + "-owner", Role.OWNER));
	}

	private AccountId account(MunicipalityId municipality, String login, Role role) {
		AccountId account = this.identity.createAccount(municipality, login, login, role, DemoData.PASSWORD);
		this.identity.registerToken(login, "token-" + login);
		return account;
	}

	private List<PlanId> plans(Office office) {
		return IntStream.rangeClosed(1, 2).mapToObj((number) -> {
			PlanId plan = new PlanId("%s-plan-%d".formatted(office.key(), number));
			send(office, moment(), plan,
					new DraftPlan(PlanOutline.empty(plan, office.id(), StrategyKinds.SOCIAL_PROBLEMS_STRATEGY.code(),
							"Strategia %d w %s".formatted(number, office.key()), TimeFrame.parse("2022–2030"))));
			add(office, plan, null, "area", plan + "-area");
			add(office, plan, plan + "-area", "goal", plan + "-goal");
			add(office, plan, plan + "-goal", "action", row(plan));
			return plan;
		}).toList();
	}

	private static String row(PlanId plan) {
		return plan + "-row";
	}

	private void add(Office office, PlanId plan, String parent, String level, String element) {
		Stored stored = send(office, moment(), plan,
				new AddElement(plan, (parent != null) ? new ElementId(parent) : null, null,
						Branch.typed(new ElementId(element), level, "1",
								level.equals("action")
										? Map.of(Column.TEXT, new CellValue.Words(element), Column.TIME_FRAME,
												new CellValue.When(TimeFrame.parse("2024")), Column.PARTIES,
												new CellValue.Parties(List.of()), Column.FUNDING,
												new CellValue.Funding(FundingKind.UNKNOWN, List.of()))
										: Map.of(Column.TEXT, new CellValue.Words(element)))));
		this.versions.put(element, stored.version());
	}

	private void note(Office office, Instant at, PlanId plan, String note) {
		String row = row(plan);
		Stored stored = send(office, at, plan, new NoteElement(plan, new ElementId(row), this.versions.get(row), note));
		this.versions.put(row, stored.version());
	}

	/** Most of what happens lies near the ends of days, years and summer time. */
	private void work(List<Office> offices, List<List<PlanId>> plans, int events) {
		for (int i = 0; i < events; i++) {
			int which = this.random.nextInt(offices.size());
			Office office = offices.get(which);
			if (this.random.nextInt(5) == 0) {
				PartnerId partner = new PartnerId("%s-partner-%d".formatted(office.key(), i));
				send(office, moment(), partner, new RegisterPartner(partner, office.id(), PartnerKind.UNIT,
						PartnerName.of("Partner %d".formatted(i)), null, null, List.of()));
			}
			else {
				note(office, moment(), plans.get(which).get(this.random.nextInt(2)), "Uwaga " + i);
			}
		}
	}

	private Instant moment() {
		int year = FIRST_YEAR + this.random.nextInt(YEARS);
		LocalDate day = switch (this.random.nextInt(5)) {
			case 0 -> LocalDate.of(year, 12, 31);
			case 1 -> LocalDate.of(year, 1, 1);
			case 2 -> LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
			case 3 -> LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
			default -> LocalDate.ofYearDay(year, 1 + this.random.nextInt(365));
		};
		LocalTime time = switch (this.random.nextInt(5)) {
			case 0 -> LocalTime.MIDNIGHT;
			case 1 -> LocalTime.of(23, 59, 59, 999_000_000);
			case 2 -> LocalTime.of(0, 30);
			case 3 -> LocalTime.of(22, 30);
			default -> LocalTime.of(2, 30);
		};
		return day.atTime(time).atZone(Poland.ZONE).toInstant();
	}

	private static Instant at(int year, int month, int day) {
		return LocalDate.of(year, month, day).atTime(12, 0).atZone(Poland.ZONE).toInstant();
	}

	private Stored send(Office office, Instant at, Id subject, Object command) {
		Clock before = GenericEventMessage.clock;
		try {
			GenericEventMessage.clock = Clock.fixed(at, Poland.ZONE);
			return this.commands
				.send(command, Map.of(Provenance.MUNICIPALITY, office.id().value(), Provenance.PLAN, subject.value(),
						Provenance.ACTOR, office.account().value(), Provenance.CHANNEL, "demo"))
				.orElseThrow();
		}
		finally {
			GenericEventMessage.clock = before;
		}
	}

	/** Straight from the event log, with nothing of what reports use. */
	private List<Long> recorded(Office office, int from, int to, PlanId plan) {
		List<Long> positions = new ArrayList<>();
		for (long number = 1; number <= this.log.head(); number++) {
			Commit commit = this.log.read(number, 1).getFirst();
			for (int index = 0; index < commit.events().size(); index++) {
				StoredEvent event = commit.events().get(index);
				int year = event.timestamp().atZone(Poland.ZONE).getYear();
				if (office.key().equals(event.metadataValue(Provenance.MUNICIPALITY)) && year >= from && year <= to
						&& !event.aggregateType().equals("CouncilReport")
						&& (plan == null || plan.value().equals(event.metadataValue(Provenance.PLAN)))) {
					positions.add(Position.of(number, index));
				}
			}
		}
		return positions;
	}

	private JsonNode draft(Office office, LocalDate from, LocalDate to, List<String> plans) {
		MvcTestResult begun = api(office.planner(), HttpMethod.POST, "/reports",
				Map.of("title", "Sprawozdanie", "from", from.toString(), "to", to.toString(), "plans", plans));
		assertThat(begun).hasStatus(201);
		JsonNode answer = json(begun);
		this.projections.awaitCaughtUp();
		return json(api(office.planner(), HttpMethod.GET,
				"/reports/%s?after=%d".formatted(answer.at("/id").asText(), answer.at("/position").asLong()), null));
	}

	private static List<Long> positions(JsonNode report) {
		return Stream
			.concat(report.at("/plans").findValues("lines").stream().flatMap(ReportsTest::elements),
					elements(report.at("/others")))
			.map((line) -> line.at("/position").asLong())
			.toList();
	}

	private static Stream<JsonNode> elements(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private void replay(String name) {
		StreamingEventProcessor processor = this.processing.eventProcessor(name, StreamingEventProcessor.class)
			.orElseThrow();
		processor.shutDown();
		processor.resetTokens();
		processor.start();
	}

	/** What was reported, without the frame around it. */
	private String page(String login, String id) {
		String whole = whole(login, "/reports/" + id);
		return whole.substring(whole.indexOf("<article"), whole.indexOf("</article>"));
	}

	private String whole(String login, String path) {
		MvcTestResult result = get(login, path);
		for (int tries = 0; tries < 60 && result.getResponse().containsHeader("Refresh"); tries++) {
			result = get(login, path);
		}
		assertThat(result).as(path).hasStatusOk();
		return body(result);
	}

	private MvcTestResult get(String login, String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(session(login)).exchange();
	}

	private MvcTestResult post(String login, String path, String... parameters) {
		MvcTestResult result = send(login, path, parameters);
		for (int tries = 0; tries < 60 && result.getResponse().getStatus() == 503; tries++) {
			result = send(login, path, parameters);
		}
		return result;
	}

	private MvcTestResult send(String login, String path, String... parameters) {
		var request = this.mvc.post().uri(path).cookie(session(login)).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private Cookie session(String login) {
		return this.sessions.computeIfAbsent(login, (key) -> {
			MvcTestResult signedIn = this.mvc.post()
				.uri("/sign-in")
				.with(csrf())
				.param("login", login)
				.param("password", DemoData.PASSWORD)
				.exchange();
			assertThat(signedIn).hasRedirectedUrl("/");
			return signedIn.getResponse().getCookie("SESSION");
		});
	}

	private MvcTestResult api(String login, HttpMethod method, String path, Object body) {
		MvcTestResult result = call(login, method, path, body);
		for (int tries = 0; tries < 60 && result.getResponse().getStatus() == 503; tries++) {
			result = call(login, method, path, body);
		}
		return result;
	}

	private MvcTestResult call(String login, HttpMethod method, String path, Object body) {
		var request = this.mvc.method(method)
			.uri(URI.create("/api/v1" + path))
			.header(HttpHeaders.AUTHORIZATION, "Bearer token-" + login);
		if (body != null) {
			request = request.contentType(MediaType.APPLICATION_JSON).content(write(body));
		}
		return request.exchange();
	}

	private static String write(Object body) {
		return Json.mapper().valueToTree(body).toString();
	}

	private static JsonNode json(MvcTestResult result) {
		try {
			return Json.mapper().readTree(body(result));
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(body(result), ex);
		}
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private record Office(String key, MunicipalityId id, AccountId account, AccountId issuer) {

		String planner() {
			return this.key + "-planner";
		}

		String owner() {
			return this.key + "-owner";
		}

	}

}
