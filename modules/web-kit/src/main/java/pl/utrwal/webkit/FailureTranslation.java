package pl.utrwal.webkit;

import java.util.Optional;

/**
 * Says what a failure of something below the pages means to whoever asked.
 */
@FunctionalInterface
public interface FailureTranslation {

	/**
	 * @param changing whether the request may have changed something
	 * @return empty for failures that it knows nothing of
	 */
	Optional<RequestRefused> translate(Throwable failure, boolean changing);

}
