package pl.utrwal.identity;

import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A municipality of its own for each test, with an administrator and a planner.
 */
class Office {

	static final String PASSWORD = "trzy-szare-koty";

	private static int offices;

	final String name;

	final MunicipalityId municipality;

	final AccountId administrator;

	final AccountId planner;

	private final MockMvcTester mvc;

	Office(IdentitySetup setup, MockMvcTester mvc) {
		this.mvc = mvc;
		this.name = "gmina-" + ++offices;
		this.municipality = setup.createMunicipality(this.name, "Gmina nr " + offices);
		this.administrator = setup.createAccount(this.municipality, login("ewa"), "Ewa Lis", Role.ADMINISTRATOR,
				PASSWORD);
		this.planner = setup.createAccount(this.municipality, login("anna"), "Anna Zielna", Role.PLANNER, PASSWORD);
	}

	String login(String who) {
		return who + "@" + this.name;
	}

	Cookie signIn(String who) {
		MvcTestResult signedIn = this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", login(who))
			.param("password", PASSWORD)
			.exchange();
		assertThat(signedIn).hasRedirectedUrl("/");
		return session(signedIn);
	}

	/**
	 * The session that an answer names.
	 */
	static Cookie session(MvcTestResult answer) {
		return answer.getResponse().getCookie("SESSION");
	}

	MockMvcTester.MockMvcRequestBuilder get(Cookie session, String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(session);
	}

	MockMvcTester.MockMvcRequestBuilder post(Cookie session, String path) {
		return this.mvc.post().uri(URI.create(path)).cookie(session).with(csrf());
	}

}
