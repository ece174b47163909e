package pl.utrwal.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.GrowingTree;
import pl.utrwal.eventstore.log.StoredEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Histories broken on purpose: each is found, and by its number.
 */
class HistoryTest {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final List<Commit> commits = new ArrayList<>();

	private final History history = new History();

	HistoryTest() {
		append("a", List.of(TestStore.event("x", 0), TestStore.event("x", 1)));
		append("b", List.of(TestStore.event("y", 0)));
		append("c", List.of(TestStore.event("x", 2)));
		for (Commit commit : this.commits) {
			this.history.add(History.sent(commit.cid(), commit.events()));
			this.history.add(History.acknowledged(commit));
			this.history.add(History.seen("reader", commit));
			this.history.add(History.token("processor", commit.lastPosition()));
		}
		this.history.add(History.sent("no", List.of(TestStore.event("x", 2))));
		this.history.add(History.refused("no"));
	}

	private void append(String cid, List<StoredEvent> events) {
		GrowingTree tree = new GrowingTree();
		this.commits.forEach((commit) -> tree.append(commit.leaf()));
		this.commits.add(tree.append(cid, NOW, "node", events));
	}

	@Test
	void aGoodHistoryHasNoFault() {
		assertThat(faults()).isEmpty();
	}

	@Test
	void aGap() {
		this.commits.remove(1);
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("1 "));
	}

	@Test
	void aPartOfACommit() {
		Commit whole = this.commits.get(0);
		this.commits.set(0, new GrowingTree().append("a", NOW, "node", whole.events().subList(0, 1)));
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("2 "));
	}

	@Test
	void aPartSeen() {
		Commit whole = this.commits.get(0);
		this.history.add(History.seen("hasty", new Commit(1, "a", NOW, whole.leaf(), whole.root(), NOW, "node",
				whole.events().subList(0, 1), whole.seals().subList(0, 1))));
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("2 "));
	}

	@Test
	void anAcknowledgedCommitLost() {
		this.commits.remove(2);
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("3 "));
	}

	@Test
	void anAcknowledgedCommitTwice() {
		append("a", List.of(TestStore.event("z", 0)));
		assertThat(faults()).anyMatch((fault) -> fault.equals("3 a is stored twice"));
	}

	@Test
	void aRefusedCommitStored() {
		append("no", List.of(TestStore.event("z", 0)));
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("4 "));
	}

	@Test
	void aSequenceWithAGap() {
		append("d", List.of(TestStore.event("y", 2)));
		assertThat(faults()).singleElement().asString().startsWith("5 ");
	}

	@Test
	void anEventTwice() {
		StoredEvent first = this.commits.get(0).events().get(0);
		append("d", List.of(new StoredEvent(first.id(), "z", 0, "Test", "string", "1", NOW, "{}", "\"\"")));
		assertThat(faults()).singleElement().asString().startsWith("6 ");
	}

	@Test
	void aReaderThatSkips() {
		this.history.add(History.seen("other", this.commits.get(0)));
		this.history.add(History.seen("other", this.commits.get(2)));
		assertThat(faults()).singleElement().asString().startsWith("7 ");
	}

	@Test
	void aCommitWithdrawnAfterItWasSeen() {
		append("d", List.of(TestStore.event("z", 0)));
		this.history.add(History.seen("reader", this.commits.removeLast()));
		assertThat(faults()).singleElement().asString().startsWith("7 ");
	}

	@Test
	void aRootOfOtherCommits() {
		Commit last = this.commits.removeLast();
		this.commits.add(new Commit(3, "c", NOW, last.leaf(), this.commits.getFirst().root(), NOW, "node",
				last.events(), last.seals()));
		assertThat(faults()).anyMatch((fault) -> fault.startsWith("8 "));
	}

	@Test
	void aReadModelThatMissedAnEvent() {
		assertThat(this.history.faults(this.commits, Map.of("x", 2), Map.of("x", 3))).singleElement()
			.asString()
			.startsWith("9 ");
	}

	@Test
	void aTokenThatWentBack() {
		this.history.add(History.token("processor", this.commits.get(0).lastPosition()));
		assertThat(faults()).singleElement().asString().startsWith("10 ");
	}

	@Test
	void aLaterAppendBeforeAnEarlierOne() {
		Commit last = this.commits.get(2);
		append("d", List.of(TestStore.event("z", 0)));
		History reordered = new History();
		reordered.add(History.sent("d", this.commits.get(3).events()));
		reordered.add(History.acknowledged(this.commits.get(3)));
		reordered.add(History.sent("c", last.events()));
		reordered.add(History.acknowledged(last));
		assertThat(reordered.faults(this.commits, Map.of(), Map.of())).singleElement().asString().startsWith("11 ");
	}

	private List<String> faults() {
		return this.history.faults(this.commits, Map.of("x", 3), Map.of("x", 3));
	}

}
