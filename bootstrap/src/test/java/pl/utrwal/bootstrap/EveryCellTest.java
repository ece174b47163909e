package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a document says is in the plan that the API gives, once each, and nothing else is.
 */
class EveryCellTest extends RunningTest {

	private static final String AUTHOR = "Opracowała: ";

	private static final Set<String> JOINING_WORDS = Set.of("we", "w", "współpracy", "z", "ze", "i", "oraz");

	@Test
	void ofADocumentInOurOwnWords() {
		byte[] file = document("lipowka.txt");
		JsonNode plan = planOf(file);
		assertEveryCellOnce(file, plan);
		assertValuesSayWhatTheCellsSaid(plan);
		assertThat(characters(told(file, plan).stream().map(Source::raw).collect(Collectors.joining())))
			.isEqualTo(characters(new String(file, StandardCharsets.UTF_8)));
	}

	@Test
	void ofAScheduleInOurOwnWords() {
		byte[] file = document("harmonogram.txt");
		JsonNode plan = planOf(file);
		assertEveryCellOnce(file, plan);
		assertValuesSayWhatTheCellsSaid(plan);
	}

	@Test
	void ofTheRealSchedule() throws IOException {
		byte[] file = realDocument("003_");
		JsonNode plan = planOf(file);
		assertEveryCellOnce(file, plan);
		assertValuesSayWhatTheCellsSaid(plan);
		assertThat(plan.at("/unplaced")).isEmpty();
		int sections = 4 + 8 + 8;
		assertThat(sources(plan)).hasSize(42 * 3 + sections + 2 + 1);
	}

	@Test
	void ofTheRealStrategy() throws IOException {
		byte[] file = realDocument("002_");
		JsonNode plan = planOf(file);
		assertEveryCellOnce(file, plan);
		assertValuesSayWhatTheCellsSaid(plan);
		assertThat(plan.at("/unplaced")).isEmpty();
		// the plan, read from its first cell to its last, is the document
		String read = sources(plan).stream()
			.sorted(Comparator.comparing(Source::table).thenComparing(Source::row).thenComparing(Source::cell))
			.map(Source::raw)
			.collect(Collectors.joining());
		assertThat(withoutSpace(read)).isEqualTo(withoutSpace(new String(file, StandardCharsets.UTF_8)));
		int titlesAndHeadings = 5 + 5 * 5;
		int goalsAndLabels = 16 + 16;
		assertThat(sources(plan)).hasSize(titlesAndHeadings + goalsAndLabels + 44 * 5);
	}

	/** Their cells are taken apart: an item to sustain is a line of a long one. */
	@ParameterizedTest
	@ValueSource(strings = { "plan-utrwalania.txt", "plan-kontynuacji.txt", "program.txt", "podworka.txt", "000_",
			"001_", "004_" })
	void everyWordOfPlansOfOtherShapesIsThereOnce(String name) throws IOException {
		byte[] file = name.endsWith(".txt") ? document(name) : realDocument(name);
		JsonNode plan = planOf(file);
		List<String> left = new ArrayList<>(words(Stream.of(new String(file, StandardCharsets.UTF_8))));
		List<String> added = new ArrayList<>();
		for (String word : words(Stream.concat(sources(plan).stream().map(Source::raw),
				Stream.of(plan.at("/title").asText(), plan.at("/signOff/place").asText(""))))) {
			if (!left.remove(word)) {
				added.add(word);
			}
		}
		assertThat(added).as("words that the document lacks, or has less often").isEmpty();
		// of the line that signs it off, the day is kept as a date
		assertThat(left).allMatch((word) -> plan.at("/signOff/day").isTextual() && word.matches("dnia|dn|r|\\d+"));
	}

	private static List<String> words(Stream<String> texts) {
		return texts.flatMap(Pattern.compile("[^\\p{L}\\p{N}]+")::splitAsStream)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static void assertEveryCellOnce(byte[] file, JsonNode plan) {
		assertThat(told(file, plan)).flatExtracting(Source::places).containsExactlyInAnyOrderElementsOf(places(file));
	}

	/** The document's cells; its title and its author, too, if the plan has them. */
	private static List<Source> told(byte[] file, JsonNode plan) {
		List<Source> told = new ArrayList<>(sources(plan));
		String title = plan.at("/title").asText();
		if (TextDocument.read(file).blocks().getFirst() instanceof Block.Paragraph first
				&& first.text().strip().equals(title)) {
			told.add(new Source(0, 0, 0, title));
		}
		if (plan.at("/author/name").isTextual()) {
			told.add(new Source(0, 0, 0, AUTHOR + plan.at("/author/name").asText()));
		}
		return told;
	}

	private static List<String> places(byte[] file) {
		Document document = TextDocument.read(file);
		List<Source> sources = new ArrayList<>();
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> sources.add(new Source(0, 0, 0, paragraph.text()));
				case Block.Footnote footnote -> sources.add(new Source(0, 0, 0, footnote.text()));
				case Block.Table table -> table.rows()
					.forEach((row) -> row.cells()
						.stream()
						.filter((cell) -> !cell.isBlank())
						.map((cell) -> new Source(table.number(), row.number(), cell.number(), cell.raw()))
						.forEach(sources::add));
			}
		}
		return sources.stream().flatMap((source) -> source.places().stream()).toList();
	}

	/** All that names a cell of the document, wherever in the plan it stands. */
	private static List<Source> sources(JsonNode node) {
		if (node.isObject() && node.has("raw")) {
			return List.of(new Source(node.at("/table").asInt(), node.at("/row").asInt(), node.at("/cell").asInt(),
					node.at("/raw").asText()));
		}
		return StreamSupport.stream(node.spliterator(), false).flatMap((inner) -> sources(inner).stream()).toList();
	}

	private static void assertValuesSayWhatTheCellsSaid(JsonNode plan) {
		plan.at("/sections").forEach(EveryCellTest::assertSection);
	}

	private static void assertSection(JsonNode section) {
		assertSameLetters(section.at("/number").asText() + section.at("/text").asText(),
				section.at("/cells/text/source"));
		assertSameLetters(section.at("/cells/targetGroup/value").asText(), section.at("/cells/targetGroup/source"));
		section.at("/sections").forEach(EveryCellTest::assertSection);
		section.at("/rows").forEach((row) -> {
			JsonNode cells = row.at("/cells");
			assertSameLetters(row.at("/number").asText() + cells.at("/text/value").asText(), cells.at("/text/source"));
			assertSameLetters(cells.at("/timeFrame/value/source").asText(), cells.at("/timeFrame/source"));
			assertNames(names(cells.at("/parties/value"), "/name"), cells.at("/parties/source"));
			JsonNode funding = cells.at("/funding/value");
			if (funding.isMissingNode()) {
				return;
			}
			String said = raw(cells.at("/funding/source")).strip();
			String kind = said.isEmpty() ? "unknown" : said.matches("\\p{Pd}+") ? "none" : "sources";
			assertThat(funding.at("/kind").asText()).as(said).isEqualTo(kind);
			assertNames(names(funding.at("/sources"), ""), cells.at("/funding/source"));
		});
	}

	private static List<String> names(JsonNode list, String name) {
		return StreamSupport.stream(list.spliterator(), false).map((entry) -> entry.at(name).asText()).toList();
	}

	private static void assertSameLetters(String value, JsonNode source) {
		assertThat(letters(value)).isEqualTo(letters(raw(source)));
	}

	/**
	 * The names are in the cell, in their order, and between them are only words that
	 * join.
	 */
	private static void assertNames(List<String> names, JsonNode source) {
		String rest = raw(source).replaceAll("[\\s\\p{Z}]+", " ");
		for (String name : names) {
			int at = rest.indexOf(name);
			assertThat(at).as("%s after the ones before it in %s", name, source).isNotNegative();
			assertOnlyJoins(rest.substring(0, at), source);
			rest = rest.substring(at + name.length());
		}
		assertOnlyJoins(rest, source);
	}

	private static void assertOnlyJoins(String words, JsonNode source) {
		assertThat(Pattern.compile("[^\\p{L}]+")
			.splitAsStream(words.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty() && !JOINING_WORDS.contains(word))).as("words of %s in no name", source)
			.isEmpty();
	}

	private static String raw(JsonNode source) {
		return sources(source).stream().map(Source::raw).collect(Collectors.joining());
	}

	private static String letters(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static String withoutSpace(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", "");
	}

	private static Map<Integer, Long> characters(String text) {
		return withoutSpace(text).chars()
			.boxed()
			.collect(Collectors.groupingBy((character) -> character, TreeMap::new, Collectors.counting()));
	}

	/**
	 * A cell of the document; with row 0, a paragraph.
	 */
	private record Source(int table, int row, int cell, String raw) {

		/** A cell with its place; of a paragraph the words. */
		List<String> places() {
			String text = this.raw.replaceAll("[\\s\\p{Z}]+", " ").strip();
			return (this.row == 0) ? List.of(text.split(" "))
					: List.of("%d/%d/%d: %s".formatted(this.table, this.row, this.cell, text));
		}

	}

}
