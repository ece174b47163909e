package pl.utrwal.partnerships.grants.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.grants.domain.Call;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;

/**
 * Somebody who takes offers, awards and settles at random, as long as rules allow it, and
 * keeps a book of their own of what was accepted.
 */
class RandomClerk {

	static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	static final PlanId PROGRAMME = new PlanId("programme");

	private static final LocalDate ANNOUNCED = LocalDate.of(2026, 1, 10);

	private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);

	private final Random random;

	private final Commands commands;

	private final List<CallCommand> accepted = new ArrayList<>();

	RandomClerk(Random random, ProjectionStore store) {
		this.random = random;
		this.commands = store.commands(Call.class);
	}

	/**
	 * The commands that no rule forbade, in their order.
	 */
	List<CallCommand> accepted() {
		return this.accepted;
	}

	void announce(String id) {
		send(new AnnounceCall(new CallId(id), MUNICIPALITY, PROGRAMME, new ElementId("task"), "Zajęcia",
				"Konkurs " + id, money(30_000_00), ANNOUNCED, UNTIL));
	}

	void work(int times, String... ids) {
		for (int i = 0; i < times; i++) {
			try {
				send(any(new CallId(ids[this.random.nextInt(ids.length)])));
			}
			catch (RuleBroken | Unknown ex) {
				// also goes wrong in an office
			}
		}
	}

	/**
	 * Corrects and takes back what was recorded.
	 */
	void mend(int times, String... ids) {
		for (int i = 0; i < times; i++) {
			try {
				send(mending(new CallId(ids[this.random.nextInt(ids.length)])));
			}
			catch (RuleBroken | Unknown ex) {
				// also goes wrong in an office
			}
		}
	}

	private CallCommand mending(CallId call) {
		OfferId offer = new OfferId(call + "-" + this.random.nextInt(8));
		LocalDate day = ANNOUNCED.plusDays(this.random.nextInt(60));
		Money amount = money(12_000_00);
		return switch (this.random.nextInt(10)) {
			case 0 -> new CorrectCall(call, "Konkurs", money(40_000_00), ANNOUNCED, day);
			case 1 -> new ReopenCall(call);
			case 2 -> new TakeCallBack(call);
			case 3, 4 -> new CorrectOffer(call, offer, null, "Chór", "Śpiew", amount, day);
			case 5 -> new TakeOfferBack(call, offer);
			case 6 -> new CorrectAward(call, offer, amount, day, "13/2026");
			case 7 -> new TakeAnswerBack(call, offer);
			case 8 -> new TakeSettlementBack(call, offer);
			default -> {
				SettleGrant again = settlement(call, offer, day);
				yield new CorrectSettlement(call, offer, again.spent(), again.returned(), again.on());
			}
		};
	}

	private CallCommand any(CallId call) {
		OfferId offer = new OfferId(call + "-" + this.random.nextInt(8));
		LocalDate day = UNTIL.plusDays(this.random.nextInt(60));
		Money amount = money(12_000_00);
		return switch (this.random.nextInt(40)) {
			case 0 -> new DecideCall(call, day);
			case 1 -> new CancelCall(call, day, "nie teraz");
			case 2, 3, 4, 5 -> new RejectOffer(call, offer, day, "brak podpisu");
			case 6, 7, 8, 9, 10, 11, 12 -> new AwardGrant(call, offer, amount, day, "12/2026");
			case 13, 14, 15 -> new SettleGrant(call, offer, amount, money(1_000_00), day);
			case 16, 17, 18, 19, 20, 21, 22, 23, 24 -> settlement(call, offer, day);
			default -> new SubmitOffer(call, offer, new PartnerId("partner " + this.random.nextInt(3)), "Klub",
					"Taniec", amount, ANNOUNCED.plusDays(this.random.nextInt(23)));
		};
	}

	/** One that may add up. */
	private SettleGrant settlement(CallId call, OfferId offer, LocalDate day) {
		Money granted = this.accepted.stream()
			.filter((command) -> command instanceof AwardGrant award && award.offer().equals(offer))
			.map((command) -> ((AwardGrant) command).amount())
			.findFirst()
			.orElse(Money.ZERO);
		BigDecimal spent = granted.amount().multiply(BigDecimal.valueOf(this.random.nextInt(11))).movePointLeft(1);
		Money whole = new Money(spent.setScale(2, RoundingMode.DOWN));
		return new SettleGrant(call, offer, whole, new Money(granted.amount().subtract(whole.amount())),
				day.plusDays(60));
	}

	private Money money(int mostGrosze) {
		return new Money(BigDecimal.valueOf(1 + this.random.nextInt(mostGrosze), 2));
	}

	private void send(CallCommand command) {
		Map<String, String> metadata = new HashMap<>(Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(),
				Provenance.PLAN, command.call().value(), Provenance.ACTOR, "planner", Provenance.REASON, "pomyłka"));
		this.commands.send(command, metadata);
		this.accepted.add(command);
	}

}
