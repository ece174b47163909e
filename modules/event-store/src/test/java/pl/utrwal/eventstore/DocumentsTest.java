package pl.utrwal.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.table.CellValue;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {

	private TestStore store;

	private Documents<Page> pages;

	@BeforeEach
	void open() {
		this.store = new TestStore();
		this.pages = Documents.of(this.store.database(), "pages", Page.class);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void keepsWhatWasPut() {
		Page page = new Page("ż", Map.of("a.b", 1, "$c", 2), List.of(new CellValue.Words("w")));
		assertThat(this.pages.put("one", page, 5)).isTrue();
		assertThat(this.pages.find("one")).contains(new Positioned<>(page, 5));
		assertThat(this.pages.find("two")).isEmpty();
	}

	@Test
	void ignoresWhatIsNotNewer() {
		this.pages.put("one", page("five"), 5);
		assertThat(this.pages.put("one", page("again"), 5)).isFalse();
		assertThat(this.pages.put("one", page("older"), 4)).isFalse();
		assertThat(this.pages.put("one", page("newer"), 6)).isTrue();
		assertThat(this.pages.find("one")).contains(new Positioned<>(page("newer"), 6));
	}

	@Test
	void findsSeveralInTheOrderAskedFor() {
		IntStream.range(0, 300).forEach((i) -> this.pages.put("p" + i, page("" + i), i));
		List<String> ids = List.of("p299", "none", "p0", "p7");
		assertThat(this.pages.findAll(ids)).extracting((found) -> found.value().title())
			.containsExactly("299", "0", "7");
	}

	@Test
	void forgets() {
		this.pages.put("one", page("1"), 1);
		this.pages.put("two", page("2"), 1);
		assertThat(this.pages.findAll(List.of("one", "two"))).hasSize(2);
		this.pages.clear();
		assertThat(this.pages.find("two")).isEmpty();
		assertThat(this.pages.put("two", page("2"), 1)).isTrue();
	}

	@Test
	void manyWritersLeaveTheNewest() throws Exception {
		long seed = new Random().nextLong();
		Map<String, Long> newest = new ConcurrentHashMap<>();
		try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
			List<? extends Future<?>> all = IntStream.range(0, 4).mapToObj((writer) -> writers.submit(() -> {
				Random random = new Random(seed + writer);
				for (int i = 0; i < 200; i++) {
					String id = "p" + random.nextInt(5);
					long position = random.nextLong(1000);
					this.pages.put(id, page("" + position), position);
					newest.merge(id, position, Math::max);
				}
			})).toList();
			for (Future<?> writer : all) {
				writer.get();
			}
		}
		newest.forEach((id, position) -> assertThat(this.pages.find(id)).as("seed %d", seed)
			.contains(new Positioned<>(page("" + position), position)));
	}

	private static Page page(String title) {
		return new Page(title, Map.of(), List.of());
	}

	record Page(String title, Map<String, Integer> counts, List<CellValue> cells) {
	}

}
