package pl.utrwal.eventstore.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The one form of a commit that its leaf covers. {@code docs/ledger.md} describes it for
 * whoever writes a verifier: change one with the other.
 */
final class CanonicalCommit {

	private static final int VERSION = 1;

	private static final int ABSENT = -1;

	private CanonicalCommit() {
	}

	/**
	 * The byte 1; the number (eight bytes, big-endian, as all numbers); the texts cid,
	 * time of recording, node; how many events (four bytes); for each event the texts id,
	 * aggregate id, the sequence (eight bytes), the texts aggregate type, name, revision,
	 * timestamp, and the 32 bytes of its commitment. A text is its length in bytes (four
	 * bytes) and its UTF-8; an absent one is the length -1. Times are ISO 8601 in UTC.
	 */
	static byte[] bytes(long number, String cid, Instant recordedAt, String node, List<StoredEvent> events,
			List<Seal> seals) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeByte(VERSION);
			out.writeLong(number);
			text(out, cid);
			text(out, recordedAt.toString());
			text(out, node);
			out.writeInt(events.size());
			for (int i = 0; i < events.size(); i++) {
				StoredEvent event = events.get(i);
				text(out, event.id());
				text(out, event.aggregateId());
				out.writeLong(event.sequence());
				text(out, event.aggregateType());
				text(out, event.name());
				text(out, event.revision());
				text(out, event.timestamp().toString());
				out.write(seals.get(i).commitment().bytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		if (text == null) {
			out.writeInt(ABSENT);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

}
