package pl.utrwal.monitoring.contract.events;

/**
 * The shape under which events of a name are stored.
 */
public record EventRevision(String name, int revision) {
}
