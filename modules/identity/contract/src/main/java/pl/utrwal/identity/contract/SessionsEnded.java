package pl.utrwal.identity.contract;

import pl.utrwal.kernel.id.AccountId;

/**
 * Told within this node at once when an account was shut out: what it still receives has
 * to end.
 */
public record SessionsEnded(AccountId account) {

}
