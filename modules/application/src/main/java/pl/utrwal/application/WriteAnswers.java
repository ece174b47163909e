package pl.utrwal.application;

import java.util.Optional;

import org.jspecify.annotations.NullMarked;

import pl.utrwal.eventstore.Stored;

/**
 * What the API answers to a write.
 */
@NullMarked
public final class WriteAnswers {

	private WriteAnswers() {
	}

	/**
	 * @param position of the change in the whole store
	 * @param version of what was changed
	 */
	public record Changed(long position, long version) {

		/**
		 * @param position where it stands if nothing had to change
		 */
		public static Changed of(Optional<Stored> stored, long position, long version) {
			return stored.map((found) -> new Changed(found.position(), found.version()))
				.orElseGet(() -> new Changed(position, version));
		}

	}

	/**
	 * @param position of its first event in the whole store
	 */
	public record Created(String id, long position, long version) {

		public static Created of(String id, Stored stored) {
			return new Created(id, stored.position(), stored.version());
		}

	}

}
