package pl.utrwal.partnerships.grants.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.partnerships.grants.read.GrantSums;
import pl.utrwal.partnerships.grants.web.GrantService.Task;
import pl.utrwal.webkit.Warning;

/**
 * What of calls and grants is allowed, but is more often a slip.
 */
final class LikelyWrong {

	/** So long offers are taken in an open call. */
	private static final int FEWEST_DAYS = 21;

	/** Who gets less than half of what was asked for may miss a digit. */
	private static final BigDecimal PARTS = BigDecimal.TWO;

	private LikelyWrong() {
	}

	/**
	 * @param task that it is for; empty if that is not known
	 * @param call null for one that is to come
	 */
	static List<Warning> inCall(Optional<Task> task, CallId call, Money available, LocalDate on, LocalDate until) {
		List<Warning> warnings = new ArrayList<>();
		long days = ChronoUnit.DAYS.between(on, until);
		if (days >= 0 && days < FEWEST_DAYS) {
			warnings.add(new Warning("few-days-for-offers", List.of(days, FEWEST_DAYS)));
		}
		task.filter((found) -> found.planned() != null).ifPresent((found) -> {
			Money together = GrantSums.of(found.calls().stream().filter((other) -> !other.id().equals(call)))
				.available()
				.plus(available);
			if (together.amount().compareTo(found.planned().amount()) > 0) {
				warnings.add(new Warning("call-above-planned", List.of(together, found.planned())));
			}
		});
		return warnings;
	}

	static List<Warning> inAward(CallView.Offer offer, Money amount) {
		return (amount.amount().multiply(PARTS).compareTo(offer.asked().amount()) < 0)
				? List.of(new Warning("award-far-from-asked", List.of(amount, offer.asked()))) : List.of();
	}

}
