package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the parts of a .docx that hold text, by the relationships of the package. What is
 * not needed is not looked at: pictures, embedded files, and relationships that lead to
 * them or to nothing, as Word does not mind them either.
 */
final class WordParts {

	private static final String USUAL_MAIN = "word/document.xml";

	private final Archive archive;

	/** The names of the entries as they are, by their names in lower case. */
	private final Map<String, String> names = new HashMap<>();

	WordParts(Archive archive) {
		this.archive = archive;
		archive.names().forEach((name) -> this.names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
	}

	/** The name of the part that the package calls its main one. */
	Optional<String> main() {
		return related("", "officeDocument").or(() -> entry(USUAL_MAIN));
	}

	/** Each part that is related to the main one, by what it is to it. */
	Map<String, Xml> around(String main) {
		Map<String, Xml> parts = new HashMap<>();
		parts.put("document", part(main));
		for (String role : new String[] { "styles", "numbering", "footnotes", "endnotes" }) {
			related(main, role).ifPresent((name) -> parts.put(role, part(name)));
		}
		return parts;
	}

	private Xml part(String name) {
		return Xml.parse(this.archive.unpack(name));
	}

	/**
	 * @param part whose relationships are looked at; empty for the package itself
	 */
	private Optional<String> related(String part, String role) {
		String folder = part.substring(0, part.lastIndexOf('/') + 1);
		return entry(folder + "_rels/" + part.substring(folder.length()) + ".rels")
			.flatMap((name) -> part(name).all("Relationship")
				.filter((relationship) -> relationship.attribute("Type").endsWith("/" + role)
						&& !relationship.attribute("TargetMode").equals("External"))
				.flatMap((relationship) -> entry(target(folder, relationship.attribute("Target"))).stream())
				.findFirst());
	}

	private static String target(String folder, String target) {
		String path = target.replace('\\', '/');
		Deque<String> steps = new ArrayDeque<>();
		for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
			switch (step) {
				case "", "." -> {
				}
				case ".." -> steps.pollLast();
				default -> steps.addLast(step);
			}
		}
		return String.join("/", steps);
	}

	private Optional<String> entry(String name) {
		return Optional.ofNullable(this.names.get(name.toLowerCase(Locale.ROOT)));
	}

	/** Is the archive the package of a word processor, rather than of a spreadsheet? */
	boolean isDocument() {
		return main().filter((name) -> !name.toLowerCase(Locale.ROOT).startsWith("xl/"))
			.map((name) -> new String(this.archive.unpack(name), StandardCharsets.UTF_8))
			.filter((markup) -> markup.contains("wordprocessingml") || main().filter(USUAL_MAIN::equals).isPresent())
			.isPresent();
	}

}
