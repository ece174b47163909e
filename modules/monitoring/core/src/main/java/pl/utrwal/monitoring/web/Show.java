package pl.utrwal.monitoring.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import pl.utrwal.monitoring.contract.StatusKind;

/**
 * Which rows are asked for.
 *
 * @param code as addresses spell it; the message key is {@code progress.show.<code>}, or
 * {@code status.<code>} for those of a kind
 */
public record Show(String code, String messageKey, Predicate<Line> predicate) {

	public static final Show ALL = of("all", (line) -> true);

	public static final Show OVERDUE = of("overdue", (line) -> line.standing().overdue());

	public static final Show STALE = of("stale", (line) -> line.standing().stale());

	public static final Show UNREPORTED = of("unreported", (line) -> line.standing().kind() == null);

	/**
	 * Every way to ask.
	 */
	public static final List<Show> EACH = Stream
		.concat(Stream.of(ALL, OVERDUE, STALE, UNREPORTED), Stream.of(StatusKind.values()).map(Show::of))
		.toList();

	private static Show of(String code, Predicate<Line> predicate) {
		return new Show(code, "progress.show." + code, predicate);
	}

	private static Show of(StatusKind kind) {
		return new Show(kind.code(), "status." + kind.code(), (line) -> line.is(kind));
	}

	/**
	 * @param code null for all
	 */
	public static Optional<Show> of(String code) {
		return (code == null) ? Optional.of(ALL) : EACH.stream().filter((show) -> show.code().equals(code)).findFirst();
	}

	/**
	 * Whether a row is among them; one that was withdrawn never is.
	 */
	boolean holds(Line line) {
		return line.standing() != null && this.predicate.test(line);
	}

}
