package pl.utrwal.bootstrap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import pl.utrwal.eventstore.History;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.kernel.event.Provenance;

/**
 * What the clients of a cluster sent, were told and saw, in that order; kept in a file,
 * so that a run which was broken off goes on.
 */
final class ClusterJournal implements AutoCloseable {

	private static final String CHANNEL = "api";

	private final History history = new History();

	private final BufferedWriter file;

	/** The keys of all appends that were ever sent. */
	private final Set<String> sent = new HashSet<>();

	/** How often something was wrong with an answer, and what it was the first time. */
	private final Map<String, Wrong> wrong = new TreeMap<>();

	/** The keys of those that were acknowledged, each once, however often it was. */
	private final Set<String> acknowledged = new HashSet<>();

	private int refused;

	private int repeated;

	private long newest;

	/** Since when a node was well and nothing was acknowledged; 0 while none is. */
	private long waitingSince;

	private long longestWait;

	private int well;

	private boolean watched;

	ClusterJournal(Path path) {
		try {
			if (Files.exists(path)) {
				// a last line without its end was broken off
				String text = Files.readString(path);
				text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::take);
				Files.writeString(path, text.substring(0, text.lastIndexOf('\n') + 1));
			}
			this.file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized void sent(String cid) {
		add(History.sent(cid));
	}

	/**
	 * @param repeated whether the outcome of an earlier try was unknown
	 */
	synchronized void acknowledged(String cid, long number, boolean repeated) {
		add(History.acknowledged(cid, number));
		this.newest = Math.max(this.newest, number);
		this.repeated += repeated ? 1 : 0;
		if (this.waitingSince != 0) {
			endWait();
			this.waitingSince = System.nanoTime();
		}
	}

	synchronized void refused(String cid) {
		add(History.refused(cid));
	}

	synchronized void seen(String reader, Commit commit) {
		add(History.seen(reader, commit));
	}

	synchronized void token(String processor, long position) {
		add(History.token(processor, position));
	}

	private void add(String line) {
		take(line);
		try {
			this.file.write(line);
			this.file.newLine();
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void take(String line) {
		this.history.add(line);
		switch (line.substring(0, line.indexOf(' '))) {
			case "SENT" -> this.sent.add(line.substring(line.indexOf(' ') + 1));
			case "ACK" -> this.acknowledged.add(line.split(" ")[1]);
			case "REFUSED" -> this.refused++;
			default -> {
				// seen
			}
		}
	}

	/**
	 * An answer that no client should get.
	 */
	synchronized void wrong(String what, String answer) {
		this.wrong.merge(what, new Wrong(1, answer), (before, now) -> new Wrong(before.times + 1, before.first));
	}

	/**
	 * From now on somebody always writes, until {@link #end()}.
	 */
	synchronized void begin() {
		this.watched = true;
		nodesWell(this.well);
	}

	synchronized void end() {
		nodesWell(this.well);
		nodesWell(0);
		this.watched = false;
	}

	/**
	 * How many nodes serve and can reach the database without a fault.
	 */
	synchronized void nodesWell(int nodes) {
		this.well = nodes;
		if (nodes == 0) {
			endWait();
			this.waitingSince = 0;
		}
		else if (this.watched && this.waitingSince == 0) {
			this.waitingSince = System.nanoTime();
		}
	}

	private void endWait() {
		if (this.waitingSince != 0) {
			this.longestWait = Math.max(this.longestWait, System.nanoTime() - this.waitingSince);
		}
	}

	synchronized int acknowledgements() {
		return this.acknowledged.size();
	}

	/**
	 * The highest number of a commit that was acknowledged in this run.
	 */
	synchronized long newest() {
		return this.newest;
	}

	synchronized double longestWaitSeconds() {
		return this.longestWait / (double) TimeUnit.SECONDS.toNanos(1);
	}

	/**
	 * All that is wrong, with what is stored and with what was answered.
	 */
	synchronized List<String> faults(List<Commit> commits) {
		List<String> faults = new ArrayList<>(this.history.faults(commits, Map.of(), Map.of()));
		for (Commit commit : commits) {
			StoredEvent first = commit.events().getFirst();
			if (!CHANNEL.equals(first.metadataValue(Provenance.CHANNEL))) {
				continue;
			}
			String key = ClusterWriter.key(commit.cid());
			if (!this.sent.contains(commit.cid())) {
				faults.add("%s is stored at %d, and nobody sent it".formatted(commit.cid(), commit.number()));
			}
			else if (commit.events().stream().noneMatch((event) -> event.payload().contains(key))) {
				faults.add("%s at %d holds something else".formatted(commit.cid(), commit.number()));
			}
		}
		this.wrong
			.forEach((what, times) -> faults.add("%d times %s, first: %s".formatted(times.times, what, times.first)));
		return faults;
	}

	@Override
	public synchronized String toString() {
		return "%d changes acknowledged (%d after an unknown outcome), %d refused".formatted(this.acknowledged.size(),
				this.repeated, this.refused);
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Wrong(int times, String first) {
	}

}
