package pl.utrwal.identity;

import pl.utrwal.kernel.id.AccountId;

/**
 * All that tells one person from another. Erased as a whole: without it nobody can sign
 * in to the account, and its deeds stay, without a name.
 */
record Person(AccountId account, String login, String name) {

}
