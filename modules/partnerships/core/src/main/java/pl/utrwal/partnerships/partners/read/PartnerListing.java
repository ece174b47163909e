package pl.utrwal.partnerships.partners.read;

import java.util.List;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.plans.contract.PartnerRef;

/**
 * A partner of the register with its names in words.
 *
 * @param aliases in the order in which they were added
 */
public record PartnerListing(PartnerView entry, PartnerWords words, List<ListedAlias> aliases) {

	public PartnerListing {
		aliases = List.copyOf(aliases);
	}

	/**
	 * The name, or what stands for one that was erased.
	 */
	public String name() {
		return this.words.text();
	}

	/**
	 * Whether the name was a person's and has been erased.
	 */
	public boolean erased() {
		return this.words.erased();
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
		return new PartnerRef(id(), name());
	}

	/**
	 * An alias in words.
	 */
	public record ListedAlias(PartnerView.Alias alias, PartnerWords words) {

		/**
		 * The alias, or what stands for one that was erased.
		 */
		public String text() {
			return this.words.text();
		}

		/**
		 * Whether it was a person's and has been erased.
		 */
		public boolean erased() {
			return this.words.erased();
		}
	}

}
