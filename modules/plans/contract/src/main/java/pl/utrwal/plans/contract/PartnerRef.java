package pl.utrwal.plans.contract;

import pl.utrwal.kernel.id.PartnerId;

/**
 * Who is meant.
 *
 * @param name as it is known now; of a person whose name was erased, what stands for it
 */
public record PartnerRef(PartnerId id, String name) {
}
