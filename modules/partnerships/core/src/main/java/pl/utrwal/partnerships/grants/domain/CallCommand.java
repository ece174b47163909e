package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * What can be asked of an open call for offers.
 */
public sealed interface CallCommand {

	CallId call();

	/**
	 * Asks organisations to offer to carry out a task.
	 *
	 * @param taskText the task in the words of the programme
	 * @param offersUntil the last day for offers
	 */
	record AnnounceCall(@TargetAggregateIdentifier CallId call, MunicipalityId municipality, PlanId programme,
			ElementId task, String taskText, String title, Money available, LocalDate on,
			LocalDate offersUntil) implements CallCommand {
	}

	/**
	 * Records that an offer came in.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it is called
	 */
	record SubmitOffer(@TargetAggregateIdentifier CallId call, OfferId offer, PartnerId organisation, String name,
			String title, Money asked, LocalDate on) implements CallCommand {
	}

	/**
	 * Records that an offer gets nothing.
	 */
	record RejectOffer(@TargetAggregateIdentifier CallId call, OfferId offer, LocalDate on,
			String reason) implements CallCommand {
	}

	/**
	 * Records that an offer gets a grant.
	 *
	 * @param decision its number
	 */
	record AwardGrant(@TargetAggregateIdentifier CallId call, OfferId offer, Money amount, LocalDate on,
			String decision) implements CallCommand {
	}

	/**
	 * Records what became of a grant.
	 */
	record SettleGrant(@TargetAggregateIdentifier CallId call, OfferId offer, Money spent, Money returned,
			LocalDate on) implements CallCommand {
	}

	/**
	 * Ends a call whose offers are all answered.
	 */
	record DecideCall(@TargetAggregateIdentifier CallId call, LocalDate on) implements CallCommand {
	}

	/**
	 * Ends a call from which nothing was granted.
	 */
	record CancelCall(@TargetAggregateIdentifier CallId call, LocalDate on, String reason) implements CallCommand {
	}

	/**
	 * Says what should have been recorded of a call. Needs a reason.
	 *
	 * @param offersUntil the last day for offers
	 */
	record CorrectCall(@TargetAggregateIdentifier CallId call, String title, Money available, LocalDate on,
			LocalDate offersUntil) implements CallCommand {
	}

	/**
	 * Says that a call without offers was recorded by mistake. Needs a reason.
	 */
	record TakeCallBack(@TargetAggregateIdentifier CallId call) implements CallCommand {
	}

	/**
	 * Says that it was recorded by mistake that a call has ended. Needs a reason.
	 */
	record ReopenCall(@TargetAggregateIdentifier CallId call) implements CallCommand {
	}

	/**
	 * Says what should have been recorded of an offer. Needs a reason.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it is called
	 */
	record CorrectOffer(@TargetAggregateIdentifier CallId call, OfferId offer, PartnerId organisation, String name,
			String title, Money asked, LocalDate on) implements CallCommand {
	}

	/**
	 * Says that an offer that nobody answered was recorded by mistake. Needs a reason.
	 */
	record TakeOfferBack(@TargetAggregateIdentifier CallId call, OfferId offer) implements CallCommand {
	}

	/**
	 * Says what should have been recorded of a grant. Needs a reason.
	 *
	 * @param decision its number
	 */
	record CorrectAward(@TargetAggregateIdentifier CallId call, OfferId offer, Money amount, LocalDate on,
			String decision) implements CallCommand {
	}

	/**
	 * Says that an offer was awarded or rejected by mistake: it waits again. Needs a
	 * reason.
	 */
	record TakeAnswerBack(@TargetAggregateIdentifier CallId call, OfferId offer) implements CallCommand {
	}

	/**
	 * Says what should have been recorded of what became of a grant. Needs a reason.
	 */
	record CorrectSettlement(@TargetAggregateIdentifier CallId call, OfferId offer, Money spent, Money returned,
			LocalDate on) implements CallCommand {
	}

	/**
	 * Says that a grant was settled by mistake. Needs a reason.
	 */
	record TakeSettlementBack(@TargetAggregateIdentifier CallId call, OfferId offer) implements CallCommand {
	}

}
