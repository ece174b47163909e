package pl.utrwal.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.GrowingTree;
import pl.utrwal.eventstore.log.MerkleHash;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;

/**
 * What clients of a store did and saw, in the order in which it happened, one line each;
 * and whether what is stored in the end agrees with it.
 */
public final class History {

	private final List<String[]> lines = new ArrayList<>();

	/**
	 * An append is about to be sent.
	 */
	static String sent(String cid, List<StoredEvent> events) {
		return line("SENT", cid, String.join(",", events.stream().map(StoredEvent::id).toList()));
	}

	/**
	 * A request is about to be sent, by one who does not know what events come of it.
	 */
	public static String sent(String cid) {
		return line("SENT", cid);
	}

	/**
	 * An append was answered as stored.
	 */
	static String acknowledged(Commit commit) {
		return acknowledged(commit.cid(), commit.number());
	}

	public static String acknowledged(String cid, long number) {
		return line("ACK", cid, Long.toString(number));
	}

	/**
	 * An append was answered as not stored.
	 */
	public static String refused(String cid) {
		return line("REFUSED", cid);
	}

	/**
	 * A reader, who began at the first commit, saw the next one.
	 */
	public static String seen(String reader, Commit commit) {
		return line("SEEN", reader, Long.toString(commit.number()), commit.root().toString(),
				Integer.toString(commit.events().size()));
	}

	/**
	 * A processor started from, or has stored, that position.
	 */
	public static String token(String processor, long position) {
		return line("TOKEN", processor, Long.toString(position));
	}

	private static String line(String... parts) {
		return String.join(" ", parts);
	}

	public void add(String line) {
		this.lines.add(line.split(" "));
	}

	public int acknowledgements() {
		return (int) this.lines.stream().filter((line) -> line[0].equals("ACK")).count();
	}

	/**
	 * All that is wrong; nothing, if the invariants of the store hold.
	 * @param live the read model as it was kept, by document
	 * @param replayed the same made again from the first commit
	 */
	public List<String> faults(List<Commit> commits, Map<String, ?> live, Map<String, ?> replayed) {
		List<String> faults = new ArrayList<>();
		checkCommits(commits, faults);
		checkLines(commits, faults);
		if (!live.equals(replayed)) {
			faults.add("9 the read model is %s but a replay gives %s".formatted(live, replayed));
		}
		return faults;
	}

	private void checkCommits(List<Commit> commits, List<String> faults) {
		Map<String, Long> sequences = new HashMap<>();
		Set<String> ids = new HashSet<>();
		Set<String> cids = new HashSet<>();
		GrowingTree tree = new GrowingTree();
		for (int i = 0; i < commits.size(); i++) {
			Commit commit = commits.get(i);
			if (commit.number() != i + 1) {
				faults.add("1 commit %d stands at %d".formatted(commit.number(), i + 1));
			}
			if (!cids.add(commit.cid())) {
				faults.add("3 %s is stored twice".formatted(commit.cid()));
			}
			for (StoredEvent event : commit.events()) {
				long expected = sequences.merge(event.aggregateId(), 0L, (last, zero) -> last + 1);
				if (event.sequence() != expected) {
					faults.add("5 %s has %d in the place of %d".formatted(event.aggregateId(), event.sequence(),
							expected));
				}
				if (!ids.add(event.id())) {
					faults.add("6 event %s is stored twice".formatted(event.id()));
				}
			}
			tree.append(MerkleHash.leaf(commit.canonicalBytes()));
			if (!commit.root().equals(tree.root())) {
				faults.add("8 the root of %d is not that of the commits up to it".formatted(commit.number()));
			}
		}
	}

	private void checkLines(List<Commit> commits, List<String> faults) {
		Map<String, Commit> byCid = new HashMap<>();
		commits.forEach((commit) -> byCid.put(commit.cid(), commit));
		Map<String, Long> lastAcknowledgedWhenSent = new HashMap<>();
		Map<String, Long> seen = new HashMap<>();
		Map<String, Long> tokens = new HashMap<>();
		long lastAcknowledged = 0;
		for (String[] line : this.lines) {
			switch (line[0]) {
				case "SENT" -> {
					lastAcknowledgedWhenSent.putIfAbsent(line[1], lastAcknowledged);
					Commit stored = byCid.get(line[1]);
					if (stored != null && line.length > 2
							&& !stored.events()
								.stream()
								.map(StoredEvent::id)
								.toList()
								.equals(Arrays.asList(line[2].split(",")))) {
						faults.add("2 %s is stored in part".formatted(line[1]));
					}
				}
				case "ACK" -> {
					long number = Long.parseLong(line[2]);
					Commit stored = byCid.get(line[1]);
					if (stored == null || stored.number() != number) {
						faults.add("3 %s was acknowledged as %d and is not there".formatted(line[1], number));
					}
					if (number <= lastAcknowledgedWhenSent.getOrDefault(line[1], 0L)) {
						faults
							.add("11 %s at %d was sent after a later one was acknowledged".formatted(line[1], number));
					}
					lastAcknowledged = Math.max(lastAcknowledged, number);
				}
				case "REFUSED" -> {
					if (byCid.containsKey(line[1])) {
						faults.add("4 %s was refused and is there".formatted(line[1]));
					}
				}
				case "SEEN" -> checkSeen(line, commits, seen, faults);
				case "TOKEN" -> {
					long position = Long.parseLong(line[2]);
					if (position < tokens.getOrDefault(line[1], Position.NONE)) {
						faults.add("10 the token of %s went back to %d".formatted(line[1], position));
					}
					tokens.put(line[1], position);
				}
				default -> throw new IllegalArgumentException(String.join(" ", line));
			}
		}
	}

	private static void checkSeen(String[] line, List<Commit> commits, Map<String, Long> seen, List<String> faults) {
		long number = Long.parseLong(line[2]);
		if (number != seen.getOrDefault(line[1], 0L) + 1) {
			faults.add("7 %s saw %d out of order".formatted(line[1], number));
		}
		seen.put(line[1], number);
		if (number > commits.size() || !commits.get((int) number - 1).root().toString().equals(line[3])) {
			faults.add("7 %s saw %d, which was withdrawn".formatted(line[1], number));
		}
		else if (commits.get((int) number - 1).events().size() != Integer.parseInt(line[4])) {
			faults.add("2 %s saw a part of %d".formatted(line[1], number));
		}
	}

}
