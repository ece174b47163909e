package pl.utrwal.identity.contract;

import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Who works on the plans of a municipality.
 */
public interface Colleagues {

	/**
	 * The accounts that may change plans now, by name: none that is shut, or whose person
	 * was erased.
	 */
	List<AccountId> planners(MunicipalityId municipality);

}
