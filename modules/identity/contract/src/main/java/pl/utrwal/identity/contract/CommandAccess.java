package pl.utrwal.identity.contract;

import java.util.Set;

/**
 * Who may send a command. Modules contribute them as beans; a command that none covers is
 * refused to everybody, and of several that cover it each must allow it.
 *
 * @param command a command record, or a sealed interface of several
 */
public record CommandAccess(Class<?> command, Set<Role> roles) {

	public CommandAccess {
		roles = Set.copyOf(roles);
	}

}
