package pl.utrwal.plans.importing;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;

/**
 * What was read out of a document, for a planner to look at and decide on.
 *
 * @param title the paragraph that names the document; null if there is none
 * @param period the years that the rows span, such as "2004–2014"; null if none is dated
 * @param areas elements of the kind's highest level
 * @param author null if the document names none
 * @param signOff null if the document says nothing of it
 * @param tables how the columns of each table were read
 * @param act null if the document names none
 * @param unplaced cells that found no place, beside those that an issue of their own
 * holds
 */
public record PlanProposal(PlanKind kind, SourceCell title, String period, List<ProposedElement> areas,
		List<Footnote> footnotes, ProposedAuthor author, ProposedSignOff signOff, List<TableColumns> tables,
		List<ImportIssue> issues, CitedAct act, List<SourceCell> unplaced) {

	public PlanProposal {
		areas = List.copyOf(areas);
		footnotes = List.copyOf(footnotes);
		tables = List.copyOf(tables);
		issues = List.copyOf(issues);
		unplaced = List.copyOf(unplaced);
	}

	/**
	 * Was anything read?
	 */
	public boolean isPlan() {
		return !this.areas.isEmpty() || this.tables.stream().anyMatch(TableColumns::isRead);
	}

	/**
	 * The title in one line; null if there is none.
	 */
	public String titleText() {
		return (this.title != null) ? FoldedText.normal(this.title.raw()) : null;
	}

	/**
	 * All elements, each before those it holds.
	 */
	public Stream<ProposedElement> elements() {
		return this.areas.stream().flatMap(ProposedElement::all);
	}

}
