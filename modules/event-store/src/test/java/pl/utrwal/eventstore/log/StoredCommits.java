package pl.utrwal.eventstore.log;

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

}
