package pl.utrwal.history.proof.web;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.log.Seal;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Consistency;
import pl.utrwal.eventstore.proof.Inclusion;
import pl.utrwal.eventstore.readmodel.ReadModelVerification;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;

/**
 * The ledger as the API gives it. Hashes and bytes are standard Base64.
 */
public final class LedgerJson {

	private LedgerJson() {
	}

	private static List<String> all(List<Hash> hashes) {
		return hashes.stream().map(Hash::toString).toList();
	}

	/**
	 * @param commits how many are in order from the start
	 * @param firstBad the number of the first that is missing or not what was stored;
	 * null if intact
	 * @param reason in English, for an operator; null if intact
	 * @param readModels null if only the ledger was asked for
	 */
	record VerificationJson(boolean intact, long commits, Long firstBad, String root, String reason,
			@JsonInclude(JsonInclude.Include.NON_NULL) ReadModelVerification readModels) {

		static VerificationJson of(Verification found, ReadModelVerification readModels) {
			return new VerificationJson(found.intact(), found.commits(), found.firstBad(), found.root().toString(),
					found.reason(), readModels);
		}

	}

	record CheckpointJson(String origin, long size, String root, Instant time, String note) {

		static CheckpointJson of(Checkpoint checkpoint) {
			return new CheckpointJson(checkpoint.origin(), checkpoint.size(), checkpoint.root().toString(),
					checkpoint.time(), checkpoint.note());
		}

	}

	record ConsistencyJson(long from, long to, String fromRoot, String toRoot, List<String> proof) {

		static ConsistencyJson of(Consistency found) {
			return new ConsistencyJson(found.from(), found.to(), found.fromRoot().toString(), found.toRoot().toString(),
					all(found.proof()));
		}

	}

	/**
	 * @param index of its leaf, one less than the number
	 * @param bytes that the leaf covers
	 * @param size of the ledger that the proof is for
	 */
	public record CommitJson(long number, long index, String bytes, String leaf, long size, String root,
			List<String> proof, List<EventJson> events) {

		/**
		 * As far as the actor may read it.
		 */
		public static CommitJson of(Inclusion inclusion, Actor actor) {
			Commit commit = inclusion.commit();
			return new CommitJson(commit.number(), commit.number() - 1,
					Base64.getEncoder().encodeToString(commit.canonicalBytes()), commit.leaf().toString(),
					inclusion.size(), inclusion.root().toString(), all(inclusion.proof()),
					IntStream.range(0, commit.events().size())
						.mapToObj((i) -> EventJson.of(commit.events().get(i), commit.seals().get(i), actor))
						.toList());
		}

	}

	/**
	 * What an event's commitment opens to; all null if it is not for who asks.
	 *
	 * @see HistoryQuery#reads
	 * @param erasedBy the position of the newest {@code event-store.words-erased} that
	 * names it: it then opens to the commitment that stands there; null if none does
	 */
	public record EventJson(String id, String salt, String metadata, String payload, Long erasedBy) {

		static EventJson of(StoredEvent event, Seal seal, Actor actor) {
			if (!HistoryQuery.reads(actor, event)) {
				return new EventJson(event.id(), null, null, null, null);
			}
			return new EventJson(event.id(), seal.salt().toString(), event.metadata(), event.payload(),
					seal.erasedBy());
		}

	}

}
