package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

final class Screenshots {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private Screenshots() {
	}

	static void take(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
