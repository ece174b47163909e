package pl.utrwal.eventstore.proof;

import java.util.List;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.bson.types.Binary;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.GrowingTree;
import pl.utrwal.eventstore.log.MerkleHash;
import pl.utrwal.eventstore.log.StoredCommits;

/**
 * What somebody can do who may change everything in the database and knows how commits
 * are hashed.
 */
final class Forgery {

	private Forgery() {
	}

	/**
	 * Changes a commit and computes all hashes again, to the end.
	 */
	static void rewrite(Ledger ledger, long number, UnaryOperator<Document> change) {
		List<Document> all = ledger.copy();
		int index = (int) number - 1;
		all.set(index, change.apply(all.get(index)));
		ledger.replace(rehashed(all));
		ledger.collection("tiles").deleteMany(new Document());
	}

	/**
	 * Commits numbered anew, with the hashes that they would have had from the start.
	 */
	static List<Document> rehashed(List<Document> all) {
		GrowingTree tree = new GrowingTree();
		for (int i = 0; i < all.size(); i++) {
			Document document = all.get(i);
			document.put("_id", i + 1L);
			Commit commit = StoredCommits.of(document);
			tree.append(MerkleHash.leaf(commit.canonicalBytes()));
			document.put("leaf", new Binary(MerkleHash.leaf(commit.canonicalBytes()).bytes()));
			document.put("root", new Binary(tree.root().bytes()));
		}
		return all;
	}

}
