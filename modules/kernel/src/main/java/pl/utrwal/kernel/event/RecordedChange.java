package pl.utrwal.kernel.event;

import java.time.Instant;

import pl.utrwal.kernel.id.AccountId;

/**
 * Who changed something, and when.
 *
 * @param position in the whole store
 */
public record RecordedChange(AccountId by, Instant at, long position) {
}
