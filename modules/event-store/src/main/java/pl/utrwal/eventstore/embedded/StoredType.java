package pl.utrwal.eventstore.embedded;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * The keys and values of all maps in the store's file: each is a byte that says what it
 * is, and then BSON. Nothing is serialized by Java, and what was is refused.
 * <p>
 * Keys have one order, which is the server's own, and with it MongoDB's. Numbers of
 * different types stand by their exact value, and then by their type: only what is stored
 * alike is equal.
 */
final class StoredType extends BasicDataType<Object> {

	static final StoredType INSTANCE = new StoredType();

	private static final int POINTER = 8;

	private static final int OBJECT = 24;

	private static final long DECIMAL_INFINITE = 0x7800000000000000L;

	private static final long DECIMAL_NAN = 0x7c00000000000000L;

	private static final Comparator<BsonRegularExpression> BY_PATTERN = Comparator
		.comparing(BsonRegularExpression::getPattern)
		.thenComparing(BsonRegularExpression::getOptions);

	private StoredType() {
	}

	/**
	 * How many bytes a document takes in the file.
	 */
	static int size(Map<String, ?> document) {
		ByteBuf bytes = encoded(BsonConstants.TYPE_EMBEDDED_DOCUMENT, document);
		try {
			return bytes.readableBytes();
		}
		finally {
			bytes.release();
		}
	}

	private static ByteBuf encoded(byte type, Object value) {
		ByteBuf bytes = Unpooled.buffer();
		try {
			BsonEncoder.encodeValue(type, value, bytes);
			return bytes;
		}
		catch (RuntimeException ex) {
			bytes.release();
			throw ex;
		}
	}

	@Override
	public void write(WriteBuffer target, Object value) {
		Kind kind = Kind.of(value);
		target.put(kind.tag());
		switch (kind) {
			case MISSING -> {
				// the tag says it
			}
			case KEY -> {
				KeyValue key = (KeyValue) value;
				target.putVarInt(key.size());
				key.forEach((part) -> write(target, part));
			}
			default -> {
				ByteBuf bytes = encoded(kind.type, value);
				try {
					target.put(bytes.nioBuffer());
				}
				finally {
					bytes.release();
				}
			}
		}
	}

	@Override
	public Object read(ByteBuffer source) {
		Kind kind = Kind.tagged(source.get());
		return switch (kind) {
			case MISSING -> Missing.getInstance();
			case KEY -> {
				List<Object> parts = new ArrayList<>();
				for (int count = DataUtils.readVarInt(source); parts.size() < count;) {
					parts.add(read(source));
				}
				yield new KeyValue(parts);
			}
			default -> {
				ByteBuf bytes = Unpooled.wrappedBuffer(source);
				Object value = BsonDecoder.decodeValue(kind.type, bytes);
				source.position(source.position() + bytes.readerIndex());
				yield value;
			}
		};
	}

	@Override
	public Object[] createStorage(int size) {
		return new Object[size];
	}

	/**
	 * Documents differ too much for H2 to measure some and guess the others.
	 */
	@Override
	public boolean isMemoryEstimationAllowed() {
		return false;
	}

	@Override
	public int getMemory(Object value) {
		int memory = OBJECT;
		switch (value) {
			case String text -> memory += OBJECT + text.length();
			case BinData data -> memory += OBJECT + data.getData().length;
			case Map<?, ?> document -> {
				for (Map.Entry<?, ?> field : document.entrySet()) {
					memory += OBJECT + getMemory(field.getKey()) + getMemory(field.getValue());
				}
			}
			case Iterable<?> parts -> {
				for (Object part : parts) {
					memory += POINTER + getMemory(part);
				}
			}
			case null, default -> {
				// of no size worth counting
			}
		}
		return memory;
	}

	@Override
	public int compare(Object one, Object other) {
		if (one instanceof String text && other instanceof String otherText) {
			return text.compareTo(otherText);
		}
		if (one instanceof KeyValue key && other instanceof KeyValue otherKey) {
			return compareParts(key.iterator(), otherKey.iterator());
		}
		if (one instanceof Number number && other instanceof Number otherNumber) {
			return compareNumbers(number, otherNumber);
		}
		Kind kind = Kind.of(one);
		int byKind = kind.compareTo(Kind.of(other));
		return (byKind != 0) ? byKind : switch (kind) {
			case DOCUMENT ->
				compareFields(((Map<?, ?>) one).entrySet().iterator(), ((Map<?, ?>) other).entrySet().iterator());
			case ARRAY -> compareParts(((Collection<?>) one).iterator(), ((Collection<?>) other).iterator());
			case BINARY -> ((BinData) one).compareTo((BinData) other);
			case LEGACY_UUID -> ((LegacyUUID) one).compareTo((LegacyUUID) other);
			case UUID -> one.toString().compareTo(other.toString());
			case OBJECT_ID -> ((ObjectId) one).compareTo((ObjectId) other);
			case BOOLEAN -> ((Boolean) one).compareTo((Boolean) other);
			// finer than that they are not stored
			case DATE -> Long.compare(((Instant) one).toEpochMilli(), ((Instant) other).toEpochMilli());
			case TIMESTAMP -> ((BsonTimestamp) one).compareTo((BsonTimestamp) other);
			case REGEX -> BY_PATTERN.compare((BsonRegularExpression) one, (BsonRegularExpression) other);
			case JAVASCRIPT -> ((BsonJavaScript) one).getCode().compareTo(((BsonJavaScript) other).getCode());
			default -> 0;
		};
	}

	private int compareParts(Iterator<?> one, Iterator<?> other) {
		while (one.hasNext() && other.hasNext()) {
			int byPart = compare(one.next(), other.next());
			if (byPart != 0) {
				return byPart;
			}
		}
		return Boolean.compare(one.hasNext(), other.hasNext());
	}

	/**
	 * Field by field: by what the values are, by the names, and then by the values.
	 */
	private int compareFields(Iterator<? extends Map.Entry<?, ?>> one, Iterator<? extends Map.Entry<?, ?>> other) {
		while (one.hasNext() && other.hasNext()) {
			Map.Entry<?, ?> field = one.next();
			Map.Entry<?, ?> otherField = other.next();
			int result = compareKinds(field.getValue(), otherField.getValue());
			if (result == 0) {
				result = compare(field.getKey(), otherField.getKey());
			}
			if (result == 0) {
				result = compare(field.getValue(), otherField.getValue());
			}
			if (result != 0) {
				return result;
			}
		}
		return Boolean.compare(one.hasNext(), other.hasNext());
	}

	private static int compareKinds(Object one, Object other) {
		return (one instanceof Number && other instanceof Number) ? 0 : Kind.of(one).compareTo(Kind.of(other));
	}

	private static int compareNumbers(Number one, Number other) {
		if (one instanceof Long number && other instanceof Long otherNumber) {
			return number.compareTo(otherNumber);
		}
		if (one instanceof Double number && other instanceof Double otherNumber) {
			return number.compareTo(otherNumber);
		}
		int magnitude = magnitude(one);
		int result = Integer.compare(magnitude, magnitude(other));
		if (result == 0 && magnitude == 0) {
			result = exact(one).compareTo(exact(other));
		}
		if (result == 0) {
			result = Kind.of(one).compareTo(Kind.of(other));
		}
		if (result == 0 && one instanceof Decimal128 number && other instanceof Decimal128 otherNumber) {
			result = Long.compare(number.getHigh(), otherNumber.getHigh());
			return (result != 0) ? result : Long.compare(number.getLow(), otherNumber.getLow());
		}
		return result;
	}

	/**
	 * 0 if finite; what is no number stands last.
	 */
	private static int magnitude(Number number) {
		if (number instanceof Decimal128 decimal) {
			if ((decimal.getHigh() & DECIMAL_NAN) == DECIMAL_NAN) {
				return 2;
			}
			return ((decimal.getHigh() & DECIMAL_INFINITE) != DECIMAL_INFINITE) ? 0 : (decimal.getHigh() < 0) ? -1 : 1;
		}
		double value = number.doubleValue();
		return Double.isNaN(value) ? 2 : !Double.isInfinite(value) ? 0 : (value < 0) ? -1 : 1;
	}

	private static BigDecimal exact(Number number) {
		return switch (number) {
			case Decimal128 decimal -> decimal.toBigDecimal();
			case Double value -> new BigDecimal(value);
			default -> BigDecimal.valueOf(number.longValue());
		};
	}

	/**
	 * In the order of keys.
	 */
	private enum Kind {

		MIN_KEY(BsonConstants.TYPE_MIN_KEY),

		MISSING(BsonConstants.TYPE_UNDEFINED),

		NULL(BsonConstants.TYPE_NULL),

		INT(BsonConstants.TYPE_INT32),

		LONG(BsonConstants.TYPE_INT64),

		DOUBLE(BsonConstants.TYPE_DOUBLE),

		DECIMAL(BsonConstants.TYPE_DECIMAL128),

		STRING(BsonConstants.TYPE_UTF8_STRING),

		DOCUMENT(BsonConstants.TYPE_EMBEDDED_DOCUMENT),

		ARRAY(BsonConstants.TYPE_ARRAY),

		BINARY(BsonConstants.TYPE_DATA),

		LEGACY_UUID(BsonConstants.TYPE_DATA),

		UUID(BsonConstants.TYPE_DATA),

		OBJECT_ID(BsonConstants.TYPE_OBJECT_ID),

		BOOLEAN(BsonConstants.TYPE_BOOLEAN),

		DATE(BsonConstants.TYPE_UTC_DATETIME),

		TIMESTAMP(BsonConstants.TYPE_TIMESTAMP),

		REGEX(BsonConstants.TYPE_REGEX),

		JAVASCRIPT(BsonConstants.TYPE_JAVASCRIPT_CODE),

		MAX_KEY(BsonConstants.TYPE_MAX_KEY),

		/** Of an index. */
		KEY(BsonConstants.TYPE_ARRAY);

		/** All tags are negative, those of H2's own type for any object are not. */
		private static final int FIRST_TAG = Byte.MIN_VALUE;

		private static final Kind[] ALL = values();

		private static final Kind[] BY_TYPE = new Kind[256];

		static {
			for (Kind kind : ALL) {
				int type = Byte.toUnsignedInt(kind.type);
				BY_TYPE[type] = Objects.requireNonNullElse(BY_TYPE[type], kind);
			}
		}

		private final byte type;

		Kind(byte type) {
			this.type = type;
		}

		static Kind of(Object value) {
			return switch (value) {
				case KeyValue key -> KEY;
				case Missing missing -> MISSING;
				case UUID uuid -> UUID;
				case LegacyUUID uuid -> LEGACY_UUID;
				case null, default -> BY_TYPE[Byte.toUnsignedInt(BsonEncoder.determineType(value))];
			};
		}

		static Kind tagged(byte tag) {
			int index = tag - FIRST_TAG;
			if (index >= ALL.length) {
				throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT,
						"The file holds what this program does not write, as an object serialized by Java would be; it was not read");
			}
			return ALL[index];
		}

		byte tag() {
			return (byte) (FIRST_TAG + ordinal());
		}

	}

}
