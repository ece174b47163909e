package pl.utrwal.eventstore;

/**
 * Where a command's events were stored.
 *
 * @param position of the last one in the whole store
 * @param version of the last one in the stream of its aggregate
 */
public record Stored(long position, long version) {
}
