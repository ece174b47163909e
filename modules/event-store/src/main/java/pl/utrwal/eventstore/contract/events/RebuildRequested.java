package pl.utrwal.eventstore.contract.events;

import pl.utrwal.kernel.event.EventName;

/**
 * An administrator had a read model made anew. Its processor does so when it comes to
 * this event, on whichever node it runs, and again if it is broken off.
 *
 * @param processor whose read model it is
 */
@EventName("event-store.rebuild-requested")
public record RebuildRequested(String processor) implements LedgerEvent {
}
