package pl.utrwal.bootstrap.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * The chapters of the user guide. The build copies them, with their pictures, from the
 * folder in which they are written.
 */
@Component
class GuideBook {

	/** Where the guide is read. */
	static final String ADDRESS = "/help";

	/** The chapter that leads to the others. */
	static final String FIRST = "index";

	private static final Pattern NAME = Pattern.compile("[a-z-]+");

	private static final Pattern CHAPTER = Pattern.compile("([a-z-]+)\\.md(#.*)?");

	/** A chapter, a place in this one, or another site. */
	private static final Pattern SERVED = Pattern.compile(CHAPTER + "|#.*|https?:.*");

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
			HeadingAnchorExtension.create());

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> lead(node, attributes))
		.build();

	private final Map<String, Chapter> chapters = new ConcurrentHashMap<>();

	/**
	 * @return empty if there is no such chapter
	 */
	Optional<Chapter> chapter(String name) {
		return NAME.matcher(name).matches() ? Optional.ofNullable(this.chapters.computeIfAbsent(name, this::read))
				: Optional.empty();
	}

	/** Null for none, which is not kept. */
	private Chapter read(String name) {
		try (InputStream file = GuideBook.class.getResourceAsStream("/guide/" + name + ".md")) {
			if (file == null) {
				return null;
			}
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			int end = text.indexOf('\n');
			String title = text.substring(0, end).replaceFirst("^#\\s*", "").strip();
			return new Chapter(title, this.renderer.render(this.parser.parse(text.substring(end))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * To other chapters and to pictures as they are served; what is not served leads
	 * nowhere.
	 */
	private static void lead(Node node, Map<String, String> attributes) {
		if (node instanceof Link link) {
			if (SERVED.matcher(link.getDestination()).matches()) {
				attributes.put("href", address(link.getDestination()));
			}
			else {
				attributes.remove("href");
			}
		}
		else if (node instanceof Image image) {
			attributes.put("src", ADDRESS + "/" + image.getDestination());
			attributes.put("loading", "lazy");
		}
	}

	private static String address(String destination) {
		return CHAPTER.matcher(destination).replaceFirst((found) -> {
			String place = (found.group(2) != null) ? found.group(2) : "";
			return (found.group(1).equals(FIRST) ? ADDRESS : ADDRESS + "/" + found.group(1)) + place;
		});
	}

	/**
	 * @param html what follows the title
	 */
	record Chapter(String title, String html) {
	}

}
