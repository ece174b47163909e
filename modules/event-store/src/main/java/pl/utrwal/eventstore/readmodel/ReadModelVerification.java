package pl.utrwal.eventstore.readmodel;

import java.util.List;

/**
 * What comparing the read models with the ledger found.
 *
 * @param differing not more than a thousand
 * @param more how many were found besides
 */
public record ReadModelVerification(boolean intact, List<Difference> differing, long more) {

	public ReadModelVerification {
		differing = List.copyOf(differing);
	}

}
