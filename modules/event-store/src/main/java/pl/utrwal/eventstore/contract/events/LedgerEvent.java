package pl.utrwal.eventstore.contract.events;

import pl.utrwal.kernel.event.DomainEvent;

/**
 * What happened to the ledger itself.
 */
public sealed interface LedgerEvent extends DomainEvent permits WordsErased, StoreRestored, RebuildRequested {

	/**
	 * Before the key of a municipality: stands for its plan where an event concerns none.
	 */
	String SUBJECT = "ledger-";

}
