package pl.utrwal.partnerships.web.api;

import java.util.Optional;

import pl.utrwal.eventstore.Stored;

/**
 * How writes are answered.
 */
final class Answers {

	static final String KEY = "Idempotency-Key";

	static final String API = "api";

	private Answers() {
	}

	record Changed(long position, long version) {

		/**
		 * @param position where it stands if nothing had to change
		 */
		static Changed of(Optional<Stored> stored, long position, long version) {
			return stored.map((found) -> new Changed(found.position(), found.version()))
				.orElseGet(() -> new Changed(position, version));
		}

	}

	record Created(String id, long position, long version) {

		static Created of(String id, Stored stored) {
			return new Created(id, stored.position(), stored.version());
		}

	}

}
