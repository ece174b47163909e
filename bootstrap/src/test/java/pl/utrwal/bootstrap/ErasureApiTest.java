package pl.utrwal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.demo.DemoData;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A name that somebody typed where no name belongs.
 */
class ErasureApiTest extends ProofTest {

	private static final String NAME = "Zenobia Kwiatuszkiewicz";

	private static final String GENITIVE = "Zenobii Kwiatuszkiewicz";

	private static final List<String> FORMS = List.of(NAME, GENITIVE);

	private static final String ADMINISTRATOR = "administrator";

	@Autowired
	private MongoDatabase database;

	@Autowired
	private IdentitySetup identity;

	@Test
	void aNameLeavesEveryPlaceAndAllProofsStay() {
		MvcTestResult imported = imported("planner",
				document().replace("Nocny spacer sąsiadów", "Nocny spacer, który prowadzi " + NAME));
		assertThat(imported).hasStatus(201);
		String plan = json(imported).at("/planId").asText();
		long begun = json(imported).at("/position").asLong();
		JsonNode goals = json(read("planner", "/plans/" + plan)).at("/sections/0/sections");
		change(plan, goals.at("/0/rows/1"), "Konkurs u\u00A0zenobii  kwiatuszkiewicz", "nowe miejsce");
		long changed = change(plan, goals.at("/1/rows/0"), "Inna treść",
				"prosiła o to " + NAME.toUpperCase(Locale.ROOT));
		JsonNode checkpoint = json(send("auditor", "/ledger/checkpoint", Map.of()));
		long size = checkpoint.at("/size").asLong();
		String inclusion = "/ledger/commits/%d?size=%d".formatted(begun >> 10, size);
		JsonNode proof = json(read("auditor", inclusion));
		assertThat(everything(plan, begun, changed)).contains(NAME);
		assertThat(documentsWith("kwiatuszkiewicz")).isNotEmpty();

		JsonNode places = json(
				read(ADMINISTRATOR, "/erasures?words=Zenobia%20Kwiatuszkiewicz&words=Zenobii%20Kwiatuszkiewicz"));
		assertThat(places.at("/items")).hasSizeGreaterThanOrEqualTo(3).allSatisfy((place) -> {
			assertThat(place.at("/plan").asText()).isEqualTo(plan);
			assertThat(place.at("/hits/0/found").asText()).containsIgnoringCase("kwiatuszkiewicz");
		});
		Map<String, Object> request = Map.of("words", FORMS, "positions",
				StreamSupport.stream(places.at("/items").spliterator(), false)
					.map((place) -> place.at("/position").asLong())
					.toList(),
				"reason", "żądanie RODO 7/2026");
		MvcTestResult erased = send(ADMINISTRATOR, "/erasures", request, "key-of-" + plan);
		assertThat(erased).hasStatusOk();
		long position = json(erased).at("/position").asLong();
		assertThat(json(send(ADMINISTRATOR, "/erasures", request, "key-of-" + plan)).at("/position").asLong())
			.as("the same key again")
			.isEqualTo(position);

		String after = everything(plan, begun, changed);
		assertThat(after).doesNotContainIgnoringCase("kwiatuszkiewicz").contains(WordsErased.MARK);
		assertThat(documentsWith("kwiatuszkiewicz")).isEmpty();
		assertThat(json(read(ADMINISTRATOR, "/erasures?words=Zenobia%20Kwiatuszkiewicz")).at("/items")).isEmpty();
		assertThat(json(read("auditor", "/history?q=Kwiatuszkiewicz")).at("/items")).isEmpty();
		JsonNode told = json(read("auditor", "/erasures?after=" + position)).at("/items/0");
		assertThat(told.at("/position").asLong()).isEqualTo(position);
		assertThat(told.at("/reason").asText()).isEqualTo("żądanie RODO 7/2026");
		assertThat(told.at("/actor").asText()).isEqualTo("Administratorka Demo");
		assertThat(told.at("/positions")).hasSameSizeAs(places.at("/items"));

		JsonNode verified = json(read("auditor", "/ledger/verification?deep=true"));
		assertThat(verified.at("/intact").asBoolean()).as(verified.toString()).isTrue();
		assertThat(verified.at("/readModels/intact").asBoolean()).as(verified.toString()).isTrue();
		assertThat(json(compare("auditor", checkpoint.at("/note").asText())).at("/fits").asBoolean()).isTrue();
		JsonNode later = json(read("auditor", inclusion));
		assertThat(later.at("/events")).isNotEqualTo(proof.at("/events"));
		for (String member : List.of("/bytes", "/leaf", "/root", "/proof")) {
			assertThat(later.at(member)).as(member).isEqualTo(proof.at(member));
		}
		assertThat(root(later)).isEqualTo(checkpoint.at("/root").asText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "planner", "owner", "auditor", "analyst" })
	void onlyAnAdministratorErases(String login) {
		assertThat(read(login, "/erasures?words=Wierzbowa")).hasStatus(403);
		assertThat(send(login, "/erasures", Map.of("words", List.of("Wierzbowa"), "positions", List.of(1024L))))
			.hasStatus(403);
		assertThat(submit(login, "/erasures/places", "words", "Wierzbowa", "reason", "bo tak")).hasStatus(403);
		assertThat(submit(login, "/erasures", "words", "Wierzbowa", "reason", "bo tak")).hasStatus(403);
		boolean reads = login.equals("auditor");
		assertThat(read(login, "/erasures")).hasStatus(reads ? 200 : 403);
		assertThat(page(login, "/erasures")).hasStatus(reads ? 200 : 403);
	}

	@Test
	void whatCannotBeErasedIsSaid() {
		assertRefused("erasure-words-missing", List.of(" "), List.of(1024L), "RODO");
		assertRefused("erasure-words-malformed", List.of("a-b"), List.of(1024L), "RODO");
		assertRefused("erasure-words-malformed", List.of("x".repeat(101)), List.of(1024L), "RODO");
		assertRefused("erasure-words-malformed", List.of("usunięto"), List.of(1024L), "RODO");
		assertRefused("erasure-reason-missing", List.of("asystenta"), List.of(1024L), " ");
		assertRefused("erasure-reason-holds-words", List.of("asystenta"), List.of(1024L), "żąda tego Asystenta");
		assertRefused("erasure-no-places", List.of("asystenta"), List.of(), "RODO");
		assertRefused("erasure-no-such-place", List.of("asystenta"), List.of(1024L), "RODO");
		assertRefused("erasure-no-such-place", List.of("asystenta"), List.of(Long.MAX_VALUE), "RODO");
		assertThat(json(read(ADMINISTRATOR, "/erasures?words=demo-strategia&limit=2")).at("/items")).hasSize(2);
		assertRefused("erasure-not-words", List.of("demo-strategia"), List.of(1024L), "RODO");
		assertThat(read("planner", "/plans/demo-strategia")).hasStatusOk();
	}

	@Test
	void wholeWordsOnly() {
		assertThat(json(read(ADMINISTRATOR, "/erasures?words=asystent")).at("/items")).isEmpty();
		JsonNode found = json(read(ADMINISTRATOR, "/erasures?words=ASYSTENTA%20rodziny"));
		assertThat(found.at("/items")).isNotEmpty();
		assertThat(found.at("/items/0/hits/0/found").asText()).isEqualTo("asystenta rodziny");
	}

	@Test
	void anotherMunicipalityIsOutOfReach() {
		MunicipalityId elsewhere = this.identity.createMunicipality("elsewhere-erased", "Gmina Gdzie Indziej");
		this.identity.createAccount(elsewhere, "foreign-erasing", "Obca", Role.ADMINISTRATOR, DemoData.PASSWORD);
		this.identity.registerToken("foreign-erasing", "demo-foreign-erasing");
		assertThat(json(read("foreign-erasing", "/erasures?words=asystenta")).at("/items")).isEmpty();
		long position = json(read(ADMINISTRATOR, "/erasures?words=asystenta")).at("/items/0/position").asLong();
		MvcTestResult refused = send("foreign-erasing", "/erasures",
				Map.of("words", List.of("asystenta"), "positions", List.of(position), "reason", "RODO"));
		assertThat(refused).hasStatus(422);
		assertThat(json(refused).at("/code").asText()).isEqualTo("erasure-no-such-place");
	}

	private void assertRefused(String code, List<String> words, List<Long> positions, String reason) {
		MvcTestResult refused = send(ADMINISTRATOR, "/erasures",
				Map.of("words", words, "positions", positions, "reason", reason));
		assertThat(refused).as(code).hasStatus(422);
		assertThat(json(refused).at("/code").asText()).isEqualTo(code);
	}

	private long change(String plan, JsonNode row, String text, String reason) {
		MvcTestResult changed = change("planner", "/plans/%s/items/%s".formatted(plan, row.at("/id").asText()),
				Map.of("expectedVersion", row.at("/version").asLong(), "text", text, "reason", reason));
		assertThat(changed).hasStatusOk();
		return json(changed).at("/position").asLong();
	}

	/** Whatever shows the plan, now and then. */
	private String everything(String plan, long begun, long changed) {
		StringBuilder all = new StringBuilder();
		for (String path : List.of("/plans/" + plan, "/plans/%s/items".formatted(plan), "/items",
				"/history?plan=" + plan, "/history?format=csv&plan=" + plan, "/events?limit=10000&plan=" + plan,
				"/plans/%s?position=%d".formatted(plan, begun), "/plans/%s?position=%d".formatted(plan, changed),
				"/plans/%s/difference?from=%d&to=%d".formatted(plan, begun, changed), "/partners",
				"/ledger/commits/" + (begun >> 10), "/ledger/commits/" + (changed >> 10))) {
			MvcTestResult answer = read("planner", path);
			assertThat(answer).as(path).hasStatusOk();
			all.append(text(answer));
		}
		for (String path : List.of("/plans/" + plan, "/history?plan=" + plan, "/history.csv?plan=" + plan, "/items",
				"/items.csv", "/items.xlsx", "/plans/%s?position=%d".formatted(plan, changed),
				"/proof/lines/" + changed)) {
			MvcTestResult answer = page("planner", path);
			assertThat(answer).as(path).hasStatusOk();
			all.append(text(answer));
		}
		return all.toString();
	}

	/** In which collections, in any of their documents. */
	private List<String> documentsWith(String words) {
		List<String> found = new ArrayList<>();
		for (String collection : this.database.listCollectionNames()) {
			for (Document document : this.database.getCollection(collection).find()) {
				if (document.toString().toLowerCase(Locale.ROOT).contains(words)) {
					found.add(collection);
				}
			}
		}
		return found;
	}

	/** As RFC 9162, section 2.1.3.2, computes it. */
	private static String root(JsonNode inclusion) {
		long node = inclusion.at("/index").asLong();
		long last = inclusion.at("/size").asLong() - 1;
		byte[] hash = sha256((byte) 0, bytes(inclusion.at("/bytes")), new byte[0]);
		for (JsonNode beside : inclusion.at("/proof")) {
			if (node % 2 == 1 || node == last) {
				hash = sha256((byte) 1, bytes(beside), hash);
				while (node % 2 == 0 && node != 0) {
					node >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = sha256((byte) 1, hash, bytes(beside));
			}
			node >>= 1;
			last >>= 1;
		}
		return Base64.getEncoder().encodeToString(hash);
	}

	private static byte[] bytes(JsonNode base64) {
		return Base64.getDecoder().decode(base64.asText());
	}

	private static byte[] sha256(byte prefix, byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(prefix);
			Arrays.stream(parts).forEach(digest::update);
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String document() {
		return new String(RunningTest.document("lipowka.txt"), StandardCharsets.UTF_8);
	}

}
