package pl.utrwal.eventstore.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.ReadDocuments;
import pl.utrwal.eventstore.TestStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MerkleTreeTest {

	/** Beyond the second level of tiles. */
	private static final int LEAVES = 256 * 256 + 700;

	private TestStore store;

	@BeforeEach
	void open() {
		this.store = new TestStore();
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void rootsAndProofsAreThoseOfTheRfcAtEverySize() {
		GrowingTree expected = new GrowingTree();
		MerkleTree tree = tree();
		for (int size = 1; size <= 600; size++) {
			expected.append(leaf(size));
			tree.append(leaf(size));
			assertThat(tree.root()).as("size %d", size).isEqualTo(expected.root());
		}
		for (int size = 1; size <= 600; size++) {
			assertThat(tree.root(size)).as("size %d", size).isEqualTo(expected.root(0, size));
		}
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			int size = 1 + random.nextInt(600);
			int index = random.nextInt(size);
			assertThat(tree.inclusionProof(index, size)).as("leaf %d of %d, seed %d", index, size, seed)
				.isEqualTo(path(expected, index, 0, size));
			int from = 1 + random.nextInt(size);
			assertThat(tree.consistencyProof(from, size)).as("%d to %d, seed %d", from, size, seed)
				.isEqualTo(subproof(expected, from, 0, size, true));
		}
	}

	@Test
	void goesOnFromAnySizeAndFromAnyTilesThatAreLeft() {
		GrowingTree expected = new GrowingTree();
		MerkleTree first = tree();
		for (int i = 1; i <= LEAVES; i++) {
			expected.append(leaf(i));
			first.append(leaf(i));
		}
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int round = 0; round < 20; round++) {
			tiles().deleteOne(new Document("_id", "0/" + random.nextInt(256)));
			tiles().deleteOne(new Document("_id", "1/0"));
			int size = 1 + random.nextInt(LEAVES);
			MerkleTree again = MerkleTree.load(new Tiles(this.store.database()), leaves(expected), size);
			assertThat(again.root()).as("size %d, seed %d", size, seed).isEqualTo(expected.root(0, size));
			int index = random.nextInt(size);
			assertThat(again.inclusionProof(index, size)).as("leaf %d of %d, seed %d", index, size, seed)
				.isEqualTo(path(expected, index, 0, size));
			again.append(expected.leaves().get(size % LEAVES));
			assertThat(again.root()).as("size %d, seed %d", size, seed)
				.isEqualTo((size < LEAVES) ? expected.root(0, size + 1) : again.root(size + 1L));
		}
	}

	@Test
	void aProofInAMillionReadsNoMoreTilesThanTheTreeIsDeep() {
		MerkleTree tree = tree();
		int size = 1_000_000;
		for (int i = 0; i < size; i++) {
			tree.append(leaf(i));
		}
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int i = 0; i < 50; i++) {
			long of = 1 + random.nextInt(size);
			long index = random.nextLong(of);
			try (ReadDocuments read = new ReadDocuments(this.store)) {
				MerkleTree counted = MerkleTree.load(new Tiles(read.database()), (first, count) -> {
					throw new IllegalStateException("leaves were read");
				}, 999_936);
				read.reset();
				long within = Math.min(of, 999_936);
				List<Hash> proof = counted.inclusionProof(Math.min(index, within - 1), within);
				assertThat(proof).as("seed %d", seed).hasSizeLessThanOrEqualTo(20);
				assertThat(read.count()).as("leaf %d of %d, seed %d", index, of, seed).isLessThanOrEqualTo(5);
			}
		}
	}

	@Test
	void aTileThatIsAnotherIsNotTaken() {
		MerkleTree tree = tree();
		tiles().insertOne(new Document("_id", "0/0").append("h", "x"));
		assertThatIllegalStateException().isThrownBy(() -> {
			for (int i = 0; i < 256; i++) {
				tree.append(leaf(i));
			}
		}).withMessageContaining("tile 0/0");
	}

	@Test
	void refusesWhatItCannotProve() {
		MerkleTree tree = tree();
		tree.append(leaf(1));
		assertThatIllegalArgumentException().isThrownBy(() -> tree.root(2));
		assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(0, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(0, 0, 2));
		assertThat(tree.tile(0, 0, 1)).containsExactly(leaf(1));
	}

	private static List<Hash> path(GrowingTree tree, int index, int from, int to) {
		if (to - from == 1) {
			return List.of();
		}
		int middle = from + Integer.highestOneBit(to - from - 1);
		List<Hash> path = new ArrayList<>(
				(index < middle) ? path(tree, index, from, middle) : path(tree, index, middle, to));
		path.add((index < middle) ? tree.root(middle, to) : tree.root(from, middle));
		return path;
	}

	private static List<Hash> subproof(GrowingTree tree, int old, int from, int to, boolean whole) {
		if (old == to) {
			return whole ? List.of() : List.of(tree.root(from, to));
		}
		int middle = from + Integer.highestOneBit(to - from - 1);
		List<Hash> proof = new ArrayList<>(
				(old <= middle) ? subproof(tree, old, from, middle, whole) : subproof(tree, old, middle, to, false));
		proof.add((old <= middle) ? tree.root(middle, to) : tree.root(from, middle));
		return proof;
	}

	private static MerkleTree.LeafSource leaves(GrowingTree tree) {
		return (first, count) -> tree.leaves().subList((int) first, (int) first + count);
	}

	private MerkleTree tree() {
		return MerkleTree.load(new Tiles(this.store.database()), (first, count) -> List.of(), 0);
	}

	private MongoCollection<Document> tiles() {
		return this.store.database().getCollection("tiles");
	}

	private static Hash leaf(int number) {
		return MerkleHash.leaf(ByteBuffer.allocate(4).putInt(number).array());
	}

}
