package pl.utrwal.strategy.contract.events;

/**
 * A cell that refers to a footnote.
 *
 * @param column the key of the cell's column
 * @param mark of the footnote
 */
public record Anchor(String column, String mark) {
}
