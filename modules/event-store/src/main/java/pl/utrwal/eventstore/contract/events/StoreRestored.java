package pl.utrwal.eventstore.contract.events;

import pl.utrwal.kernel.event.EventName;

/**
 * An operator put an older store in the place of a newer one and said so. The reason is
 * in the metadata.
 *
 * @param size how many commits the restored store had
 * @param checkpoint the newest signed note before, which the store no longer extends;
 * null if there was none and only read models were ahead
 */
@EventName("event-store.store-restored")
public record StoreRestored(long size, String checkpoint) implements LedgerEvent {
}
