package pl.utrwal.kernel.audit;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.money.Money;

/**
 * A value as an auditor reads it. One component says it, the others are null.
 *
 * @param text words that stand in the plan
 * @param messageKey where the words are ours
 * @param period how often, by ISO 8601
 * @param person the id of somebody whose name is not kept here
 * @param parts values that are said one after another, with nothing between them
 */
public record AuditValue(String text, String messageKey, LocalDate day, Money money, String period, String person,
		List<AuditValue> parts) {

	public static AuditValue text(String text) {
		return new AuditValue(text, null, null, null, null, null, null);
	}

	public static AuditValue key(String messageKey) {
		return new AuditValue(null, messageKey, null, null, null, null, null);
	}

	public static AuditValue day(LocalDate day) {
		return new AuditValue(null, null, day, null, null, null, null);
	}

	/**
	 * @param canonical as {@link Money#toString()} writes it
	 */
	public static AuditValue money(String canonical) {
		return new AuditValue(null, null, null, Money.of(canonical), null, null, null);
	}

	public static AuditValue period(String period) {
		return new AuditValue(null, null, null, null, period, null, null);
	}

	/**
	 * @param person an id
	 */
	public static AuditValue person(String person) {
		return new AuditValue(null, null, null, null, null, person, null);
	}

	public static AuditValue of(AuditValue... parts) {
		return new AuditValue(null, null, null, null, null, null, List.of(parts));
	}

}
