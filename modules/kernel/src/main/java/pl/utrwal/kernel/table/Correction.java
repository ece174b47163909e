package pl.utrwal.kernel.table;

import java.time.Instant;
import java.util.Objects;

import pl.utrwal.kernel.id.AccountId;

/**
 * A slip of spelling in words that an act adopted, put right beside them: a mark, never a
 * change of what the act said.
 *
 * @param before the words of the cell as they stood
 * @param after the same with the slip put right
 * @param by who proposed it
 * @param at when
 * @param reason why
 * @param acceptedBy who took it over, the same person if that was the owner; null while
 * nobody has decided, and then it counts for nothing yet
 * @param acceptedAt from when it counts; null while nobody has decided
 */
public record Correction(String before, String after, AccountId by, Instant at, String reason, AccountId acceptedBy,
		Instant acceptedAt) {

	public static Correction proposed(String before, String after, AccountId by, Instant at, String reason) {
		return new Correction(before, after, by, at, reason, null, null);
	}

	public Correction accepted(AccountId by, Instant at) {
		return new Correction(this.before, this.after, this.by, this.at, this.reason, Objects.requireNonNull(by),
				Objects.requireNonNull(at));
	}

	/** Whether it waits for the owner of the plan. */
	public boolean isOpen() {
		return this.acceptedBy == null;
	}

}
