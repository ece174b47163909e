package pl.utrwal.application;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.webkit.StillUpdating;

/**
 * Has whoever wrote something see it: a page or a call waits until its read models have
 * taken in what is asked for.
 */
@Component
public class ReadYourWrites {

	private final CommitTokenStore tokens;

	private final CommitLog log;

	ReadYourWrites(CommitTokenStore tokens, CommitLog log) {
		this.tokens = tokens;
		this.log = log;
	}

	/**
	 * For a change that is decided on what a read model says: what was stored before it
	 * was asked for counts, by whomever, so that what was made a moment ago can be
	 * changed.
	 * @param processors those that must have taken in all that is stored
	 * @throws StillUpdating if one of them has not within a second
	 */
	public void awaitAll(String... processors) {
		long head = this.log.head();
		if (head > 0) {
			await(this.log.read(head, 1).getFirst().lastPosition(), processors);
		}
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
