package pl.utrwal.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * How commits are hashed, so that anyone can compute it again. All hashes are SHA-256 in
 * lower-case hexadecimal; numbers are big-endian; a text is its length in bytes (four
 * bytes) and its UTF-8 bytes, an absent text is the length -1.
 */
public final class Chain {

	/** What the first commit has in place of the hash of the one before. */
	public static final String START = "0".repeat(64);

	private static final int LINK = 0x02;

	private static final int CONTENT = 0x03;

	private Chain() {
	}

	/**
	 * The hash of a commit's content: the byte 3; the texts cid, time of recording, node;
	 * the number of events (four bytes); for each event the texts id, aggregate id,
	 * sequence, aggregate type, name, revision, timestamp, metadata, payload. Instants
	 * are ISO 8601 in UTC and the sequence is decimal.
	 */
	public static String inner(String cid, Instant recordedAt, String node, List<StoredEvent> events) {
		return hash((out) -> {
			out.writeByte(CONTENT);
			text(out, cid);
			text(out, recordedAt.toString());
			text(out, node);
			out.writeInt(events.size());
			for (StoredEvent event : events) {
				text(out, event.id());
				text(out, event.aggregateId());
				text(out, Long.toString(event.sequence()));
				text(out, event.aggregateType());
				text(out, event.name());
				text(out, event.revision());
				text(out, event.timestamp().toString());
				text(out, event.metadata());
				text(out, event.payload());
			}
		});
	}

	/**
	 * The link of a commit to the one before: the hash of the byte 2, the commit's number
	 * (eight bytes), and the bytes of the previous link and of the inner hash.
	 */
	public static String link(long number, String previous, String inner) {
		return hash((out) -> {
			out.writeByte(LINK);
			out.writeLong(number);
			out.write(HexFormat.of().parseHex(previous));
			out.write(HexFormat.of().parseHex(inner));
		});
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		if (text == null) {
			out.writeInt(-1);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String hash(Content content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			content.writeTo(out);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Content {

		void writeTo(DataOutputStream out) throws IOException;

	}

}
