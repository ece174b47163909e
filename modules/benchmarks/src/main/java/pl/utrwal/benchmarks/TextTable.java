package pl.utrwal.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of cells, printed in columns.
 */
final class TextTable {

	private final List<List<String>> lines = new ArrayList<>();

	TextTable(List<String> head) {
		this.lines.add(head);
	}

	/**
	 * @param cells as many as the head has
	 */
	void add(List<String> cells) {
		this.lines.add(cells);
	}

	void print(PrintStream out) {
		List<Integer> widths = IntStream.range(0, this.lines.getFirst().size())
			.mapToObj((column) -> this.lines.stream().mapToInt((line) -> line.get(column).length()).max().orElse(0))
			.toList();
		for (List<String> line : this.lines) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < line.size(); i++) {
				text.append(line.get(i)).append(" ".repeat(widths.get(i) - line.get(i).length() + 2));
			}
			out.println(text.toString().stripTrailing());
		}
	}

}
