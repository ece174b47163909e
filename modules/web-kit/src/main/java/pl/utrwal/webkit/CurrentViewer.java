package pl.utrwal.webkit;

import java.util.Optional;

/**
 * Tells the layout who is signed in. One bean, from the module that knows.
 */
public interface CurrentViewer {

	Optional<Viewer> get();

}
