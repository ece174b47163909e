package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.RewritesThePast;

/**
 * A projection that keeps what each speaker said: at once, and once a batch.
 */
final class Speeches {

	static final String PROCESSOR = "speeches";

	static final String AT_ONCE = "speeches_at_once";

	static final String IN_BATCHES = "speeches_in_batches";

	static final EventCatalogue CATALOGUE = EventCatalogue
		.of(List.of(Said.class, Struck.class, RebuildRequested.class));

	private final Documents<Speech> atOnce;

	private final Documents<Speech> inBatches;

	private final Set<String> refused = ConcurrentHashMap.newKeySet();

	private int resets;

	Speeches(MongoDatabase database) {
		this.atOnce = Documents.of(database, AT_ONCE, Speech.class);
		this.inBatches = Documents.of(database, IN_BATCHES, Speech.class);
	}

	@EventHandler
	void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token) {
		if (event instanceof Said said && this.refused.contains(said.words())) {
			throw new IllegalStateException("not heard");
		}
		Line line = new Line(Position.of(token), (event instanceof Said said) ? said.words() : "(struck)");
		String speaker = message.getAggregateIdentifier();
		Positioned<Speech> found = find(this.atOnce, speaker);
		this.atOnce.put(speaker, found.value().with(line), line.position());
		Map<String, Positioned<Speech>> pending = Batch.pending(this, this::write);
		Positioned<Speech> before = pending.computeIfAbsent(speaker, (key) -> find(this.inBatches, key));
		if (line.position() > before.position()) {
			pending.put(speaker, new Positioned<>(before.value().with(line), line.position()));
		}
	}

	private void write(Map<String, Positioned<Speech>> speeches) {
		speeches.forEach((key, speech) -> this.inBatches.put(key, speech.value(), speech.position()));
	}

	@ResetHandler
	void onReset() {
		this.resets++;
		this.atOnce.clear();
		this.inBatches.clear();
	}

	/** Words that it cannot take in. */
	Set<String> refused() {
		return this.refused;
	}

	int resets() {
		return this.resets;
	}

	List<String> atOnce(String speaker) {
		return find(this.atOnce, speaker).value().words();
	}

	List<String> inBatches(String speaker) {
		return find(this.inBatches, speaker).value().words();
	}

	private static Positioned<Speech> find(Documents<Speech> documents, String speaker) {
		return documents.find(speaker).orElseGet(() -> new Positioned<>(new Speech(List.of()), Position.NONE));
	}

	@EventName("test.said")
	record Said(String words) implements DomainEvent {
	}

	@EventName("test.struck")
	record Struck(String why) implements DomainEvent, RewritesThePast {
	}

	record Line(long position, String words) {
	}

	record Speech(List<Line> lines) {

		Speech with(Line line) {
			List<Line> more = new ArrayList<>(this.lines);
			more.add(line);
			return new Speech(more);
		}

		List<String> words() {
			return this.lines.stream().map(Line::words).toList();
		}

	}

}
