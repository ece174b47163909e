package pl.utrwal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * A hostile or broken file is read or refused, and nothing else comes of it.
 */
class HostileFilesTest {

	private static final int FILES = Boolean.getBoolean("utrwal.full") ? 20_000 : 300;

	/** A cell of a table takes a mark or so beside its text. */
	private static final long MOST_CHARACTERS = 2L * Documents.MAX_CHARACTERS;

	@TempDir
	private static Path folder;

	private static ServerSocket server;

	private static String secret;

	@BeforeAll
	static void listen() throws IOException {
		server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		Path file = Files.writeString(folder.resolve("secret.txt"), "tajne");
		secret = file.toUri().toString();
	}

	@AfterAll
	static void nobodyCame() throws IOException {
		server.setSoTimeout(1);
		try (ServerSocket listening = server; var caller = listening.accept()) {
			fail("a file made its reader call %s", caller);
		}
		catch (SocketTimeoutException ex) {
			assertThat(server.isClosed()).isTrue();
		}
	}

	@Test
	void mutatedFilesAreReadOrRefused() throws IOException {
		Document text = DocumentFilesTest.text("broken-rows");
		List<byte[]> originals = List.of(DocumentFiles.docx(text), DocumentFiles.odt(text),
				WordDocumentTest
					.docx("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
							+ "<w:r><w:t>a</w:t><w:footnoteReference w:id=\"5\"/></w:r></w:p>"),
				text("broken-rows"), text("spanning-headings"));
		int read = 0;
		for (int seed = 0; seed < FILES; seed++) {
			Random random = new Random(seed);
			byte[] original = originals.get(random.nextInt(originals.size()));
			boolean packed = original[0] == 'P';
			byte[] mutated = switch (random.nextInt(packed ? 5 : 2)) {
				case 0 -> Arrays.copyOf(original, random.nextInt(original.length));
				case 1 -> flipped(original, random);
				default -> within(original, random);
			};
			read += assertReadOrRefused(mutated, "seed " + seed) ? 1 : 0;
		}
		assertThat(read).as("files that were read").isBetween(FILES / 10, FILES);
	}

	@Test
	void declaredEntitiesAreRefused() {
		String web = "http://127.0.0.1:" + server.getLocalPort() + "/";
		StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 10; i++) {
			laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		for (String declared : List.of("<!DOCTYPE a SYSTEM \"" + web + "a.dtd\">",
				"<!DOCTYPE a [<!ENTITY x SYSTEM \"" + web + "b\">]>",
				"<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret + "\">]>",
				"<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + web + "c\"> %x;]>", "<!DOCTYPE a [" + laughs + "]>",
				"<!DOCTYPE a>")) {
			for (byte[] original : List.of(WordDocumentTest.docx("<w:p><w:r><w:t>&x;&l9;</w:t></w:r></w:p>"),
					DocumentFiles.odt("<text:p>&x;&l9;</text:p>"))) {
				assertThat(DocumentsTest.refusal(edited(original, "word/document.xml", "content.xml", declared)))
					.as(declared)
					.isEqualTo("unsafe");
			}
		}
		byte[] docx = WordDocumentTest.docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
		for (String part : List.of("_rels/.rels", "word/_rels/document.xml.rels", "word/footnotes.xml")) {
			assertThat(DocumentsTest.refusal(edited(docx, part, part, "<!DOCTYPE a SYSTEM \"" + web + "d\">"))).as(part)
				.isEqualTo("unsafe");
		}
	}

	@Test
	void whatLiesOutsideIsNotFollowed() {
		String web = "http://127.0.0.1:" + server.getLocalPort() + "/a.dotx";
		byte[] docx = WordDocumentTest.docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
		Map<String, byte[]> entries = entries(docx);
		entries.computeIfPresent("word/_rels/document.xml.rels",
				(name, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("http://127.0.0.1:1/a.dotx", web)
					.getBytes(StandardCharsets.UTF_8));
		assertThat(DocumentsTest.refusal(Zip.of(entries))).isEqualTo("read");
		assertThat(DocumentsTest.refusal(
				DocumentFiles.odt("<text:p>a<draw:frame><draw:image href=\"" + web + "\"/></draw:frame></text:p>")))
			.isEqualTo("read");
	}

	@Test
	void bombsAreRefused() {
		String blanks = " ".repeat(Archive.MAX_ENTRY / 2);
		assertThat(DocumentsTest.refusal(DocumentFiles.odt("<text:p>a</text:p>" + blanks))).isEqualTo("unsafe");
		assertThat(DocumentsTest.refusal(WordDocumentTest.docx("<w:p/>" + blanks))).isEqualTo("unsafe");
		byte[] long1 = new byte[Archive.MAX_ENTRY + 1];
		new Random(1).nextBytes(long1);
		Map<String, byte[]> entries = entries(WordDocumentTest.docx("<w:p/>"));
		entries.put("word/styles.xml", long1);
		assertThat(DocumentsTest.refusal(Zip.of(entries))).isEqualTo("unsafe");
		for (int i = 0; i <= Archive.MAX_ENTRIES; i++) {
			entries.put("word/media/" + i, new byte[0]);
		}
		entries.remove("word/styles.xml");
		assertThat(DocumentsTest.refusal(Zip.of(entries))).isEqualTo("unsafe");
	}

	@Test
	void deepNestingIsRefused() {
		assertThat(DocumentsTest.refusal(DocumentFiles.odt(nested("<table:table><table:table-row><table:table-cell>",
				"</table:table-cell></table:table-row></table:table>", 5000))))
			.isEqualTo("unsafe");
		assertThat(DocumentsTest
			.refusal(WordDocumentTest.docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000))))
			.isEqualTo("unsafe");
		assertThat(
				DocumentsTest.refusal(WordDocumentTest.docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 40)
					.replace("<w:tc></w:tc>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"))))
			.isEqualTo("read");
	}

	@Test
	void namesThatLeadOutOfTheArchiveAreOnlyNames() {
		Map<String, byte[]> entries = entries(WordDocumentTest.docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));
		entries.put("../../../../../../../../../../.." + folder.resolve("out.xml"),
				"<a/>".getBytes(StandardCharsets.UTF_8));
		entries.put(folder.resolve("out.xml").toString(), "<a/>".getBytes(StandardCharsets.UTF_8));
		assertReadOrRefused(Zip.of(entries), "names");
		assertThat(folder.resolve("out.xml")).doesNotExist();
	}

	static boolean assertReadOrRefused(byte[] bytes, String from) {
		try {
			assertThat(characters(Documents.read(bytes))).as(from).isLessThanOrEqualTo(MOST_CHARACTERS);
			return true;
		}
		catch (UnreadableDocument ex) {
			assertThat(ex.code()).as(from).matches("[a-z-]+");
			return false;
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			return fail(from, ex);
		}
	}

	private static long characters(Document document) {
		assertThat(document.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.mapToInt((row) -> row.cells().size())
			.sum()).isLessThanOrEqualTo(Documents.MAX_CELLS);
		return document.blocks().stream().mapToLong((block) -> switch (block) {
			case Paragraph paragraph -> paragraph.text().length();
			case Footnote footnote -> footnote.text().length();
			case Table table -> table.rows().stream().mapToLong(HostileFilesTest::characters).sum();
		}).sum();
	}

	private static long characters(Row row) {
		return row.cells().stream().mapToLong((cell) -> cell.raw().length()).sum();
	}

	private static byte[] flipped(byte[] original, Random random) {
		byte[] flipped = original.clone();
		for (int i = random.nextInt(10); i >= 0; i--) {
			int place = random.nextInt(flipped.length);
			flipped[place] = random.nextBoolean() ? (byte) (flipped[place] ^ (1 << random.nextInt(8)))
					: (byte) random.nextInt();
		}
		return flipped;
	}

	/** The markup is changed, the archive around it is whole. */
	private static byte[] within(byte[] original, Random random) {
		Map<String, byte[]> entries = entries(original);
		List<String> names = new ArrayList<>(entries.keySet());
		String name = random.nextBoolean() ? names.get(random.nextInt(names.size()))
				: names.stream().filter((entry) -> entry.matches(".*(document|content).xml")).findFirst().orElseThrow();
		entries.put(name, switch (random.nextInt(4)) {
			case 0 -> flipped(entries.get(name), random);
			case 1 -> Arrays.copyOf(entries.get(name), random.nextInt(1 + entries.get(name).length));
			case 2 -> numbered(entries.get(name), random);
			default -> shuffled(entries.get(name), random);
		});
		return Zip.of(entries);
	}

	/** Numbers become others, far too large ones too. */
	private static byte[] numbered(byte[] markup, Random random) {
		return new String(markup, StandardCharsets.UTF_8).transform((text) -> {
			String[] numbers = { "0", "-1", "2147483647", "99999999", "1000000", "3", "", "x" };
			return Pattern.compile("\"\\d+\"")
				.matcher(text)
				.replaceAll((found) -> (random.nextInt(4) > 0) ? found.group()
						: "\"" + numbers[random.nextInt(numbers.length)] + "\"")
				.getBytes(StandardCharsets.UTF_8);
		});
	}

	/** Tags are lost, doubled and moved, so that it is mostly not well-formed. */
	private static byte[] shuffled(byte[] markup, Random random) {
		List<String> tags = new ArrayList<>(List.of(new String(markup, StandardCharsets.UTF_8).split("(?=<)")));
		for (int i = random.nextInt(3); i >= 0 && tags.size() > 1; i--) {
			String tag = tags.remove(random.nextInt(tags.size()));
			if (random.nextBoolean()) {
				tags.add(random.nextInt(tags.size() + 1), tag);
			}
		}
		return String.join("", tags).getBytes(StandardCharsets.UTF_8);
	}

	private static String nested(String start, String end, int times) {
		return start.repeat(times) + end.repeat(times);
	}

	private static byte[] edited(byte[] archive, String name, String other, String declared) {
		Map<String, byte[]> entries = entries(archive);
		entries.replaceAll((entry, bytes) -> {
			String markup = new String(bytes, StandardCharsets.UTF_8);
			boolean here = entry.equals(name) || entry.equals(other);
			return here ? markup.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(declared))
				.getBytes(StandardCharsets.UTF_8) : bytes;
		});
		return Zip.of(entries);
	}

	private static Map<String, byte[]> entries(byte[] archive) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
		return entries;
	}

	private static byte[] text(String name) throws IOException {
		try (var in = HostileFilesTest.class.getResourceAsStream("/documents/" + name + ".txt")) {
			return in.readAllBytes();
		}
	}

}
