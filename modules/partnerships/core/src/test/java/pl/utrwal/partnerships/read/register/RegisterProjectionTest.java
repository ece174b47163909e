package pl.utrwal.partnerships.read.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.read.StreamsOf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored register is what a fresh fold of the events is, whatever happens on the way.
 */
class RegisterProjectionTest {

	private static final String[] PARTNERS = { "one", "two", "three" };

	private static final List<String> COLLECTIONS = List.of("partnerships_register", "partnerships_municipalities");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private Entries entries;

	private RandomRegistrar registrar;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(PartnershipsModule.events().toList()),
				RegisterProjection.PROCESSOR);
		this.entries = new Entries(this.store.database(), StreamsOf.store(this.store.events()));
		this.registrar = new RandomRegistrar(this.random, this.store);
		for (String partner : PARTNERS) {
			this.registrar.register(partner, "Partner " + partner);
		}
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		this.registrar.work(80, PARTNERS);
		this.store.awaitCaughtUp();
		assertEntriesAreRight();
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		this.registrar.work(60, PARTNERS);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			List<Recorded> some = recorded(PARTNERS[this.random.nextInt(PARTNERS.length)]);
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		this.registrar.work(20, PARTNERS);
		this.store.awaitCaughtUp();
		assertEntriesAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		this.registrar.work(60, PARTNERS);
		this.store.awaitCaughtUp();
		this.store.stop();
		List<Entry> before = all();
		this.store.reset();
		assertThat(all()).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(all()).as("seed %d", this.seed).isEqualTo(before);
	}

	@Test
	void whatWasKnownAtAPositionIsAFoldUpToThere() {
		start();
		this.registrar.work(60, PARTNERS);
		this.store.awaitCaughtUp();
		List<Recorded> events = Stream.of(PARTNERS).flatMap((partner) -> recorded(partner).stream()).toList();
		for (Recorded event : events) {
			for (long position = event.position() - 1; position <= event.position(); position++) {
				long until = position;
				assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.at(until)))
					.as("seed %d, position %d", this.seed, until)
					.containsExactlyElementsOf(Stream.of(PARTNERS)
						.map((partner) -> folded(new PartnerId(partner), until))
						.filter((entry) -> entry.version() >= 0)
						.toList());
			}
		}
	}

	@Test
	void aDayEndsWithItsLastEvent() {
		start();
		this.store.awaitCaughtUp();
		LocalDate day = Poland.day(recorded(PARTNERS[0]).getFirst().at());
		assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.on(day.minusDays(1)))).isEmpty();
		assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.on(day.plusDays(1)))).isEqualTo(all());
	}

	private void assertEntriesAreRight() {
		assertThat(all()).as("seed %d", this.seed).extracting((entry) -> entry.id().value()).containsExactly(PARTNERS);
		assertThat(all()).as("seed %d", this.seed)
			.allSatisfy((entry) -> assertThat(entry).isEqualTo(folded(entry.id())));
	}

	private Entry folded(PartnerId id) {
		return folded(id, Long.MAX_VALUE);
	}

	private Entry folded(PartnerId id, long position) {
		Entry entry = Entry.none(id);
		for (Recorded recorded : recorded(id.value())) {
			if (recorded.position() <= position) {
				entry = PartnerFold.apply(entry, (PartnerEvent) recorded.event(), recorded.version(),
						recorded.position());
			}
		}
		return entry;
	}

	private List<Recorded> recorded(String partner) {
		return this.store.recorded(new PlanId(partner));
	}

	private List<Entry> all() {
		return this.entries.all(RandomRegistrar.MUNICIPALITY, Known.NOW);
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream()
			.collect(Collectors.toMap((collection) -> collection, (collection) -> this.store.documents(collection)));
	}

	private void start() {
		this.store.start(new RegisterProjection(this.entries), 1 + this.random.nextInt(20));
	}

}
