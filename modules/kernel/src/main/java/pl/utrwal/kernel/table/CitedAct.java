package pl.utrwal.kernel.table;

import java.time.LocalDate;
import java.util.List;

/**
 * The act by which the document that a plan was taken from says that it was adopted. By
 * itself it adopts nothing.
 *
 * @param body that passed it, as written
 * @param annex the number of the annex that the document is; empty if it is none
 * @param source the lines that say so
 */
public record CitedAct(String number, String body, LocalDate day, String annex, List<SourceCell> source) {

	public CitedAct {
		source = List.copyOf(source);
	}

}
