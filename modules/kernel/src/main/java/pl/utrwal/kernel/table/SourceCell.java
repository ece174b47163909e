package pl.utrwal.kernel.table;

/**
 * A cell of the document that a value was taken from.
 *
 * @param table number of the table in the document, from 1
 * @param row number of the row in the table, from 1
 * @param cell number of the cell in the row, from 1
 * @param raw the text as it stood there, white space and all
 */
public record SourceCell(int table, int row, int cell, String raw) {
}
