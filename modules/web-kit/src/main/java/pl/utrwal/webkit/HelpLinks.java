package pl.utrwal.webkit;

/**
 * Where the user guide speaks of a page.
 */
@FunctionalInterface
public interface HelpLinks {

	/**
	 * The address of a chapter.
	 * @param path of a page, within the application
	 */
	String of(String path);

}
