package pl.utrwal.kernel.time;

import java.time.LocalDate;

/**
 * Days from a first to a last one, both included.
 *
 * @param start null if the range has no beginning
 * @param end null if the range has no end
 */
public record DateRange(LocalDate start, LocalDate end) {
}
