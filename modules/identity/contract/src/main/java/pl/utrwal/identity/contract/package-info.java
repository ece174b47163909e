/**
 * Who acts: what other modules may know of accounts, roles and municipalities.
 */
package pl.utrwal.identity.contract;
