package pl.utrwal.eventstore.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full tiles of the tree, each 256 hashes that stand side by side on one level in
 * eight, as C2SP tlog-tiles cuts them. A tile is stored when its last hash is known, and
 * never changes. They follow from the commits, so one that is missing is made again.
 */
final class Tiles {

	private static final Logger log = LoggerFactory.getLogger(Tiles.class);

	private static final String HASHES = "h";

	private static final String ROOT = "r";

	private final MongoCollection<Document> tiles;

	Tiles(MongoDatabase database) {
		this.tiles = database.getCollection("tiles");
	}

	Optional<List<Hash>> find(int level, long index) {
		return Optional.ofNullable(this.tiles.find(Filters.eq("_id", id(level, index))).first())
			.map((document) -> hashes(document.get(HASHES, Binary.class).getData()));
	}

	/**
	 * The roots of the tiles that are stored of so many, by their index.
	 */
	TreeMap<Long, Hash> roots(int level, long first, int count) {
		List<String> ids = LongStream.range(first, first + count).mapToObj((index) -> id(level, index)).toList();
		TreeMap<Long, Hash> roots = new TreeMap<>();
		this.tiles.find(Filters.in("_id", ids))
			.projection(Projections.include(ROOT))
			.forEach((document) -> roots.put(
					Long.valueOf(document.getString("_id").substring(document.getString("_id").indexOf('/') + 1)),
					CommitDocuments.hash(document, ROOT)));
		return roots;
	}

	/**
	 * Stores it, or holds it to what is stored. If the database fails, nothing is said,
	 * as a tile can be made again.
	 * @throws IllegalStateException if another tile is stored in its place
	 */
	void put(int level, long index, List<Hash> hashes) {
		byte[] all = new byte[MerkleTree.TILE_WIDTH * Hash.LENGTH];
		for (int i = 0; i < MerkleTree.TILE_WIDTH; i++) {
			System.arraycopy(hashes.get(i).bytes(), 0, all, i * Hash.LENGTH, Hash.LENGTH);
		}
		Document tile = new Document("_id", id(level, index)).append(HASHES, new Binary(all))
			.append(ROOT, CommitDocuments.binary(MerkleHash.above(hashes)));
		try {
			this.tiles.insertOne(tile);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				log.warn("Tile {} was not stored and will be made again", tile.getString("_id"), ex);
			}
			else if (!tile.equals(this.tiles.find(Filters.eq("_id", tile.getString("_id"))).first())) {
				throw new IllegalStateException("tile %s is not that of its commits".formatted(tile.getString("_id")));
			}
		}
		catch (MongoException ex) {
			log.warn("Tile {} was not stored and will be made again", tile.getString("_id"), ex);
		}
	}

	private static String id(int level, long index) {
		return level + "/" + index;
	}

	private static List<Hash> hashes(byte[] all) {
		List<Hash> hashes = new ArrayList<>(MerkleTree.TILE_WIDTH);
		for (int i = 0; i < MerkleTree.TILE_WIDTH; i++) {
			byte[] one = new byte[Hash.LENGTH];
			System.arraycopy(all, i * Hash.LENGTH, one, 0, Hash.LENGTH);
			hashes.add(Hash.of(one));
		}
		return hashes;
	}

}
