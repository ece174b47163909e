package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

final class Screenshots {

	/** The user guide shows these very pictures: {@code -Dutrwal.docs=write}. */
	private static final Path FOLDER = "write".equals(System.getProperty("utrwal.docs"))
			? Path.of("..", "docs", "przewodnik", "obrazy") : Path.of("target", "screenshots");

	private Screenshots() {
	}

	static void take(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
