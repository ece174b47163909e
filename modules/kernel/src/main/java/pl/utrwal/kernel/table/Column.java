package pl.utrwal.kernel.table;

/**
 * A column of a plan kind.
 *
 * @param key {@code text}, {@code parties}, {@code timeFrame} or {@code funding}; the
 * heading's message key is {@code column.<plan kind>.<key>}
 */
public record Column(String key, ColumnKind kind) {
}
