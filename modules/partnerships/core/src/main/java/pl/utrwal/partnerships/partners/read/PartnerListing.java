package pl.utrwal.partnerships.partners.read;

import java.util.List;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.plans.contract.PartnerRef;

/**
 * A partner of the register with its names in words.
 *
 * @param name null if it was a person's and has been erased
 * @param aliases in the order in which they were added
 */
public record PartnerListing(PartnerView entry, String name, List<ListedAlias> aliases) {

	public PartnerListing {
		aliases = List.copyOf(aliases);
	}

	public PartnerId id() {
		return this.entry.id();
	}

	public PartnerKind kind() {
		return this.entry.kind();
	}

	public MunicipalityId municipality() {
		return this.entry.municipality();
	}

	public PartnerRef ref() {
		return new PartnerRef(id(), this.name);
	}

	/**
	 * An alias in words.
	 *
	 * @param text null if it was a person's and has been erased
	 */
	public record ListedAlias(PartnerView.Alias alias, String text) {
	}

}
