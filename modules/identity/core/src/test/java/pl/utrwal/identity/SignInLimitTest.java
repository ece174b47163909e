package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import pl.utrwal.identity.TestApplication.HandClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes count tries together.
 */
class SignInLimitTest {

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final MongoClient client = MongoClients.create(this.server.bindAndGetConnectionString());

	private final MongoDatabase database = this.client.getDatabase("utrwal");

	private final HandClock clock = new HandClock();

	private final AtomicInteger tried = new AtomicInteger();

	private final List<String> refused = new ArrayList<>();

	private final List<SignInLimit> nodes = List.of(
			new SignInLimit(new Tries(this.database, this.clock), this.refused::add),
			new SignInLimit(new Tries(this.database, this.clock), this.refused::add));

	@AfterEach
	void stop() {
		this.client.close();
		this.server.shutdownNow();
	}

	@Test
	void nodesCountTogether() {
		for (int i = 0; i < SignInLimit.TRIES_A_LOGIN; i++) {
			assertThat(tryOn(this.nodes.get(i % 2), "anna").getStatus()).isEqualTo(200);
		}
		assertThat(tryOn(this.nodes.get(0), "anna").getRedirectedUrl()).isEqualTo("/sign-in?wait");
		assertThat(tryOn(this.nodes.get(1), "ANNA ").getRedirectedUrl()).isEqualTo("/sign-in?wait");
		assertThat(this.refused).containsExactly("anna", "ANNA ");
		assertThat(this.tried).hasValue(SignInLimit.TRIES_A_LOGIN);

		this.clock.pass(Tries.GIVEN_BACK_IN.dividedBy(SignInLimit.TRIES_A_LOGIN));
		assertThat(tryOn(this.nodes.get(1), "anna").getStatus()).isEqualTo(200);
		assertThat(tryOn(this.nodes.get(0), "anna").getRedirectedUrl()).isEqualTo("/sign-in?wait");
	}

	@Test
	void triesFromElsewhereShutNobodyOut() {
		for (int i = 0; i < 2 * SignInLimit.TRIES_A_LOGIN; i++) {
			tryOn(this.nodes.get(0), "anna");
		}
		MockHttpServletRequest owner = request("anna");
		owner.setRemoteAddr("10.0.0.7");
		assertThat(tryOn(this.nodes.get(1), owner).getStatus()).isEqualTo(200);
	}

	@Test
	void triesAtTheSameTimeDoNotSlipThrough() {
		try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 40).forEach((i) -> browsers.submit(() -> tryOn(this.nodes.get(i % 2), "anna")));
		}
		assertThat(this.tried).hasValue(SignInLimit.TRIES_A_LOGIN);
	}

	@Test
	void whatIsOverIsForgotten() {
		tryOn(this.nodes.get(0), "anna");
		this.clock.pass(Tries.GIVEN_BACK_IN.multipliedBy(2));
		tryOn(this.nodes.get(1), "ewa");
		assertThat(this.database.getCollection("sign_in_tries").countDocuments()).isEqualTo(2);
	}

	@Test
	void withoutTheStoreNobodyTries() {
		SignInLimit cutOff = new SignInLimit(new Tries(FailingDatabase.at(1, false, this.database), this.clock),
				this.refused::add);
		assertThat(tryOn(cutOff, "anna").getStatus()).isEqualTo(503);
		assertThat(this.tried).hasValue(0);
		cutOff = new SignInLimit(new Tries(FailingDatabase.at(1, false, this.database), this.clock), this.refused::add);
		cutOff.succeeded(request("anna"));
	}

	private MockHttpServletResponse tryOn(SignInLimit node, String login) {
		return tryOn(node, request(login));
	}

	private MockHttpServletResponse tryOn(SignInLimit node, MockHttpServletRequest asked) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			node.doFilter(asked, response, (request, answer) -> this.tried.incrementAndGet());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return response;
	}

	private static MockHttpServletRequest request(String login) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
		request.setParameter("login", login);
		return request;
	}

}
