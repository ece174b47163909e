package pl.utrwal.bootstrap;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever shape a document has, twice as much of it is about twice the work, for each
 * reader of plans. The work is counted in the bytes that it takes, not in time.
 */
class ImportCostTest extends RunningTest {

	private static final double MOST_GROWTH = 2.5;

	private static final int ROWS = 200;

	@Autowired
	private List<PlanReader> readers;

	@Test
	void twiceTheDocumentIsTwiceTheWork() {
		Map<String, Double> grown = new TreeMap<>();
		shapes().forEach((shape, document) -> this.readers.forEach((reader) -> {
			work(reader, document.apply(ROWS));
			double once = work(reader, document.apply(ROWS));
			double twice = work(reader, document.apply(2 * ROWS));
			if (twice / once > MOST_GROWTH) {
				grown.put(shape + ", " + reader.getClass().getSimpleName(), twice / once);
			}
		}));
		assertThat(this.readers).hasSizeGreaterThan(4);
		assertThat(grown).isEmpty();
	}

	private static Map<String, IntFunction<Document>> shapes() {
		String[] heading = { "Lp.", "Cel operacyjny", "Działanie", "Termin realizacji", "Realizatorzy",
				"Źródło finansowania", "Wskaźnik" };
		Map<String, IntFunction<Document>> shapes = new LinkedHashMap<>();
		shapes.put("plain", (rows) -> table(rows, heading, (i) -> new String[] { i + ".", "Cel " + i, "Działanie " + i,
				"2027", "GOPS, szkoły", "budżet gminy", "liczba osób" }));
		shapes.put("twenty columns of short words",
				(rows) -> table(rows, heading,
						(i) -> IntStream.range(0, 20)
							.mapToObj((column) -> "termin" + column + " " + i)
							.toArray(String[]::new)));
		shapes.put("headings again and again", (rows) -> table(rows, heading, (i) -> heading));
		shapes.put("headings of which each differs a little", (rows) -> table(rows, heading, (i) -> {
			String[] other = heading.clone();
			other[0] = "Lp" + "x".repeat(i % 7);
			return other;
		}));
		shapes.put("blank cells",
				(rows) -> table(rows, heading, (i) -> new String[] { "", "", "Działanie", "", "", "", "" }));
		shapes.put("one column",
				(rows) -> table(rows, new String[] { "Działanie" }, (i) -> new String[] { "Zadanie " + i }));
		shapes.put("paragraphs",
				(rows) -> new Document(IntStream.rangeClosed(1, rows)
					.<Block>mapToObj((i) -> new Block.Paragraph(i + ". Cel operacyjny nr " + i, i, i % 3))
					.toList()));
		shapes.put("tables", (rows) -> {
			List<Block> blocks = new ArrayList<>();
			for (int i = 1; i <= rows / 4; i++) {
				blocks.add(new Block.Paragraph("Obszar " + i, i, 1));
				blocks.add(new Block.Table(i, List.of(row(1, heading),
						row(2, "1.", "Cel", "Działanie " + i, "2027", "GOPS", "budżet", "liczba"))));
			}
			return new Document(blocks);
		});
		shapes.put("footnotes", (rows) -> {
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Table(1, List.of(row(1, heading), row(2, "1.", "Cel", "Działanie", "2027", "GOPS",
					"budżet", IntStream.range(0, rows).mapToObj((i) -> i + "*)").reduce("", String::concat)))));
			IntStream.range(0, rows).forEach((i) -> blocks.add(new Block.Footnote(i + "*)", "przypis " + i)));
			return new Document(blocks);
		});
		shapes.put("a long cell", (rows) -> table(2, heading, (i) -> new String[] { "1.", "Cel", "Działanie", "2027",
				"GOPS, ".repeat(rows * 5), "budżet; ".repeat(rows * 5), "12 osób, ".repeat(rows * 5) }));
		return shapes;
	}

	private static long work(PlanReader reader, Document document) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		try {
			reader.recognises(document);
			reader.read(document, ReadingHints.NONE);
		}
		catch (NoPlanFound refused) {
			// that may be as much work
		}
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private static Document table(int rows, String[] heading, IntFunction<String[]> cells) {
		List<Block.Row> made = new ArrayList<>();
		made.add(row(1, heading));
		for (int i = 2; i <= rows; i++) {
			made.add(row(i, cells.apply(i)));
		}
		return new Document(List.of(new Block.Table(1, made)));
	}

	private static Block.Row row(int number, String... cells) {
		return new Block.Row(number,
				IntStream.range(0, cells.length).mapToObj((i) -> new Block.Cell(i + 1, cells[i], i + 1, 1)).toList());
	}

}
