package pl.utrwal.plans.importing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something in a document that a planner should look at. What found no place in the
 * proposal is kept here, in its own words.
 *
 * @param table null if it stood outside tables
 * @param row null if it is about the whole table
 * @param cell null if it is about the whole row
 * @param code in kebab case, one of {@link #CODES}; the message key is
 * {@code import.issue.<code>}
 * @param raw the words in question
 */
public record ImportIssue(Severity severity, Integer table, Integer row, Integer cell, String code, String raw) {

	public static final List<String> CODES = Stream.of(IssueKind.values()).map(IssueKind::code).toList();

	/**
	 * The gravest first, and of the same gravity in the order of the document. What a
	 * whole document lacks is said once.
	 */
	public static List<ImportIssue> inOrder(List<ImportIssue> issues) {
		Set<String> lacking = new HashSet<>();
		return issues.stream()
			.filter((issue) -> !issue.code().equals(IssueKind.COLUMN_MISSING.code()) || lacking.add(issue.raw()))
			.sorted(Comparator.comparing(ImportIssue::severity))
			.toList();
	}

	public enum Severity {

		ERROR, WARNING, INFO

	}

}
