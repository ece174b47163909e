/**
 * Accounts, roles, API tokens, sign-in, and the erasable store of names. The only module
 * whose state is not a fold of events: what it holds must be able to vanish.
 */
package pl.utrwal.identity;
