package pl.utrwal.strategy.importing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to a document on its way, it is read, and none of its words is lost.
 * To run one again: {@code -Dutrwal.seed=17 -Dutrwal.mutations=1}.
 */
class MutatedDocumentsTest {

	private static final int MUTATIONS = Integer.getInteger("utrwal.mutations",
			Boolean.getBoolean("utrwal.full") ? 2000 : 300);

	private static final long FIRST_SEED = Long.getLong("utrwal.seed", 1);

	private static final int ROWS = 400;

	private static final double MOST_GROWTH = 2.5;

	@Test
	void mutatedDocumentsAreReadAndLoseNoWord() {
		for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
			Random random = new Random(seed);
			Generated drawn = random.nextBoolean() ? new GeneratedDocument(random.nextInt(1000))
					: new GeneratedOddDocument(random.nextInt(1000));
			Document document = mutated(Documents.read(drawn.bytes()), random);
			for (PlanReader reader : List.of(new StrategyReader(), new ProgrammeReader())) {
				PlanProposal proposal = reader.read(document, ReadingHints.NONE);
				if (reader instanceof StrategyReader) {
					assertThat(GeneratedDocumentsTest.lost(document, proposal)).as("words lost from seed %d", seed)
						.isEmpty();
				}
			}
		}
	}

	/** The work is counted in the bytes that it takes, not in time. */
	@Test
	void aDocumentOfTwiceTheSizeIsTwiceTheWork() {
		work(large(ROWS));
		double once = work(large(ROWS));
		double twice = work(large(2 * ROWS));
		assertThat(twice / once).isLessThanOrEqualTo(MOST_GROWTH);
	}

	private static long work(Document document) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		assertThat(new StrategyReader().read(document, ReadingHints.NONE).isPlan()).isTrue();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private static Document large(int rows) {
		List<Block.Row> made = new ArrayList<>();
		made.add(row(1, "Cel operacyjny", "Działanie", "Termin", "Realizator"));
		for (int i = 2; i <= rows; i++) {
			made.add(row(i, (i % 10 == 2) ? i / 10 + 1 + ". Cel " + i : "", "Działanie " + i, "2027", "GOPS"));
		}
		return new Document(List.of(new Block.Table(1, made)));
	}

	private static Block.Row row(int number, String... cells) {
		return new Block.Row(number,
				IntStream.range(0, cells.length).mapToObj((i) -> new Block.Cell(i + 1, cells[i], i + 1, 1)).toList());
	}

	private static Document mutated(Document document, Random random) {
		List<Block> blocks = new ArrayList<>(document.blocks());
		for (int i = random.nextInt(4); i >= 0 && !blocks.isEmpty(); i--) {
			int at = random.nextInt(blocks.size());
			switch (random.nextInt(4)) {
				case 0 -> blocks.remove(at);
				case 1 -> blocks.add(at, blocks.get(random.nextInt(blocks.size())));
				default -> {
					if (blocks.get(at) instanceof Block.Table table) {
						blocks.set(at, mutated(table, random));
					}
				}
			}
		}
		return numbered(blocks);
	}

	private static Block.Table mutated(Block.Table table, Random random) {
		List<Block.Row> rows = new ArrayList<>(table.rows());
		int at = random.nextInt(rows.size());
		List<Block.Cell> cells = new ArrayList<>(rows.get(at).cells());
		int cell = random.nextInt(cells.size());
		Block.Cell old = cells.get(cell);
		switch (random.nextInt(6)) {
			case 0 -> rows.remove(at);
			case 1 -> rows.add(at, rows.get(random.nextInt(rows.size())));
			case 2 -> cells.set(cell, new Block.Cell(old.number(), "", old.column(), old.span()));
			case 3 ->
				cells.set(cell, new Block.Cell(old.number(), old.raw(), old.column(), old.span() + random.nextInt(3)));
			case 4 -> cells.set(cell,
					new Block.Cell(old.number(), old.goesOn() ? "" : old.raw(), old.column(), old.span(), false));
			default -> cells.remove(cell);
		}
		if (rows.isEmpty()) {
			return table;
		}
		if (!cells.equals(rows.get(Math.min(at, rows.size() - 1)).cells()) && at < rows.size() && !cells.isEmpty()) {
			rows.set(at, new Block.Row(at + 1, cells));
		}
		return new Block.Table(table.number(), rows);
	}

	/** Tables, rows and cells are numbered as a reader of files would. */
	private static Document numbered(List<Block> blocks) {
		List<Block> numbered = new ArrayList<>();
		int tables = 0;
		for (Block block : blocks) {
			if (block instanceof Block.Table table) {
				List<Block.Row> rows = new ArrayList<>();
				for (Block.Row row : table.rows()) {
					List<Block.Cell> cells = new ArrayList<>();
					for (Block.Cell cell : row.cells()) {
						cells.add(new Block.Cell(cells.size() + 1, cell.raw(), cell.column(), cell.span(),
								cell.goesOn()));
					}
					rows.add(new Block.Row(rows.size() + 1, cells));
				}
				tables++;
				numbered.add(new Block.Table(tables, rows));
			}
			else {
				numbered.add(block);
			}
		}
		return new Document(numbered);
	}

}
