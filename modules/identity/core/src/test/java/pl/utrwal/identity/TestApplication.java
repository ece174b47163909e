package pl.utrwal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.webkit.WebKitModule;

/**
 * The module on a database in memory; {@link #main} serves it to a browser, with the
 * profile "filled" as an office that uses it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ WebKitModule.class, IdentityModule.class, TestApplication.Pages.class })
class TestApplication {

	public static void main(String[] args) {
		SpringApplication.run(TestApplication.class, args);
	}

	@Bean(destroyMethod = "shutdownNow")
	MongoServer server() {
		return new MongoServer(H2Backend.inMemory());
	}

	@Bean
	MongoClient client(MongoServer server) {
		return MongoClients.create(server.bindAndGetConnectionString());
	}

	@Bean
	MongoDatabase database(MongoClient client) {
		return client.getDatabase("utrwal");
	}

	@Bean(destroyMethod = "close")
	CommitLog commitLog(MongoDatabase database, HandClock clock) {
		return CommitLog.open(database, catalogue().names(), clock, "test");
	}

	@Bean
	EventSerializer eventSerializer() {
		return new EventSerializer(catalogue());
	}

	private static EventCatalogue catalogue() {
		return EventCatalogue.of(IdentityModule.events().toList());
	}

	@Bean
	HandClock clock() {
		return new HandClock();
	}

	/**
	 * Hashes as the real one does, at a small part of its cost: these tests hash often.
	 */
	@Bean
	@Primary
	PasswordEncoder cheapPasswordEncoder() {
		return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
	}

	@Bean
	@Profile("filled")
	CommandLineRunner office(IdentitySetup setup) {
		return (args) -> {
			MunicipalityId dolina = setup.createMunicipality("lipowa-dolina", "Gmina Lipowa Dolina");
			setup.createAccount(dolina, "ewa", "Ewa Lis", Role.ADMINISTRATOR, "trzy-szare-koty");
			setup.createAccount(dolina, "anna.zielna", "Anna Zielna", Role.PLANNER, "trzy-szare-koty");
			setup.createAccount(dolina, "lukasz.wrona@example.org", "Łukasz Wrona-Kwiatkowski", Role.AUDITOR,
					"trzy-szare-koty");
			setup.createAccount(dolina, "zofia", "Zofia Ćwik", Role.ANALYST, "trzy-szare-koty");
			setup.registerToken("anna.zielna", "sample-token");
		};
	}

	@RestController
	static class Pages {

		@GetMapping({ "/who", "/api/v1/who" })
		String who(Actor actor) {
			return String.join(", ", actor.displayName(), actor.role().name(), actor.municipalityName());
		}

		@GetMapping({ "/denied", "/api/v1/denied" })
		void denied() {
			throw new AccessDeniedException("not for you");
		}

	}

	/** Stands still until it is told to go on. */
	static class HandClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T09:00:00Z");

		void pass(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
