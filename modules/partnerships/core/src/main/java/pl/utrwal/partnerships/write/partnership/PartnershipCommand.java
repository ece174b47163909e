package pl.utrwal.partnerships.write.partnership;

import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * What can be asked of a team, a group or an agreement.
 */
public sealed interface PartnershipCommand
		permits FoundPartnership, JoinPartnership, LeavePartnership, ChangePeriod, EndPartnership {

	PartnershipId partnership();

}
