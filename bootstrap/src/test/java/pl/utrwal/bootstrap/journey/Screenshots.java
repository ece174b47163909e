package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

final class Screenshots {

	/**
	 * With {@code -Dutrwal.docs=write} they are those that the user guide shows, with
	 * {@code -Dutrwal.screenshots=true} they are taken to be looked at. Else none is: it
	 * takes longer than most tests.
	 */
	private static final Path FOLDER = "write".equals(System.getProperty("utrwal.docs"))
			? Path.of("..", "docs", "przewodnik", "obrazy")
			: Boolean.getBoolean("utrwal.screenshots") ? Path.of("target", "screenshots") : null;

	private Screenshots() {
	}

	static void take(Page page, String name) {
		if (FOLDER == null) {
			return;
		}
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
