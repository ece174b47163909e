package pl.utrwal.eventstore;

/**
 * A read model's document as it is stored.
 *
 * @param position of the last event that it took in
 * @param json its value
 */
public record StoredDocument(String id, long position, String json) {
}
