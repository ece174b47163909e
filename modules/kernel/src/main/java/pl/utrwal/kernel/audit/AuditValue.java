package pl.utrwal.kernel.audit;

/**
 * A value as an auditor reads it: words that stand in the plan, or a message key where
 * the words are ours.
 */
public record AuditValue(String text, String messageKey) {

	public static AuditValue text(String text) {
		return new AuditValue(text, null);
	}

	public static AuditValue key(String messageKey) {
		return new AuditValue(null, messageKey);
	}

}
