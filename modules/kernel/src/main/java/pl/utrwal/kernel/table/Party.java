package pl.utrwal.kernel.table;

/**
 * A party as a plan names it.
 *
 * @param name the words of the plan, in the case in which they stood
 */
public record Party(String name, PartyRole role) {
}
