package pl.utrwal.monitoring.progress.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.StatusKind;

/**
 * Which rows are asked for.
 *
 * @param code as addresses spell it; the message key is {@code progress.show.<code>}, or
 * {@code status.<code>} for those of a kind
 */
public record RowFilter(String code, String messageKey, Predicate<BoardRow> predicate) {

	public static final RowFilter ALL = of("all", (line) -> true);

	public static final RowFilter OVERDUE = of("overdue", (line) -> line.standing().overdue());

	public static final RowFilter STALE = of("stale", (line) -> line.standing().stale());

	public static final RowFilter UNREPORTED = of("unreported", (line) -> line.standing().kind() == null);

	/**
	 * Every way to ask.
	 */
	public static final List<RowFilter> EACH = Stream
		.concat(Stream.of(ALL, OVERDUE, STALE, UNREPORTED), Stream.of(StatusKind.values()).map(RowFilter::of))
		.toList();

	private static RowFilter of(String code, Predicate<BoardRow> predicate) {
		return new RowFilter(code, "progress.show." + code, predicate);
	}

	private static RowFilter of(StatusKind kind) {
		return new RowFilter(kind.code(), "status." + kind.code(), (line) -> line.is(kind));
	}

	/**
	 * @param code null for all
	 */
	public static Optional<RowFilter> of(String code) {
		return (code == null) ? Optional.of(ALL) : EACH.stream().filter((show) -> show.code().equals(code)).findFirst();
	}

	/**
	 * Whether a row is among them; one that was withdrawn never is.
	 */
	boolean holds(BoardRow line) {
		return line.standing() != null && this.predicate.test(line);
	}

}
