package pl.utrwal.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptVersionStrategyTest {

	@TempDir
	Path folder;

	@Test
	void aScriptIsAnotherWhenOneThatItImportsIs() throws IOException {
		write("one.js", "import './two.js';");
		write("two.js", "export * from './three.js';");
		write("three.js", "export const three = 3;");
		String before = version("one.js");
		assertThat(version("one.js")).isEqualTo(before);
		write("three.js", "export const three = 4;");
		assertThat(version("one.js")).isNotEqualTo(before);
	}

	@Test
	void scriptsMayImportOneAnother() throws IOException {
		write("one.js", "import './two.js';");
		write("two.js", "import './one.js';");
		assertThat(version("one.js")).isNotEqualTo(version("two.js"));
	}

	@Test
	void whatIsMissingIsSaid() throws IOException {
		write("one.js", "import './nowhere.js';");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> version("one.js"))
			.withMessageContaining("one.js");
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

	private String version(String name) {
		return new ScriptVersionStrategy().getResourceVersion(new FileSystemResource(this.folder.resolve(name)));
	}

}
