package pl.utrwal.kernel.table;

/**
 * The file that a plan was taken from.
 *
 * @param sha256 in hex
 */
public record SourceDocument(String fileName, String sha256) {
}
