package pl.utrwal.identity.contract;

import java.util.function.BooleanSupplier;

/**
 * Whether whoever asked is still let in, for an answer that goes on for long.
 */
public interface Presence {

	/**
	 * Of the request that this thread is serving.
	 * @return asks anew each time; false once the session has ended, for whatever reason
	 * and on whichever node
	 */
	BooleanSupplier ofThisRequest();

}
