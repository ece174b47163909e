package pl.utrwal.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was measured of several nodes, in rounds.
 */
final class Measurements {

	private static final double MOSTLY = 0.95;

	private final List<String> nodes;

	/** By work, then node, then round. */
	private final Map<String, Map<String, Map<Integer, List<Double>>>> values = new LinkedHashMap<>();

	private final List<String> notes = new ArrayList<>();

	Measurements(List<String> nodes) {
		this.nodes = nodes;
	}

	/**
	 * @param work with its unit, such as {@code start, ms}
	 */
	synchronized void add(String work, String node, int round, double value) {
		this.values.computeIfAbsent(work, (name) -> new LinkedHashMap<>())
			.computeIfAbsent(node, (name) -> new TreeMap<>())
			.computeIfAbsent(round, (name) -> new ArrayList<>())
			.add(value);
	}

	/**
	 * @param note why something was not measured
	 */
	void note(String note) {
		this.notes.add(note);
	}

	/**
	 * One line a work: p50 and p95 of each node, and each later node divided by the first
	 * one: the median of the rounds, with the least and the greatest.
	 */
	void print(PrintStream out) {
		TextTable table = new TextTable(Stream
			.of(Stream.of(""), this.nodes.stream().map((node) -> node + " p50 / p95"),
					this.nodes.stream().skip(1).map((node) -> node + " / " + this.nodes.getFirst()))
			.flatMap((cells) -> cells)
			.toList());
		this.values.forEach((work,
				byNode) -> table.add(Stream
					.of(Stream.of(work), this.nodes.stream().map((node) -> quantiles(byNode.get(node))),
							this.nodes.stream()
								.skip(1)
								.map((node) -> ratio(byNode.get(node), byNode.get(this.nodes.getFirst()))))
					.flatMap((cells) -> cells)
					.toList()));
		table.print(out);
		this.notes.forEach(out::println);
		out.println();
	}

	private static String quantiles(Map<Integer, List<Double>> rounds) {
		return Optional.ofNullable(rounds).map((present) -> {
			List<Double> all = present.values().stream().flatMap(List::stream).toList();
			return Spread.rounded(Spread.quantile(all, 0.5)) + " / " + Spread.rounded(Spread.quantile(all, MOSTLY));
		}).orElse("–");
	}

	private static String ratio(Map<Integer, List<Double>> of, Map<Integer, List<Double>> to) {
		if (of == null || to == null) {
			return "–";
		}
		return Spread.ofRatios(medians(of), medians(to)).toString();
	}

	private static List<Double> medians(Map<Integer, List<Double>> rounds) {
		return rounds.values().stream().map((values) -> Spread.quantile(values, 0.5)).toList();
	}

}
