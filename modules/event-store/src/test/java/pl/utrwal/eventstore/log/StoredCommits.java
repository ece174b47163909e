package pl.utrwal.eventstore.log;

import java.util.List;

import org.bson.Document;

/**
 * Commits as tests of other packages find them in the store.
 */
public final class StoredCommits {

	private StoredCommits() {
	}

	public static Commit of(Document document) {
		return CommitDocuments.commit(document);
	}

	/**
	 * What would be unique about the commit that such a document holds.
	 */
	public static List<String> keys(Document document) {
		return CommitDocuments.keys(of(document));
	}

}
