package pl.utrwal.identity.contract;

import java.util.Optional;

/**
 * The actor of the request that this thread is serving.
 */
public interface CurrentActor {

	/**
	 * @return empty outside a request and for someone who is not signed in
	 */
	Optional<Actor> get();

}
