package pl.utrwal.history.erasing.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonPointer;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.history.erasing.read.SoughtWords.Hit;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * The events of a municipality, whose words can be erased: what stands in the strings of
 * an event, and the reason that was given for it.
 */
@Component
public class ErasableEvents {

	private static final int WINDOW = 64;

	private static final JsonPointer REASON = JsonPointer.compile("/" + Provenance.REASON);

	private final CommitLog log;

	private final EventSerializer serializer;

	ErasableEvents(CommitLog log, EventSerializer serializer) {
		this.log = log;
		this.serializer = serializer;
	}

	/**
	 * Where words stand, in the order in which it was stored.
	 */
	public List<WordPlace> find(MunicipalityId municipality, SoughtWords words) {
		List<WordPlace> places = new ArrayList<>();
		List<Commit> commits = this.log.read(1, WINDOW);
		while (!commits.isEmpty()) {
			for (Commit commit : commits) {
				for (int index = 0; index < commit.events().size(); index++) {
					StoredEvent event = commit.events().get(index);
					List<Hit> hits = belongs(event, municipality) ? hits(event, words) : List.of();
					if (!hits.isEmpty()) {
						places.add(new WordPlace(Position.of(commit.number(), index), plan(event), event.name(),
								event.timestamp(), new AccountId(event.metadataValue(Provenance.ACTOR)), hits));
					}
				}
			}
			commits = this.log.read(commits.getLast().number() + 1, WINDOW);
		}
		return places;
	}

	private List<Hit> hits(StoredEvent event, SoughtWords words) {
		List<Hit> hits = new ArrayList<>();
		change(event, (text) -> {
			hits.addAll(words.hits(text));
			return text;
		});
		return hits;
	}

	/**
	 * Events with the mark in the place of words.
	 * @throws RuleBroken if at one of the positions the words do not stand, or something
	 * else than words would be changed
	 */
	public Map<Long, StoredEvent> erased(MunicipalityId municipality, SoughtWords words, Set<Long> positions) {
		Map<Long, StoredEvent> erased = new TreeMap<>();
		this.log.readAll(positions.stream().map(Position::commitNumber).collect(Collectors.toSet()))
			.forEach((commit) -> {
				for (int index = 0; index < commit.events().size(); index++) {
					long position = Position.of(commit.number(), index);
					StoredEvent event = commit.events().get(index);
					if (positions.contains(position) && belongs(event, municipality)) {
						StoredEvent without = change(event, words::erasedFrom);
						if (!without.equals(event)) {
							verify(event, without, position);
							erased.put(position, without);
						}
					}
				}
			});
		positions.stream()
			.filter((position) -> !erased.containsKey(position))
			.sorted()
			.findFirst()
			.ifPresent((first) -> {
				throw new RuleBroken("erasure-no-such-place", String.valueOf(first));
			});
		return erased;
	}

	/**
	 * The plan that an event concerns; where it concerns none, its stream.
	 */
	public static PlanId plan(StoredEvent event) {
		return new PlanId(Objects.requireNonNullElse(event.metadataValue(Provenance.PLAN), event.aggregateId()));
	}

	private StoredEvent change(StoredEvent event, UnaryOperator<String> change) {
		return event.reworded(JsonStrings.change(event.metadata(), REASON::equals, change),
				isOfLedger(event) ? event.payload() : JsonStrings.change(event.payload(), (pointer) -> true, change));
	}

	private boolean isOfLedger(StoredEvent event) {
		return LedgerEvent.class.isAssignableFrom(this.serializer.classForType(payload(event).getType()));
	}

	private static boolean belongs(StoredEvent event, MunicipalityId municipality) {
		return municipality.value().equals(event.metadataValue(Provenance.MUNICIPALITY));
	}

	private void verify(StoredEvent before, StoredEvent after, long position) {
		try {
			Object read = this.serializer.deserialize(payload(after));
			if (OnlyWords.differ(this.serializer.deserialize(payload(before)), read)) {
				return;
			}
		}
		catch (SerializationException | IllegalArgumentException ex) {
			// refused like what reads otherwise
		}
		throw new RuleBroken("erasure-not-words", before.name(), String.valueOf(position));
	}

	private static SimpleSerializedObject<String> payload(StoredEvent event) {
		return new SimpleSerializedObject<>(event.payload(), String.class, event.name(), event.revision());
	}

}
