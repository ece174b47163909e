package pl.utrwal.eventstore;

/**
 * A read model's document and the position of the last event that it took in.
 */
public record Positioned<T>(T value, long position) {
}
