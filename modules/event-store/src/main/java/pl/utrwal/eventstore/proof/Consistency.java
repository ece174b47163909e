package pl.utrwal.eventstore.proof;

import java.util.List;

import pl.utrwal.eventstore.log.Hash;

/**
 * That the ledger of one size is the beginning of the ledger of another.
 *
 * @param proof as RFC 6962, section 2.1.2, makes it
 */
public record Consistency(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> proof) {

	public Consistency {
		proof = List.copyOf(proof);
	}

}
