package pl.utrwal.eventstore.proof;

import java.util.List;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.Hash;

/**
 * That a commit is in the ledger of a size.
 *
 * @param root of the tree of that size
 * @param proof the hashes beside the way from the leaf to the root, from below (RFC 6962,
 * section 2.1.1)
 */
public record Inclusion(Commit commit, long size, Hash root, List<Hash> proof) {

	public Inclusion {
		proof = List.copyOf(proof);
	}

}
