package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.mongodb.MongoBulkWriteException;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.TestStore;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.StoredCommits;
import pl.utrwal.eventstore.log.Verification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stores that were stopped in order are altered at random, as whoever may write to the
 * database and knows how it is hashed can do it; the file beside the key is not.
 */
class AlterationTest {

	private static final int ALTERATIONS = TestStore.FULL ? 10_000 : 100;

	private static final int UNTOUCHED = TestStore.FULL ? 1000 : 6;

	private static final int PER_STORE = 50;

	/** The seed of a run that is to be made again. */
	private static final Long SEED = Long.getLong("utrwal.seed");

	@Test
	void everyAlterationIsFoundOrRefused(@TempDir Path folder) throws IOException {
		long seed = (SEED != null) ? SEED : new Random().nextLong();
		Random random = new Random(seed);
		Map<Alteration, Integer> refused = new EnumMap<>(Alteration.class);
		Map<Alteration, Integer> found = new EnumMap<>(Alteration.class);
		int same = 0;
		for (int done = 0; done < ALTERATIONS; done += PER_STORE) {
			Path own = Files.createDirectory(folder.resolve("store" + done));
			try (Ledger ledger = new Ledger(own).start()) {
				// now and then with more commits than a start checks
				ledger.append((done % 500 == 0) ? 1100 + random.nextInt(300) : 20 + random.nextInt(40));
				ledger.stop();
				List<Document> commits = ledger.copy();
				List<Document> tiles = tiles(ledger);
				for (int i = 0; i < PER_STORE; i++) {
					Alteration alteration = Alteration.values()[random.nextInt(Alteration.values().length)];
					try {
						alteration.apply(ledger, random);
						List<Document> altered = ledger.copy();
						ledger.start();
						Verification verification = ledger.checkpoints().verify((number) -> {
						});
						ledger.kill();
						if (!verification.intact()) {
							found.merge(alteration, 1, Integer::sum);
						}
						else {
							assertThat(altered).as("%s, seed %d", alteration, seed).isEqualTo(commits);
							same++;
						}
					}
					catch (MongoBulkWriteException | IllegalStateException | IllegalArgumentException ex) {
						assertThat(ex).as("%s, seed %d", alteration, seed).message().isNotBlank();
						refused.merge(alteration, 1, Integer::sum);
					}
					ledger.kill();
					ledger.replace(commits);
					ledger.collection("tiles").deleteMany(new Document());
					if (!tiles.isEmpty()) {
						ledger.collection("tiles").insertMany(tiles);
					}
				}
				ledger.start();
				assertThat(ledger.checkpoints().verify((number) -> {
				}).intact()).as("the original, seed %d", seed).isTrue();
				ledger.stop();
			}
		}
		System.out.printf("AlterationTest: refused %s, found %s, the same %d%n", refused, found, same);
	}

	private static List<Document> tiles(Ledger ledger) {
		return ledger.collection("tiles").find().into(new ArrayList<>());
	}

	@Test
	void untouchedStoresRaiseNoAlarm(@TempDir Path folder) throws IOException {
		long seed = (SEED != null) ? SEED : new Random().nextLong();
		Random random = new Random(seed);
		for (int store = 0; store < UNTOUCHED; store++) {
			Path own = Files.createDirectory(folder.resolve("store" + store));
			try (Ledger ledger = new Ledger(own).start()) {
				for (int day = 0; day < 5; day++) {
					ledger.append(random.nextInt(60));
					if (random.nextBoolean() && ledger.log().head() > 0) {
						ledger.checkpoints().sign();
						ledger.append(random.nextInt(5));
					}
					if (random.nextBoolean()) {
						ledger.stop();
					}
					else {
						ledger.kill();
						String torn = "{\"time\":\"2026-01-01T00:00:00Z\",\"note\":\"utrwal/".substring(0,
								random.nextInt(40));
						Files.writeString(ledger.file(), torn, StandardOpenOption.APPEND);
					}
					ledger.start();
					assertThat(ledger.checkpoints().fault()).as("seed %d", seed).isEmpty();
					assertThat(ledger.checkpoints().verify((number) -> {
					}).intact()).as("seed %d", seed).isTrue();
				}
				ledger.stop();
			}
		}
	}

	private enum Alteration {

		/** One letter or digit of any text of a commit. */
		CHARACTER {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				change(any(all, random), random);
				return all;
			}
		},

		/** The same, and all hashes after it as they would be. */
		CHARACTER_REHASHED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Document commit = any(all, random);
				change(commit, random);
				if (!isReadable(commit)) {
					// a time that is none any more has no hash
					return all;
				}
				commit.put("k", StoredCommits.keys(commit));
				return Forgery.rehashed(all);
			}

			private boolean isReadable(Document commit) {
				try {
					StoredCommits.of(commit);
					return true;
				}
				catch (IllegalStateException ex) {
					return false;
				}
			}
		},

		/** The leaf alone is made to fit. */
		LEAF {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Document commit = any(all, random);
				commit.put("node", "forged");
				Commit changed = StoredCommits.of(commit);
				commit.put("leaf",
						new Binary(pl.utrwal.eventstore.log.MerkleHash.leaf(changed.canonicalBytes()).bytes()));
				return all;
			}
		},

		SWAPPED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Document one = any(all, random);
				Document other = any(all, random);
				Object number = one.get("_id");
				one.put("_id", other.get("_id"));
				other.put("_id", number);
				return all;
			}
		},

		SWAPPED_REHASHED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Collections.swap(all, random.nextInt(all.size()), random.nextInt(all.size()));
				return Forgery.rehashed(all);
			}
		},

		CUT {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				return all.subList(0, random.nextInt(all.size()));
			}
		},

		REMOVED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				all.remove(random.nextInt(all.size()));
				return all;
			}
		},

		REMOVED_REHASHED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				all.remove(random.nextInt(all.size()));
				return Forgery.rehashed(all);
			}
		},

		DOUBLED_REHASHED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Document copy = Document.parse(any(all, random).toJson());
				copy.put("cid", UUID.randomUUID().toString());
				for (int i = 0; i < 2; i++) {
					Document event = copy.getList("e", Document.class).get(i);
					event.append("id", UUID.randomUUID().toString()).append("a", "y").append("s", (long) i);
				}
				copy.put("k", StoredCommits.keys(copy));
				all.add(random.nextInt(all.size()), copy);
				return Forgery.rehashed(all);
			}
		},

		/**
		 * Marked, with a new salt, as an erasure would, but for the event that says so.
		 */
		WORDS_DROPPED {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				Document event = event(any(all, random), random);
				event.put("p", "\"" + WordsErased.MARK + "\"");
				event.put("salt", random(random));
				return all;
			}
		},

		SALT {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				event(any(all, random), random).put("salt", random(random));
				return all;
			}
		},

		COMMITMENT {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				event(any(all, random), random).put("c", random(random));
				return all;
			}
		},

		ROOT {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				any(all, random).put(random.nextBoolean() ? "root" : "leaf", random(random));
				return all;
			}
		},

		ADDED_FIELD {
			@Override
			List<Document> altered(List<Document> all, Random random) {
				any(all, random).append("hidden", "words");
				return all;
			}
		};

		abstract List<Document> altered(List<Document> all, Random random);

		void apply(Ledger ledger, Random random) {
			ledger.replace(altered(ledger.copy(), random));
			if (random.nextBoolean()) {
				ledger.collection("tiles").deleteMany(new Document());
			}
		}

		private static Document any(List<Document> all, Random random) {
			return all.get(random.nextInt(all.size()));
		}

		private static Document event(Document commit, Random random) {
			List<Document> events = commit.getList("e", Document.class);
			return events.get(random.nextInt(events.size()));
		}

		private static Binary random(Random random) {
			byte[] bytes = new byte[32];
			random.nextBytes(bytes);
			return new Binary(bytes);
		}

		private static void change(Document commit, Random random) {
			Document changed = random.nextBoolean() ? commit : event(commit, random);
			List<String> texts = changed.keySet().stream().filter((key) -> changed.get(key) instanceof String).toList();
			String field = texts.get(random.nextInt(texts.size()));
			changed.put(field, changed(changed.getString(field), random));
		}

		private static String changed(String text, Random random) {
			List<Integer> places = new ArrayList<>();
			for (int i = 0; i < text.length(); i++) {
				if (Character.isLetterOrDigit(text.charAt(i))) {
					places.add(i);
				}
			}
			if (places.isEmpty()) {
				return text + " ";
			}
			int place = places.get(random.nextInt(places.size()));
			char other = Character.isDigit(text.charAt(place)) ? ((text.charAt(place) == '1') ? '2' : '1')
					: ((text.charAt(place) == 'q') ? 'z' : 'q');
			return text.substring(0, place) + other + text.substring(place + 1);
		}

	}

}
