package pl.utrwal.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The kit's own style sheets, and after them those of the modules: every
 * {@code static/assets/<module>/*.css}.
 */
final class StyleSheets {

	/** The first names the layers; print comes last. */
	private static final List<String> OWN = List.of("tokens", "base", "layout", "components", "table", "print");

	private StyleSheets() {
	}

	static List<String> find() {
		Stream<String> own = OWN.stream().map((name) -> "/assets/webkit/" + name + ".css");
		return Stream.concat(own, modules()).toList();
	}

	private static Stream<String> modules() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/*/*.css"))
				.map(StyleSheets::address)
				.filter((address) -> !address.startsWith("/assets/webkit/"))
				.sorted(Comparator.naturalOrder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String address(Resource sheet) {
		try {
			String url = sheet.getURL().toString();
			return url.substring(url.lastIndexOf("/assets/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
