package pl.utrwal.plans.importing;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.table.SourceCell;

/**
 * The act by which a document says that it was adopted.
 *
 * @param body that passed it, as written
 * @param annex its number; empty if the document is none
 */
public record ProposedAct(String number, String body, LocalDate day, String annex, List<SourceCell> source) {

	public ProposedAct {
		source = List.copyOf(source);
	}

}
