package pl.utrwal.bootstrap;

import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import pl.utrwal.bootstrap.Api.Answer;

/**
 * A client of a cluster that changes plans. When it does not know what came of a request
 * it sends it again, with the same key, to the next node, until it does.
 */
final class ClusterWriter {

	private static final long PAUSE_MILLIS = 50;

	private static final long LONGEST_MINUTES = 5;

	/** Then a plan is large enough. */
	private static final int CHANGES_OF_A_PLAN = 250;

	private final String name;

	private final TestCluster cluster;

	private final ClusterJournal journal;

	private final Group group;

	private final Random random;

	private int sent;

	private int node;

	private Desk desk;

	/** Its own item, which nobody else changes; null if it has none, or lost it. */
	private String item;

	private long version;

	private Request last;

	private JsonNode lastAnswer;

	/**
	 * @param name unique over all runs
	 */
	ClusterWriter(String name, TestCluster cluster, ClusterJournal journal, Group group, Random random) {
		this.name = name;
		this.cluster = cluster;
		this.journal = journal;
		this.group = group;
		this.random = random;
		this.node = random.nextInt(cluster.size());
	}

	/** Under which the store keeps what comes of a request. */
	static String cid(String key) {
		return "%s:%s/0".formatted(TestCluster.PLANNER, key);
	}

	/** The key of the request that was stored under that one. */
	static String key(String cid) {
		return cid.substring(cid.indexOf(':') + 1, cid.lastIndexOf('/'));
	}

	void write(BooleanSupplier on) {
		while (on.getAsBoolean()) {
			change();
		}
	}

	private void change() {
		Desk now = this.group.desk(this);
		if (now == null) {
			return;
		}
		if (now != this.desk) {
			this.desk = now;
			this.item = null;
		}
		if (this.item == null) {
			Item added = add(this.desk.plan, this.desk.goal, "action");
			this.item = (added != null) ? added.id : null;
			this.version = (added != null) ? added.version : 0;
			return;
		}
		switch (this.random.nextInt(10)) {
			case 0 -> changeShared();
			case 1 -> add(this.desk.plan, this.desk.goal, "action");
			case 2 -> repeat();
			case 3, 4 -> changeOwn("/note", "note");
			default -> changeOwn("", "text");
		}
	}

	private void changeOwn(String what, String field) {
		Answer answer = send(change(this.item, this.version, what, field));
		if (answer == null) {
			this.item = null;
		}
		else if (answer.status() == 409) {
			this.journal.wrong("409 for what nobody else changes", answer.body());
			this.item = null;
		}
		else {
			this.version = answer.at("/version").asLong();
		}
	}

	/** Here conflicts are to be expected. */
	private void changeShared() {
		Answer answer = send(change(this.desk.shared, this.desk.version.get(), "", "text"));
		if (answer != null) {
			JsonNode version = answer.at((answer.status() == 409) ? "/current/version" : "/version");
			this.desk.version.accumulateAndGet(version.asLong(), Math::max);
		}
	}

	/** What was answered once is answered so again. */
	private void repeat() {
		if (this.last != null) {
			JsonNode before = this.lastAnswer;
			Answer again = send(this.last);
			if (again != null && !again.json().equals(before)) {
				this.journal.wrong("another answer to the same request", again.body() + " after " + before);
			}
		}
	}

	private Request change(String item, long version, String what, String field) {
		String key = nextKey();
		String path = "/plans/%s/items/%s%s".formatted(this.desk.plan, item, what);
		Map<String, Object> body = Map.of("expectedVersion", version, field, key);
		return new Request(key, (api) -> what.isEmpty() ? api.patch(path, body, key) : api.post(path, body, key));
	}

	/**
	 * @return the new element; null if nothing came of it
	 */
	private Item add(String plan, String parent, String level) {
		String key = nextKey();
		Map<String, Object> body = (parent != null) ? Map.of("level", level, "parent", parent, "text", key)
				: Map.of("level", level, "text", key);
		Answer answer = send(new Request(key, (api) -> api.post("/plans/%s/items".formatted(plan), body, key)));
		if (answer == null || answer.status() != 201) {
			return null;
		}
		return new Item(answer.text("/id"), answer.at("/version").asLong());
	}

	private Desk newDesk() {
		String key = nextKey();
		Answer drafted = send(
				new Request(key, (api) -> api.post("/plans", Map.of("municipality", TestCluster.MUNICIPALITY, "kind",
						"SocialProblemsStrategy", "title", key, "period", "2026–2030"), key)));
		String plan = (drafted != null) ? drafted.text("/id") : null;
		Item area = (plan != null) ? add(plan, null, "area") : null;
		Item goal = (area != null) ? add(plan, area.id, "goal") : null;
		Item shared = (goal != null) ? add(plan, goal.id, "action") : null;
		return (shared != null)
				? new Desk(plan, goal.id, shared.id, new AtomicLong(shared.version), new AtomicInteger()) : null;
	}

	private String nextKey() {
		return "%s-%d.".formatted(this.name, ++this.sent);
	}

	/**
	 * @return the answer that settles it, stored or refused; null if it cannot be
	 * settled, which is noted as wrong
	 */
	private Answer send(Request request) {
		String cid = cid(request.key);
		long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
		this.journal.sent(cid);
		for (boolean repeated = false; System.nanoTime() < deadline; repeated = true) {
			Answer answer = this.cluster.node(this.node).map((api) -> answer(request, api)).orElse(null);
			int status = (answer != null) ? answer.status() : 0;
			if (status == 409) {
				this.journal.refused(cid);
				return answer;
			}
			if (status == 200 || status == 201) {
				if (answer.at("/position").isIntegralNumber() && answer.at("/version").isIntegralNumber()) {
					this.journal.acknowledged(cid, answer.at("/position").asLong() >> 10, repeated);
					if (this.desk != null) {
						this.desk.changes.incrementAndGet();
					}
					this.last = request;
					this.lastAnswer = answer.json();
					return answer;
				}
				this.journal.wrong(name(answer), answer.body());
			}
			else if (answer != null && !maySayLater(answer)) {
				this.journal.wrong(name(answer), answer.body());
				if (status < 500) {
					return null;
				}
			}
			this.node = (this.node + 1) % this.cluster.size();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
		}
		this.journal.wrong("no outcome in %d minutes".formatted(LONGEST_MINUTES), cid);
		return null;
	}

	/** What kind of wrong answer it is. */
	static String name(Answer answer) {
		return answer.status() + (answer.body().isEmpty() ? " without a body" : (answer.status() < 300)
				? " without a position" : (answer.status() == 503) ? " without Retry-After" : "");
	}

	static boolean maySayLater(Answer answer) {
		return answer.status() == 503 && answer.headers().firstValue("Retry-After").isPresent();
	}

	/**
	 * @return null if there was none, as when the node was killed
	 */
	private Answer answer(Request request, Api api) {
		try {
			return request.send.apply(api);
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof HttpTimeoutException) {
				this.journal.wrong("no answer from a node that runs", request.key);
			}
			return null;
		}
	}

	private record Item(String id, long version) {
	}

	private record Request(String key, Function<Api, Answer> send) {
	}

	/**
	 * Writers who change one plan, and then the next.
	 */
	static final class Group {

		private Desk desk;

		private synchronized Desk desk(ClusterWriter writer) {
			if (this.desk == null || this.desk.changes.get() > CHANGES_OF_A_PLAN) {
				this.desk = writer.newDesk();
			}
			return this.desk;
		}

	}

	/**
	 * A plan and what is in it for all.
	 *
	 * @param version of the shared item
	 */
	private record Desk(String plan, String goal, String shared, AtomicLong version, AtomicInteger changes) {
	}

}
