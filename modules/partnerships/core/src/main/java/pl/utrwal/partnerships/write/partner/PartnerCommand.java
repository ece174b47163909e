package pl.utrwal.partnerships.write.partner;

import pl.utrwal.partnerships.contract.PartnerId;

/**
 * What can be asked of a partner in the register.
 */
public sealed interface PartnerCommand permits RegisterPartner, RenamePartner, ReclassifyPartner, AddAlias, RemoveAlias,
		MergePartner, ConfirmRole, DeclineRole {

	PartnerId partner();

}
