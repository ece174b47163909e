package pl.utrwal.bootstrap.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An auditor takes evidence away and verifies it without a network.
 */
class EvidenceJourneyTest extends Journey {

	/** Of each kind; the profile {@code full} tries a thousand in all. */
	private static final int ALTERED = Boolean.getBoolean("utrwal.full") ? 500 : 30;

	/**
	 * Flips a bit of each place given, one after another, and tells what the page says of
	 * each: its state and the first places that it names. With {@code mend} the check
	 * sums of the zip are made to fit again, as whoever forges it would.
	 */
	private static final String FLIP = """
			async ([zip, places, mend]) => {
				const right = Uint8Array.from(atob(zip), (c) => c.charCodeAt(0));
				const mended = (bytes) => {
					const view = new DataView(bytes.buffer);
					const sums = [];
					let at = 0;
					while (view.getUint32(at, true) === 0x04034b50) {
						const start = at + 30 + view.getUint16(at + 26, true);
						const end = start + view.getUint32(at + 18, true);
						sums.push(crc32(bytes.subarray(start, end)));
						view.setUint32(at + 14, sums.at(-1), true);
						at = end;
					}
					for (const sum of sums) {
						view.setUint32(at + 16, sum, true);
						at += 46 + view.getUint16(at + 28, true);
					}
					return bytes;
				};
				const said = [];
				for (const place of places) {
					const bytes = right.slice();
					bytes[place] ^= 1 << (place % 8);
					const result = await verify(mend ? mended(bytes) : bytes);
					said.push([result.state, ...result.problems.map((each) => [each.code, ...each.values].join(' '))]);
				}
				return said;
			}""";

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@Test
	void anAuditorTakesEvidenceAndAnybodyVerifiesIt(Browser browser, @TempDir Path folder) throws IOException {
		Path zip = folder.resolve("evidence.zip");
		String fingerprint;
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/proof");
			page.locator("a[href='/proof/evidence']").first().click();
			assertThat(page.locator("h1")).hasText("Paczka dowodowa");
			page.locator("#plan").selectOption("demo-strategia");
			assertFine(page, "evidence");
			fingerprint = page.locator("dl.facts code").textContent();
			Download download = page.waitForDownload(() -> page.locator(".button-main").click());
			org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).matches("dowod-\\d+\\.zip");
			download.saveAs(zip);
		}
		byte[] bundle = Files.readAllBytes(zip);
		Map<String, byte[]> files = files(bundle);
		Path verifier = folder.resolve("verify.html");
		Files.write(verifier, files.get("verify.html"));
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			context.setOffline(true);
			Page page = context.newPage();
			page.navigate(verifier.toUri().toString());
			page.locator("#file").setInputFiles(zip);
			assertThat(page.locator("#result")).hasAttribute("data-state", "good");
			assertThat(page.locator("#result strong")).hasText("✔ Zgadza się");
			assertThat(page.locator("#fingerprint")).hasText(fingerprint);
			assertFine(page, "evidence-verified");
			page.locator("#paper-size").fill(page.locator("#size").textContent());
			page.locator("#paper-root").fill(page.locator("#root").textContent());
			page.locator("#compare").click();
			assertThat(page.locator("#compared")).containsText("z tego samego stanu");
			page.locator("#switch").click();
			assertThat(page.locator("#result strong")).hasText("✔ It agrees");
			page.locator("#paper-root").fill("x");
			page.locator("#compare").click();
			assertThat(page.locator("#compared")).containsText("the root was another");
			assertNoViolations(page);
			Map<String, byte[]> forged = new LinkedHashMap<>(files);
			forged.put("history.csv", "x".getBytes(StandardCharsets.UTF_8));
			page.locator("#file").setInputFiles(Files.write(folder.resolve("altered.zip"), zipped(forged)));
			assertThat(page.locator("#result")).hasAttribute("data-state", "bad");
			assertThat(page.locator("#result li")).hasText("history.csv: the file was changed");
			assertFine(page, "evidence-altered");
			alteredAnywhere(page, bundle);
			alteredInOrder(page, files);
		}
		anOldBrowserIsToldThatItCannotTell(browser, verifier, bundle, folder);
	}

	private void alteredAnywhere(Page page, byte[] bundle) {
		List<Integer> places = new ArrayList<>();
		int from = start(bundle, "manifest.json");
		int to = bundle.length;
		int keys = start(bundle, "key.txt");
		int afterKeys = start(bundle, "commits.jsonl");
		while (places.size() < ALTERED) {
			int place = from + this.random.nextInt(to - from);
			if (place < keys || place >= afterKeys) {
				places.add(place);
			}
		}
		for (boolean mended : List.of(false, true)) {
			List<?> said = (List<?>) page.evaluate(FLIP,
					List.of(Base64.getEncoder().encodeToString(bundle), places, mended));
			for (int i = 0; i < places.size(); i++) {
				org.assertj.core.api.Assertions.assertThat((List<?>) said.get(i))
					.as("a bit of byte %d, mended %s, seed %d", places.get(i), mended, this.seed)
					.hasSizeGreaterThan(1)
					.first()
					.isEqualTo("bad");
			}
		}
	}

	/** What nobody can do by flipping bits. */
	private void alteredInOrder(Page page, Map<String, byte[]> files) throws IOException {
		List<String> commits = new String(files.get("commits.jsonl"), StandardCharsets.UTF_8).lines().toList();
		List<String> without = new ArrayList<>(commits);
		without.remove(this.random.nextInt(without.size()));
		List<String> swapped = new ArrayList<>(commits);
		Collections.swap(swapped, 0, swapped.size() - 1);
		List<String> twice = new ArrayList<>(commits);
		twice.addFirst(twice.getFirst());
		for (List<String> altered : List.of(without, swapped, twice, List.<String>of())) {
			Map<String, byte[]> forged = new LinkedHashMap<>(files);
			forged.put("commits.jsonl",
					(altered.isEmpty() ? "" : String.join("\n", altered) + "\n").getBytes(StandardCharsets.UTF_8));
			assertBad(page, forged, "changed commits.jsonl");
		}
		for (String name : List.of("commits.jsonl", "checkpoint.txt", "manifest.txt", "history.html")) {
			Map<String, byte[]> forged = new LinkedHashMap<>(files);
			forged.remove(name);
			assertBad(page, forged, "missing " + name);
		}
		Map<String, byte[]> more = new LinkedHashMap<>(files);
		more.put("more.txt", new byte[] { 1 });
		assertBad(page, more, "extra more.txt");
		// the words of one event in the place of the other's, and a manifest that fits
		String words = commits.getFirst().replaceFirst("\"payload\":\"\\{", "\"payload\":\"{ ");
		Map<String, byte[]> reworded = new LinkedHashMap<>(files);
		List<String> lines = new ArrayList<>(commits);
		lines.set(0, words);
		reworded.put("commits.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		String number = commits.getFirst().replaceFirst(".*?\"number\":(\\d+).*", "$1");
		assertBad(page, reworded, "event " + number + " 1");
	}

	private static void assertBad(Page page, Map<String, byte[]> files, String place) throws IOException {
		List<?> said = (List<?>) page.evaluate("""
				async (zip) => {
					const result = await verify(Uint8Array.from(atob(zip), (c) => c.charCodeAt(0)));
					return [result.state, ...result.problems.map((each) => [each.code, ...each.values].join(' '))];
				}""", Base64.getEncoder().encodeToString(zipped(files)));
		org.assertj.core.api.Assertions.assertThat(said.stream().map(Object::toString).toList()).contains("bad", place);
	}

	private static void anOldBrowserIsToldThatItCannotTell(Browser browser, Path verifier, byte[] bundle, Path folder)
			throws IOException {
		try (BrowserContext context = Browsers.wide(browser, "en")) {
			context.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error('NotSupportedError'))");
			Page page = context.newPage();
			page.navigate(verifier.toUri().toString());
			page.locator("#file").setInputFiles(Files.write(folder.resolve("again.zip"), bundle));
			assertThat(page.locator("#result")).hasAttribute("data-state", "unable");
			assertThat(page.locator("#result")).containsText("cannot check an Ed25519 signature");
			assertNoViolations(page);
		}
	}

	/** Where what the zip says of a file begins. */
	private static int start(byte[] bundle, String name) {
		ByteBuffer zip = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
		int at = 0;
		while (!new String(bundle, at + 30, zip.getShort(at + 26), StandardCharsets.UTF_8).equals(name)) {
			at += 30 + zip.getShort(at + 26) + zip.getInt(at + 18);
		}
		return at;
	}

	private static Map<String, byte[]> files(byte[] bundle) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	/** As the program writes it. */
	private static byte[] zipped(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				CRC32 crc = new CRC32();
				crc.update(file.getValue());
				ZipEntry entry = new ZipEntry(file.getKey());
				entry.setMethod(ZipEntry.STORED);
				entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
				entry.setSize(file.getValue().length);
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(file.getValue());
			}
		}
		return out.toByteArray();
	}

}
