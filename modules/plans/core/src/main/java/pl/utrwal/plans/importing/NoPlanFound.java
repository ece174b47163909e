package pl.utrwal.plans.importing;

import java.util.List;
import java.util.stream.Collectors;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;

/**
 * The document holds no plan of any kind.
 */
public class NoPlanFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> lookedFor;

	private final transient List<String> found;

	/**
	 * @param lookedFor by all who were asked
	 */
	public NoPlanFound(List<String> lookedFor, Document document) {
		this(lookedFor, document.tables().stream().map((table) -> line(table.rows().getFirst())).toList());
	}

	private NoPlanFound(List<String> lookedFor, List<String> found) {
		super("looked for " + lookedFor + ", found " + found);
		this.lookedFor = List.copyOf(lookedFor);
		this.found = List.copyOf(found);
	}

	/**
	 * What would have told; see {@link PlanReader#lookedFor()}.
	 */
	public List<String> lookedFor() {
		return (this.lookedFor != null) ? this.lookedFor : List.of();
	}

	/**
	 * The first row of every table, cells joined by " | "; empty if there is no table.
	 */
	public List<String> found() {
		return (this.found != null) ? this.found : List.of();
	}

	private static String line(Block.Row row) {
		return row.cells().stream().map((cell) -> FoldedText.normal(cell.raw())).collect(Collectors.joining(" | "));
	}

}
