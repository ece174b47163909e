package pl.utrwal.webkit;

/**
 * Who looks at the page, as its header shows it.
 *
 * @param account the id of the account; what a browser keeps for it is kept under it
 * @param role its name is the message {@code role.<role>}
 */
public record Viewer(String account, String displayName, String role, String municipality) {

}
