package pl.utrwal.identity.contract;

import java.util.Set;

/**
 * Who may send a command. Every module contributes one bean per command record; a command
 * without one is refused to everybody.
 */
public record CommandAccess(Class<?> command, Set<Role> roles) {

	public CommandAccess {
		roles = Set.copyOf(roles);
	}

}
