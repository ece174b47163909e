package pl.utrwal.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.Cookie;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = TestApplication.class, properties = "utrwal.messages.strict=true")
@AutoConfigureMockMvc
class AccountsPageTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	IdentitySetup setup;

	@Autowired
	AccountNames names;

	@Autowired
	Persons persons;

	@Autowired
	Pseudonyms pseudonyms;

	@Autowired
	MongoDatabase database;

	@Autowired
	TestApplication.HandClock clock;

	Office office;

	Cookie administrator;

	@BeforeEach
	void office() {
		this.clock.pass(Duration.ofHours(1));
		this.office = new Office(this.setup, this.mvc);
		this.administrator = this.office.signIn("ewa");
	}

	@Test
	void listsTheAccountsOfTheOwnMunicipality() {
		Office other = new Office(this.setup, this.mvc);
		assertThat(this.office.get(this.administrator, "/accounts")).hasStatusOk()
			.bodyText()
			.contains("2 konta", "Ewa Lis", this.office.login("anna"), "planista", "aria-current=\"page\">Konta")
			.doesNotContain(other.login("anna"));
		assertThat(this.office.get(this.administrator, "/accounts?lang=en")).bodyText()
			.contains("2 accounts", "planner");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts", "/accounts/new" })
	void isForAdministratorsOnly(String path) {
		Cookie planner = this.office.signIn("anna");
		assertThat(this.office.get(planner, path)).hasStatus(403);
		assertThat(this.office.post(planner, "/accounts")).hasStatus(403);
		assertThat(this.office.post(planner, "/accounts/" + this.office.administrator + "/erase")).hasStatus(403);
		assertThat(this.office.post(planner, "/accounts/" + this.office.planner + "/tokens")).hasStatus(403);
	}

	@Test
	void addsAnAccountThatCanSignIn() {
		assertThat(this.office.get(this.administrator, "/accounts/new")).hasStatusOk()
			.bodyText()
			.contains("Nowe konto", "<option value=\"AUDITOR\">audytor</option>");
		assertThat(adds("zofia", "Zofia Ćwik", Role.AUDITOR, Office.PASSWORD)).hasRedirectedUrl("/accounts");
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText()
			.contains("Dodano konto: Zofia Ćwik", "3 konta");
		assertThat(this.office.get(this.office.signIn("zofia"), "/who")).bodyText().contains("AUDITOR");
	}

	@ParameterizedTest
	@CsvSource({ "zofia, Zofia, jedenascie1, co najmniej 12 znaków", "anna, Zofia, trzy-szare-koty, ma już ktoś inny",
			"ANNA, Zofia, trzy-szare-koty, ma już ktoś inny", "zofia, ' ', trzy-szare-koty, Podaj imię i nazwisko",
			"zo fia, Zofia, trzy-szare-koty, Login musi mieć" })
	void refusesAnAccount(String login, String name, String password, String said) {
		assertThat(adds(login, name, Role.AUDITOR, password)).hasStatus(400)
			.bodyText()
			.contains(said, "aria-invalid=\"true\"", "<option value=\"AUDITOR\" selected=\"selected\">")
			.doesNotContain("value=\"" + password);
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText().contains("2 konta");
	}

	@Test
	void anUnknownRoleIsRefused() {
		assertThat(this.office.post(this.administrator, "/accounts")
			.param("login", this.office.login("zofia"))
			.param("name", "Zofia")
			.param("role", "KING")
			.param("password", Office.PASSWORD)).hasStatus(400)
			.bodyText()
			.contains("Ta wartość tu nie pasuje.")
			.doesNotContain("KING", "Failed");
	}

	@Test
	void issuesATokenThatIsShownOnceAndKeptAsAHash() {
		String tokens = "/accounts/" + this.office.planner + "/tokens";
		assertThat(this.office.get(this.administrator, tokens)).hasStatusOk()
			.bodyText()
			.contains("Tokeny API: Anna Zielna", "nie ma żadnego tokenu");
		String token = issue(tokens, "Arkusz", "30");
		assertThat(this.office.get(this.administrator, tokens)).bodyText()
			.contains("Arkusz", "jeszcze nie")
			.doesNotContain(token);
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText().contains("1 token");
		assertThat(stored()).doesNotContain(token).contains(Secrets.hash(token));
		assertThat(status(token)).isEqualTo(200);
		assertThat(this.office.get(this.administrator, tokens)).bodyText().doesNotContain("jeszcze nie");
	}

	@Test
	void withdrawsOneTokenAndLeavesTheOther() {
		String tokens = "/accounts/" + this.office.planner + "/tokens";
		String first = issue(tokens, "Pierwszy", "30");
		this.clock.pass(Duration.ofMinutes(1));
		String second = issue(tokens, "Drugi", "30");
		Matcher withdraw = Pattern.compile("action=\"(/accounts/[^\"]*/withdraw)\"")
			.matcher(text(this.office.get(this.administrator, tokens).exchange()));
		assertThat(withdraw.find()).isTrue();
		assertThat(this.office.post(this.administrator, withdraw.group(1))).hasRedirectedUrl(tokens);
		assertThat(status(second)).as("the newest stands first").isEqualTo(401);
		assertThat(status(first)).isEqualTo(200);
		assertThat(this.office.post(this.administrator, withdraw.group(1))).hasStatus(404);
	}

	@Test
	void aTokenExpires() {
		String token = issue("/accounts/" + this.office.planner + "/tokens", "Arkusz", "30");
		this.clock.pass(Duration.ofDays(29));
		assertThat(status(token)).isEqualTo(200);
		this.clock.pass(Duration.ofDays(1));
		assertThat(status(token)).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "'', 30, do czego służy", "Arkusz, 9999, jak długo", "Arkusz, wiecznie, Ta wartość tu nie pasuje" })
	void refusesAToken(String name, String days, String said) {
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.planner + "/tokens")
			.param("name", name)
			.param("days", days)).hasStatus(400).bodyText().contains(said);
	}

	private String issue(String tokens, String name, String days) {
		assertThat(this.office.post(this.administrator, tokens).param("name", name).param("days", days))
			.hasRedirectedUrl(tokens);
		return shownToken(this.office.get(this.administrator, tokens).exchange());
	}

	@ParameterizedTest
	@ValueSource(strings = { "aaaaaaaaaaaa", "password1234", "planner-planner", "qwertyuiop12", "haslo1234567",
			"Warszawa2026", "zofia-zofia-zofia", "gmina-gmina-gmina", "123456789012", "Cwik-Cwik-2026" })
	void refusesAPasswordThatIsEasyToGuess(String password) {
		assertThat(adds("zofia", "Zofia Cwik", Role.AUDITOR, password)).hasStatus(400)
			.bodyText()
			.contains("To hasło łatwo odgadnąć");
	}

	@Test
	void aNewPasswordEndsSessionsAndTokens() {
		Cookie session = this.office.signIn("anna");
		String token = issue("/accounts/" + this.office.planner + "/tokens", "Arkusz", "30");
		assertThat(this.office.get(session, "/who")).hasStatusOk();
		assertThat(status(token)).isEqualTo(200);
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.planner + "/password")
			.param("password", "cztery-szare-koty")).hasRedirectedUrl("/accounts");
		assertThat(this.office.get(session, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(status(token)).isEqualTo(401);
		assertThat(this.office.get(this.administrator, "/who")).hasStatusOk();
	}

	@Test
	void everyoneChangesTheOwnPassword() {
		Cookie session = this.office.signIn("anna");
		Cookie elsewhere = this.office.signIn("anna");
		assertThat(this.office.get(session, "/account")).hasStatusOk()
			.bodyText()
			.contains("Moje konto", "Anna Zielna", this.office.login("anna"));
		assertThat(own(session, "wrong-wrong-wrong", "cztery-szare-koty")).hasStatus(400)
			.bodyText()
			.contains("To nie jest Twoje dotychczasowe hasło");
		assertThat(own(session, Office.PASSWORD, "aaaaaaaaaaaa")).hasStatus(400)
			.bodyText()
			.contains("To hasło łatwo odgadnąć")
			.doesNotContain("aaaaaaaaaaaa", Office.PASSWORD);
		assertThat(own(session, Office.PASSWORD, "cztery-szare-koty")).hasRedirectedUrl("/sign-in");
		assertThat(this.office.get(session, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(this.office.get(elsewhere, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(signsIn("anna", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
		assertThat(signsIn("anna", "cztery-szare-koty")).hasRedirectedUrl("/");
	}

	@Test
	void theOwnPasswordIsNotTriedForEver() {
		Cookie session = this.office.signIn("anna");
		for (int i = 0; i < SignInLimit.TRIES_A_LOGIN; i++) {
			assertThat(own(session, "wrong-wrong-wrong", "cztery-szare-koty")).hasStatus(400);
		}
		assertThat(own(session, Office.PASSWORD, "cztery-szare-koty")).hasRedirectedUrl("/account?wait");
		assertThat(this.office.get(session, "/account?wait")).bodyText().contains("Było zbyt wiele prób");
		assertThat(this.office.signIn("anna")).as("it locks nobody out").isNotNull();
	}

	private MvcTestResult own(Cookie session, String old, String password) {
		return this.office.post(session, "/account/password").param("old", old).param("password", password).exchange();
	}

	private MvcTestResult signsIn(String who, String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", this.office.login(who))
			.param("password", password)
			.exchange();
	}

	@Test
	void aSuspendedAccountIsShutAndReopened() {
		Cookie session = this.office.signIn("anna");
		String token = issue("/accounts/" + this.office.planner + "/tokens", "Arkusz", "30");
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.planner + "/suspend"))
			.hasRedirectedUrl("/accounts");
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText().contains("zawieszone", "Anna Zielna");
		assertThat(this.office.get(session, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(status(token)).isEqualTo(401);
		assertThat(signsIn("anna", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
		this.setup.registerToken(this.office.login("anna"), "late-" + this.office.name);
		assertThat(status("late-" + this.office.name)).as("also a token that was issued meanwhile").isEqualTo(401);
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.planner + "/reopen"))
			.hasRedirectedUrl("/accounts");
		assertThat(signsIn("anna", Office.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void nobodySuspendsThemselves() {
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.administrator + "/suspend"))
			.hasStatus(422)
			.bodyText()
			.contains("Nie można zawiesić własnego konta");
	}

	@Test
	void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
		Cookie session = this.office.signIn("anna");
		for (int i = 0; i < 11; i++) {
			this.clock.pass(Duration.ofHours(1));
			assertThat(this.office.get(session, "/who")).hasStatusOk();
		}
		this.clock.pass(Duration.ofHours(1));
		assertThat(this.office.get(session, "/who")).hasRedirectedUrl("/sign-in");
	}

	@Test
	void changesAForgottenPassword() {
		String password = "/accounts/" + this.office.planner + "/password";
		assertThat(this.office.get(this.administrator, password)).hasStatusOk()
			.bodyText()
			.contains("Nowe hasło: Anna Zielna");
		assertThat(this.office.post(this.administrator, password).param("password", "short")).hasStatus(400)
			.bodyText()
			.contains("co najmniej 12 znaków");
		assertThat(this.office.signIn("anna")).isNotNull();
		assertThat(this.office.post(this.administrator, password).param("password", "cztery-szare-koty"))
			.hasRedirectedUrl("/accounts");
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", this.office.login("anna"))
			.param("password", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", this.office.login("anna"))
			.param("password", "cztery-szare-koty")).hasRedirectedUrl("/");
	}

	/** The application's own encoder: the one that these tests use is cheaper. */
	@Test
	void hashingAPasswordIsExpensive(@Autowired @Qualifier("passwordEncoder") PasswordEncoder passwords) {
		String hash = passwords.encode(Office.PASSWORD);
		assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
		assertThat(passwords.matches(Office.PASSWORD, hash)).isTrue();
		assertThat(passwords.matches("cztery-szare-koty", hash)).isFalse();
	}

	@Test
	void keepsPasswordsAsArgon2Only() {
		assertThat(stored()).doesNotContain(Office.PASSWORD).contains("$argon2id$");
	}

	@Test
	void erasesAPersonWhomAPlanNames() {
		PersonId id = new PersonId("author-of-" + this.office.name);
		this.persons.keep(id, this.office.municipality, "Bożena Wrona");
		Office other = new Office(this.setup, this.mvc);
		Cookie stranger = other.signIn("ewa");
		String erase = "/accounts/persons/" + id + "/erase";
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText()
			.contains("Osoby wymienione w planach", "Bożena Wrona");
		assertThat(other.get(stranger, "/accounts")).bodyText()
			.contains("Żaden wczytany dokument nie podaje autora")
			.doesNotContain("Bożena Wrona");
		assertThat(other.get(stranger, erase)).hasStatus(404);
		assertThat(other.post(stranger, erase)).hasStatus(404);
		assertThat(this.office.post(this.office.signIn("anna"), erase)).hasStatus(403);
		assertThat(this.office.get(this.administrator, erase)).hasStatusOk()
			.bodyText()
			.contains("Czy usunąć dane osoby: Bożena Wrona?", "nie da się cofnąć");

		assertThat(this.office.post(this.administrator, erase)).hasStatus(400)
			.bodyText()
			.contains("Wybierz podstawę usunięcia.");
		assertThat(this.office.post(this.administrator, erase).param("ground", "REQUESTED"))
			.hasRedirectedUrl("/accounts");

		assertThat(this.persons.name(id)).isEmpty();
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText().doesNotContain("Bożena Wrona");
		assertThat(this.office.get(this.administrator, erase)).hasStatus(404);
		assertThat(stored()).doesNotContain("Bożena Wrona");
	}

	@Test
	void erasesAPersonAndKeepsTheAccountsDeeds() {
		Cookie planner = this.office.signIn("anna");
		this.setup.registerToken(this.office.login("anna"), "erase-" + this.office.name);
		assertThat(this.names.displayName(this.office.planner)).hasValue("Anna Zielna");
		String erase = "/accounts/" + this.office.planner + "/erase";
		assertThat(this.office.get(this.administrator, erase)).hasStatusOk()
			.bodyText()
			.contains("Czy usunąć dane osoby: Anna Zielna?", "nie da się cofnąć");

		assertThat(this.office.post(this.administrator, erase)).hasStatus(400)
			.bodyText()
			.contains("Wybierz podstawę usunięcia.");
		assertThat(this.office.post(this.administrator, erase).param("ground", "REQUESTED"))
			.hasRedirectedUrl("/accounts");

		assertThat(this.database.getCollection("sessions")
			.countDocuments(new Document("account", this.office.planner.value()))).isZero();

		int number = this.pseudonyms.find(this.office.planner.value()).orElseThrow();
		assertThat(this.names.displayName(this.office.planner).orElseThrow())
			.matches("(osoba nr|person no\\.) " + number);
		assertThat(this.office.get(this.administrator, "/accounts")).bodyText()
			.contains("Dane osoby zostały usunięte", "osoba nr " + number, "2 konta")
			.doesNotContain("Anna Zielna", this.office.login("anna"));
		assertThat(stored()).doesNotContain(this.office.login("anna"));
		assertThat(this.office.get(planner, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(status("erase-" + this.office.name)).isEqualTo(401);
		assertThat(this.office.get(this.administrator, erase)).hasStatus(404);
	}

	@Test
	void noTwoErasedPersonsAreCalledTheSame() {
		Office other = new Office(this.setup, this.mvc);
		this.office.post(this.administrator, "/accounts/" + this.office.planner + "/erase")
			.param("ground", "REQUESTED")
			.exchange();
		other.post(other.signIn("ewa"), "/accounts/" + other.planner + "/erase").param("ground", "UNLAWFUL").exchange();
		String one = this.names.displayName(this.office.planner).orElseThrow();
		assertThat(one).matches("(osoba nr|person no\\.) \\d+")
			.isNotEqualTo(this.names.displayName(other.planner).orElseThrow());
		assertThat(this.names.displayName(this.office.planner)).hasValue(one);
		assertThat(this.names.displayName(new AccountId("nobody"))).isEmpty();
	}

	@Test
	void aChangedRoleCountsAtOnce() {
		Cookie planner = this.office.signIn("anna");
		String token = issue("/accounts/" + this.office.planner + "/tokens", "Arkusz", "30");
		String role = "/accounts/" + this.office.planner + "/role";
		assertThat(this.office.get(this.administrator, role)).hasStatusOk()
			.bodyText()
			.contains("Zmień rolę: Anna Zielna", "<option value=\"PLANNER\" selected=\"selected\">");
		assertThat(this.office.post(this.administrator, role).param("role", "KING")).hasStatus(400);
		assertThat(this.office.post(this.administrator, role).param("role", "AUDITOR")).hasRedirectedUrl("/accounts");
		assertThat(this.office.get(planner, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(this.office.get(this.office.signIn("anna"), "/who")).bodyText().contains("AUDITOR");
		assertThat(status(token)).isEqualTo(200);
	}

	@Test
	void nobodyChangesTheirOwnRole() {
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.administrator + "/role")
			.param("role", "AUDITOR")).hasStatus(422).bodyText().contains("Nie można zmienić własnej roli");
	}

	@Test
	void nobodyErasesThemselves() {
		assertThat(this.office.post(this.administrator, "/accounts/" + this.office.administrator + "/erase"))
			.hasStatus(422)
			.bodyText()
			.contains("Nie można usunąć własnych danych");
		assertThat(this.names.displayName(this.office.administrator)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/erase", "/tokens", "/tokens/x/withdraw", "/password", "/suspend", "/reopen", "/role" })
	void anotherMunicipalitysAccountIsNotThere(String what) {
		Office other = new Office(this.setup, this.mvc);
		assertThat(this.office.post(this.administrator, "/accounts/" + other.planner + what)).hasStatus(404);
		assertThat(this.office.post(this.administrator, "/accounts/none" + what)).hasStatus(404);
		assertThat(this.names.displayName(other.planner)).isPresent();
	}

	@Test
	void settingUpTwiceChangesNothing() {
		assertThat(this.setup.createAccount(this.office.municipality, this.office.login("Anna"), "Ktoś Inny",
				Role.ANALYST, "another-password"))
			.isEqualTo(this.office.planner);
		assertThat(this.names.displayName(this.office.planner)).hasValue("Anna Zielna");
	}

	private MvcTestResult adds(String login, String name, Role role, String password) {
		return this.office.post(this.administrator, "/accounts")
			.param("login", this.office.login(login))
			.param("name", name)
			.param("role", role.name())
			.param("password", password)
			.exchange();
	}

	private int status(String token) {
		return this.mvc.get()
			.uri("/api/v1/who")
			.header("Authorization", "Bearer " + token)
			.exchange()
			.getResponse()
			.getStatus();
	}

	private String stored() {
		StringBuilder all = new StringBuilder();
		for (String collection : List.of("accounts", "persons", "api_tokens", "municipalities")) {
			for (Document document : this.database.getCollection(collection).find()) {
				all.append(document.toJson());
			}
		}
		return all.toString();
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String shownToken(MvcTestResult page) {
		Matcher token = Pattern.compile("utrwal_[A-Za-z0-9_-]{43}").matcher(text(page));
		assertThat(token.find()).as("a token is shown").isTrue();
		return token.group();
	}

}
