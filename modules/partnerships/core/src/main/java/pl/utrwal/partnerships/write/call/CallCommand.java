package pl.utrwal.partnerships.write.call;

import pl.utrwal.partnerships.contract.CallId;

/**
 * What can be asked of an open call for offers.
 */
public sealed interface CallCommand
		permits AnnounceCall, SubmitOffer, RejectOffer, AwardGrant, SettleGrant, DecideCall, CancelCall {

	CallId call();

}
