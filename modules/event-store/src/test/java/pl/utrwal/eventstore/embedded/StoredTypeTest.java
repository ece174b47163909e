package pl.utrwal.eventstore.embedded;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoredTypeTest {

	private static final StoredType type = StoredType.INSTANCE;

	private static final int VALUES = 100;

	private static final int DEPTH = 3;

	/** Numbers that are near to one another, or equal, in different types. */
	private static final List<Number> NUMBERS = List.of(0, 0L, 0.0, -0.0, 1, 1L, 1.0, 1.5, -1, Long.MAX_VALUE,
			Long.MAX_VALUE - 1, 0x1p63, Long.MIN_VALUE, -0x1p63, (1L << 53) + 1, 0x1p53, Double.MIN_VALUE,
			Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Decimal128.ONE,
			Decimal128.NaN, Decimal128.POSITIVE_ZERO, Decimal128.NEGATIVE_ZERO, Decimal128.POSITIVE_INFINITY,
			Decimal128.NEGATIVE_INFINITY, new Decimal128(new BigDecimal("1.0")), new Decimal128(new BigDecimal("1.5")),
			new Decimal128(new BigDecimal("9223372036854775807")), new Decimal128(new BigDecimal("1E6000")),
			new Decimal128(new BigDecimal("-1E6000")), new Decimal128(new BigDecimal("1E-6000")));

	@RepeatedTest(20)
	void comesBackAsItWasWritten() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<Object> values = values(random);
		WriteBuffer target = new WriteBuffer();
		type.write(target, values.toArray(), values.size());
		ByteBuffer source = target.getBuffer().flip();
		Object[] read = type.createStorage(values.size());
		type.read(source, read, values.size());
		for (int i = 0; i < read.length; i++) {
			assertThat(type.compare(read[i], values.get(i))).as("seed %d, %s", seed, values.get(i)).isZero();
			// which has no equals
			if (!String.valueOf(values.get(i)).contains("$regex")) {
				assertThat(read[i]).as("seed %d", seed).isEqualTo(values.get(i));
			}
			assertThat(type.getMemory(read[i])).isPositive();
		}
		assertThat(source.hasRemaining()).as("seed %d", seed).isFalse();
	}

	@RepeatedTest(20)
	void theOrderOfKeysIsTotal() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<Object> sorted = values(random);
		sorted.sort(type);
		List<ByteBuffer> stored = sorted.stream().map(StoredTypeTest::bytes).toList();
		for (int i = 0; i < sorted.size(); i++) {
			for (int j = 0; j < sorted.size(); j++) {
				Object one = sorted.get(i);
				Object other = sorted.get(j);
				int result = type.compare(one, other);
				assertThat(Integer.signum(type.compare(other, one))).as("seed %d, %s, %s", seed, one, other)
					.isEqualTo(-Integer.signum(result));
				// each against each: so it is transitive
				assertThat((i < j) ? result <= 0 : (i == j) ? result == 0 : result >= 0)
					.as("seed %d, %s, %s", seed, one, other)
					.isTrue();
				assertThat(result == 0).as("seed %d, %s, %s", seed, one, other)
					.isEqualTo(stored.get(i).equals(stored.get(j)));
			}
		}
	}

	/**
	 * Then the last key of a map is what the server would find by sorting.
	 */
	@RepeatedTest(20)
	void theOrderOfIdsIsThatOfTheServer() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<Object> ids = new ArrayList<>(Stream
			.concat(Stream.of(MinKey.getInstance(), MaxKey.getInstance()),
					Stream.generate(() -> id(random)).limit(VALUES))
			.toList());
		Collections.shuffle(ids, random);
		List<Object> expected = new ArrayList<>(ids);
		expected.sort(ValueComparator.asc());
		ids.sort(type);
		for (int i = 0; i < ids.size(); i++) {
			assertThat(ValueComparator.asc().compare(ids.get(i), expected.get(i))).as("seed %d, %s", seed, ids.get(i))
				.isZero();
		}
	}

	@Test
	void whatJavaSerializedIsRefused() {
		for (Object foreign : List.of(new KeyValue("a"), new Document("_id", 1), new ArrayList<>(List.of("a")), "a", 1,
				1L, 1.0, UUID.randomUUID())) {
			WriteBuffer target = new WriteBuffer();
			new ObjectDataType().write(target, foreign);
			assertThatExceptionOfType(MVStoreException.class).as("%s", foreign)
				.isThrownBy(() -> type.read(target.getBuffer().flip()))
				.withMessageContaining("this program does not write");
		}
	}

	private static ByteBuffer bytes(Object value) {
		WriteBuffer target = new WriteBuffer(1024);
		type.write(target, value);
		return target.getBuffer().flip();
	}

	private static List<Object> values(Random random) {
		List<Object> values = new ArrayList<>(NUMBERS);
		Stream.generate(() -> value(random, DEPTH)).limit(VALUES).forEach(values::add);
		Collections.shuffle(values, random);
		return values;
	}

	private static Object id(Random random) {
		return switch (random.nextInt(8)) {
			case 0 -> random.nextInt(50);
			case 1 -> (long) random.nextInt(50);
			case 2 -> random.nextInt(100) / 2.0;
			case 3 -> new Document(text(random), random.nextInt(3)).append(text(random), text(random));
			default -> value(random, 0);
		};
	}

	private static Object value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 20 : 14)) {
			case 0 -> random.nextInt(10);
			case 1 -> random.nextLong();
			case 2 -> random.nextGaussian();
			case 3, 4 -> text(random);
			case 5 -> null;
			case 6 -> random.nextBoolean();
			case 7 -> new UUID(random.nextLong(), random.nextLong());
			case 8 -> new LegacyUUID(random.nextLong(), random.nextLong());
			case 9 -> new ObjectId(bytes(random, 12));
			case 10 -> new BinData(bytes(random, random.nextInt(4)));
			case 11 -> Instant.ofEpochMilli(random.nextLong() >> 20);
			case 12 -> new BsonTimestamp(random.nextLong());
			case 13 -> text(random);
			case 14 -> new BsonRegularExpression(text(random), random.nextBoolean() ? "i" : "");
			case 15 -> new BsonJavaScript(text(random));
			case 16 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
			case 17 -> (depth == DEPTH) ? Missing.getInstance() : new Document();
			case 18 -> parts(random, depth);
			default -> {
				if (depth == DEPTH) {
					List<Object> parts = parts(random, depth);
					parts.add(value(random, 0));
					yield new KeyValue(parts);
				}
				Document document = new Document();
				parts(random, depth).forEach((part) -> document.put(text(random), part));
				yield document;
			}
		};
	}

	private static List<Object> parts(Random random, int depth) {
		List<Object> parts = new ArrayList<>();
		IntStream.range(0, random.nextInt(4)).forEach((i) -> parts.add(value(random, depth - 1)));
		return parts;
	}

	private static byte[] bytes(Random random, int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Short, so that some are equal, and beyond ASCII.
	 */
	private static String text(Random random) {
		return random.ints(random.nextInt(3), 0, 4)
			.mapToObj(List.of("a", "ż", "\uffee", "\ud83d\ude00")::get)
			.reduce("", String::concat);
	}

}
