package pl.utrwal.webkit;

/**
 * Who looks at the page, as its header shows it.
 *
 * @param role its name is the message {@code role.<role>}
 */
public record Viewer(String displayName, String role, String municipality) {

}
