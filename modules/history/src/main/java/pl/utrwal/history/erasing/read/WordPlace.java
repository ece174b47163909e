package pl.utrwal.history.erasing.read;

import java.time.Instant;
import java.util.List;

import pl.utrwal.history.erasing.read.SoughtWords.Hit;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An event in whose text words were found.
 *
 * @param plan that it concerns
 * @param event its stored name
 */
public record WordPlace(long position, PlanId plan, String event, Instant at, AccountId actor, List<Hit> hits) {

	public WordPlace {
		hits = List.copyOf(hits);
	}

}
