package pl.utrwal.identity.contract;

/**
 * What an account may do. Everyone reads; a role that may send a command is named by that
 * command's {@link CommandAccess}. Roles do not include one another.
 */
public enum Role {

	ADMINISTRATOR, PLANNER, AUDITOR, ANALYST

}
