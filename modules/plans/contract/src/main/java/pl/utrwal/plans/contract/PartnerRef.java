package pl.utrwal.plans.contract;

import pl.utrwal.kernel.id.PartnerId;

/**
 * Who is meant.
 *
 * @param name as it is known now; null if it was a person's and has been erased
 */
public record PartnerRef(PartnerId id, String name) {
}
