package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.webkit.Warning;

import static org.assertj.core.api.Assertions.assertThat;

class LikelyWrongTest {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

	private static final CallView.Offer OFFER = new CallView.Offer(new OfferId("club"), null, "Klub", "Taniec",
			Money.of("15000"), DAY, CallView.OfferState.WAITING, null, "", null, "", null, null, null);

	@Test
	void aGrantOfLessThanHalfIsAskedAbout() {
		assertThat(LikelyWrong.inAward(OFFER, Money.of("1500")))
			.containsExactly(new Warning("award-far-from-asked", List.of(Money.of("1500"), Money.of("15000"))));
		assertThat(LikelyWrong.inAward(OFFER, Money.of("7500"))).isEmpty();
		assertThat(LikelyWrong.inAward(OFFER, Money.of("15000"))).isEmpty();
	}

	@Test
	void fewDaysForOffersAreAskedAbout() {
		assertThat(days(0)).containsExactly(new Warning("few-days-for-offers", List.of(0L, 21)));
		assertThat(days(20)).hasSize(1);
		assertThat(days(21)).isEmpty();
	}

	@Test
	void backwardsIsForTheRuleToSay() {
		assertThat(days(-1)).isEmpty();
	}

	@Test
	void onlyWhatWasReadIsNotAskedAgain() {
		ExtendedModelMap model = new ExtendedModelMap();
		List<Warning> warnings = LikelyWrong.inAward(OFFER, Money.of("1500"));
		assertThat(Warning.ask(warnings, "", model)).isTrue();
		assertThat(model).containsEntry("warnings", warnings);
		assertThat(Warning.ask(warnings, warnings.toString(), model)).isFalse();
		assertThat(Warning.ask(LikelyWrong.inAward(OFFER, Money.of("150")), warnings.toString(), model)).isTrue();
		assertThat(Warning.ask(List.of(), "", model)).isFalse();
	}

	private static List<Warning> days(int between) {
		return LikelyWrong.inCall(Optional.empty(), null, Money.of("1"), DAY, DAY.plusDays(between));
	}

}
