package pl.utrwal.strategy.importing;

import java.util.List;

/**
 * The document holds no table of a plan.
 */
public class NotThisKind extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> lookedFor;

	private final transient List<String> found;

	NotThisKind(List<String> lookedFor, List<String> found) {
		super("looked for columns " + lookedFor + ", found " + found);
		this.lookedFor = List.copyOf(lookedFor);
		this.found = List.copyOf(found);
	}

	/**
	 * The columns that would have told, as codes of {@link ColumnRole}.
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

}
