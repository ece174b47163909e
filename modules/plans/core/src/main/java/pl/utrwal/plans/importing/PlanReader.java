package pl.utrwal.plans.importing;

import java.util.List;

import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.PlanKind;

/**
 * Reads documents of some kinds of plan. One that recognises fewer documents is asked
 * before one that recognises more.
 */
public interface PlanReader {

	List<PlanKind> kinds();

	/**
	 * What would tell such a document; the message key is
	 * {@code import.looked-for.<code>}.
	 */
	List<String> lookedFor();

	/**
	 * Whether a document of unknown kind looks like one of these.
	 */
	boolean recognises(Document document);

	/**
	 * Whether it minds what somebody says of paragraphs, in a document without tables
	 * too.
	 */
	default boolean takesCorrections() {
		return false;
	}

	/**
	 * Every cell and paragraph of the document that is not blank is in the proposal once:
	 * as a source or label of what was made of it, as its title, author or footnote, or
	 * in an issue that says that nothing was.
	 */
	PlanProposal read(Document document, ReadingHints wishes);

}
