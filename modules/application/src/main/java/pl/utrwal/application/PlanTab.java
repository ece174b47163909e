package pl.utrwal.application;

/**
 * A page beside the table of a plan. Modules contribute them as beans.
 *
 * @param kind the code of the plan kind; null for every kind
 * @param path what follows the address of the plan, such as {@code grants}
 */
public record PlanTab(String kind, String messageKey, String path) {

	public static PlanTab ofEveryKind(String messageKey, String path) {
		return new PlanTab(null, messageKey, path);
	}

	public boolean isOf(String kind) {
		return this.kind == null || this.kind.equals(kind);
	}

}
