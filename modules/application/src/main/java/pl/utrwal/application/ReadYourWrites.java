package pl.utrwal.application;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.webkit.StillUpdating;

/**
 * Has whoever wrote something see it: a page or a call waits until its read models have
 * taken in what is asked for.
 */
@Component
public class ReadYourWrites {

	private final CommitTokenStore tokens;

	ReadYourWrites(CommitTokenStore tokens) {
		this.tokens = tokens;
	}

	/**
	 * @param after a position in the whole store; null for nothing to wait for
	 * @param processors those that must have come so far
	 * @throws StillUpdating if one of them has not within a second
	 */
	public void await(Long after, String... processors) {
		if (after != null && !Await.until(() -> position(processors) >= after)) {
			throw new StillUpdating();
		}
	}

	/**
	 * The position up to which all of some processors have taken in everything.
	 */
	public long position(String... processors) {
		return Stream.of(processors).mapToLong(this.tokens::position).min().orElseThrow();
	}

}
