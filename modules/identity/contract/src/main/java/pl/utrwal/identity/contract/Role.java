package pl.utrwal.identity.contract;

/**
 * What an account may do. Everyone reads; a role that may send a command is named by that
 * command's {@link CommandAccess}. Roles do not include one another; what two may do
 * names both.
 */
public enum Role {

	ADMINISTRATOR, OWNER, PLANNER, AUDITOR, ANALYST;

	/**
	 * Whether it may change plans. An owner may do all that a planner does, and adopts,
	 * amends and repeals besides.
	 */
	public boolean editsPlans() {
		return this == PLANNER || this == OWNER;
	}

}
