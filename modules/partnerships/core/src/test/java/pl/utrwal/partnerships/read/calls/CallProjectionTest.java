package pl.utrwal.partnerships.read.calls;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.write.call.CallCommand;
import pl.utrwal.partnerships.write.call.CallCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored calls are what a fresh fold of the events is, and no money is made on the
 * way, whatever happens.
 */
class CallProjectionTest {

	private static final String[] CALLS = { "one", "two", "three" };

	private static final List<String> COLLECTIONS = List.of("partnerships_calls", "partnerships_call_municipalities");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private Calls calls;

	private RandomClerk clerk;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(PartnershipsModule.events().toList()),
				CallProjection.PROCESSOR);
		this.calls = new Calls(this.store.database());
		this.clerk = new RandomClerk(this.random, this.store);
		for (String call : CALLS) {
			this.clerk.announce(call);
		}
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void sumsAddUpAndNoMoneyIsMade() {
		start();
		this.clerk.work(180, CALLS);
		this.store.awaitCaughtUp();
		for (OpenCall call : all()) {
			Sums sums = call.sums();
			assertThat(sums.granted().amount()).as("seed %d, call %s", this.seed, call)
				.isLessThanOrEqualTo(call.available().amount());
			assertThat(call.offers()).as("seed %d", this.seed).allSatisfy((offer) -> {
				if (offer.granted() != null) {
					assertThat(offer.granted().amount()).isPositive().isLessThanOrEqualTo(offer.asked().amount());
				}
				if (offer.spent() != null) {
					assertThat(offer.spent().plus(offer.returned())).isEqualTo(offer.granted());
				}
			});
			assertThat(sums.asked()).as("seed %d", this.seed)
				.isEqualTo(book(call, SubmitOffer.class, SubmitOffer::asked));
			assertThat(sums.granted()).as("seed %d", this.seed)
				.isEqualTo(book(call, AwardGrant.class, AwardGrant::amount));
			assertThat(sums.spent()).as("seed %d", this.seed)
				.isEqualTo(book(call, SettleGrant.class, SettleGrant::spent));
			assertThat(sums.returned()).as("seed %d", this.seed)
				.isEqualTo(book(call, SettleGrant.class, SettleGrant::returned));
		}
		Sums whole = Sums.of(this.calls.of(RandomClerk.MUNICIPALITY, RandomClerk.PROGRAMME).stream());
		assertThat(whole.granted()).as("seed %d", this.seed).isEqualTo(sum(all(), (call) -> call.sums().granted()));
		Money asked = Stream.of("partner 0", "partner 1", "partner 2")
			.map((id) -> this.calls.of(RandomClerk.MUNICIPALITY, Set.of(new PartnerId(id))))
			.map((found) -> sum(found, (one) -> one.offer().asked()))
			.reduce(Money.ZERO, Money::plus);
		assertThat(asked).as("seed %d", this.seed).isEqualTo(whole.asked());
	}

	private <T extends CallCommand> Money book(OpenCall call, Class<T> type, Function<T, Money> amount) {
		return sum(this.clerk.accepted()
			.stream()
			.filter((command) -> command.call().equals(call.id()) && type.isInstance(command))
			.map(type::cast)
			.toList(), amount);
	}

	private static <T> Money sum(List<T> all, Function<T, Money> amount) {
		return new Money(
				all.stream().map((one) -> amount.apply(one).amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		this.clerk.work(150, CALLS);
		this.store.awaitCaughtUp();
		assertCallsAreRight();
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		this.clerk.work(80, CALLS);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			List<Recorded> some = recorded(CALLS[this.random.nextInt(CALLS.length)]);
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		this.clerk.work(40, CALLS);
		this.store.awaitCaughtUp();
		assertCallsAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		this.clerk.work(100, CALLS);
		this.store.awaitCaughtUp();
		this.store.stop();
		List<OpenCall> before = all();
		this.store.reset();
		assertThat(all()).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(all()).as("seed %d", this.seed).isEqualTo(before);
	}

	private void assertCallsAreRight() {
		assertThat(all()).as("seed %d", this.seed).extracting((call) -> call.id().value()).containsExactly(CALLS);
		assertThat(all()).as("seed %d", this.seed).allSatisfy((call) -> assertThat(call).isEqualTo(folded(call.id())));
	}

	private OpenCall folded(CallId id) {
		OpenCall call = OpenCall.none(id);
		for (Recorded recorded : recorded(id.value())) {
			call = CallFold.apply(call, (CallEvent) recorded.event(), recorded.version(), recorded.position());
		}
		return call;
	}

	private List<Recorded> recorded(String call) {
		return this.store.recorded(new PlanId(call));
	}

	private List<OpenCall> all() {
		return this.calls.all(RandomClerk.MUNICIPALITY);
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream()
			.collect(Collectors.toMap((collection) -> collection, (collection) -> this.store.documents(collection)));
	}

	private void start() {
		this.store.start(new CallProjection(this.calls), 1 + this.random.nextInt(20));
	}

}
