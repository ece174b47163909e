package pl.utrwal.partnerships.grants.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored calls are what a fresh fold of the events is, and no money is made on the
 * way, whatever happens.
 */
class CallProjectionTest extends ProjectionContract<List<CallView>> {

	private static final String[] CALLS = { "one", "two", "three" };

	private final CallRepository calls = new CallRepository(this.store.database());

	private final RandomClerk clerk = new RandomClerk(this.random, this.store);

	CallProjectionTest() {
		super(EventCatalogue.of(PartnershipsModule.events().toList()), CallProjection.PROCESSOR, "partnerships_calls",
				"partnerships_call_municipalities");
		for (String call : CALLS) {
			this.clerk.announce(call);
		}
	}

	@Override
	protected Object projection() {
		return new CallProjection(this.calls);
	}

	@Override
	protected void work(int times) {
		this.clerk.work(times, CALLS);
		this.clerk.mend(times / 2, CALLS);
	}

	@Override
	protected List<CallView> shown() {
		return all();
	}

	@Override
	protected List<CallView> folded() {
		return Stream.of(CALLS)
			.map((call) -> folded(new CallId(call)))
			.filter((call) -> call.state() != CallView.State.TAKEN_BACK)
			.toList();
	}

	@RepeatedTest(3)
	void noMoneyIsMadeHoweverItIsMended() {
		start();
		for (int i = 0; i < 6; i++) {
			work(40);
		}
		this.store.awaitCaughtUp();
		all().forEach(this::assertNoMoneyIsMade);
	}

	private void assertNoMoneyIsMade(CallView call) {
		assertThat(call.sums().granted().amount()).as("seed %d, call %s", this.seed, call)
			.isLessThanOrEqualTo(call.available().amount());
		assertThat(call.offers()).as("seed %d", this.seed).allSatisfy((offer) -> {
			if (offer.granted() != null) {
				assertThat(offer.granted().amount()).isPositive().isLessThanOrEqualTo(offer.asked().amount());
				assertThat(offer.on()).isBeforeOrEqualTo(call.offersUntil());
				assertThat(offer.answered()).isAfterOrEqualTo(call.offersUntil());
			}
			if (offer.spent() != null) {
				assertThat(offer.spent().plus(offer.returned())).isEqualTo(offer.granted());
			}
			if (call.state() == CallView.State.DECIDED) {
				assertThat(offer.state()).isNotEqualTo(CallView.OfferState.WAITING);
			}
		});
	}

	@RepeatedTest(3)
	void sumsAddUp() {
		start();
		this.clerk.work(180, CALLS);
		this.store.awaitCaughtUp();
		for (CallView call : all()) {
			GrantSums sums = call.sums();
			assertNoMoneyIsMade(call);
			assertThat(sums.asked()).as("seed %d", this.seed)
				.isEqualTo(book(call, SubmitOffer.class, SubmitOffer::asked));
			assertThat(sums.granted()).as("seed %d", this.seed)
				.isEqualTo(book(call, AwardGrant.class, AwardGrant::amount));
			assertThat(sums.spent()).as("seed %d", this.seed)
				.isEqualTo(book(call, SettleGrant.class, SettleGrant::spent));
			assertThat(sums.returned()).as("seed %d", this.seed)
				.isEqualTo(book(call, SettleGrant.class, SettleGrant::returned));
		}
		GrantSums whole = GrantSums.of(this.calls.of(RandomClerk.MUNICIPALITY, RandomClerk.PROGRAMME).stream());
		assertThat(whole.granted()).as("seed %d", this.seed).isEqualTo(sum(all(), (call) -> call.sums().granted()));
		Money asked = Stream.of("partner 0", "partner 1", "partner 2")
			.map((id) -> this.calls.of(RandomClerk.MUNICIPALITY, (name) -> Optional.empty(), Set.of(new PartnerId(id))))
			.map((found) -> sum(found, (one) -> one.offer().asked()))
			.reduce(Money.ZERO, Money::plus);
		assertThat(asked).as("seed %d", this.seed).isEqualTo(whole.asked());
	}

	private <T extends CallCommand> Money book(CallView call, Class<T> type, Function<T, Money> amount) {
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

	private CallView folded(CallId id) {
		CallView call = CallView.none(id);
		for (Recorded recorded : recorded(id.value())) {
			call = CallFold.apply(call, (CallEvent) recorded.event(), recorded.version(), recorded.position());
		}
		return call;
	}

	private List<Recorded> recorded(String call) {
		return this.store.recorded(new PlanId(call));
	}

	private List<CallView> all() {
		return this.calls.all(RandomClerk.MUNICIPALITY);
	}

}
