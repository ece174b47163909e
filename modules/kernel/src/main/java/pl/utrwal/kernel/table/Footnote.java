package pl.utrwal.kernel.table;

import java.util.List;

/**
 * A footnote of a plan. Cells refer to it by its mark.
 *
 * @param mark as the document wrote it, such as {@code *)}
 */
public record Footnote(String mark, String text, List<SourceCell> source) {

	public Footnote {
		source = List.copyOf(source);
	}

}
