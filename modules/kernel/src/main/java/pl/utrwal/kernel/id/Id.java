package pl.utrwal.kernel.id;

/**
 * An identity. One type per kind of thing, so that two of them cannot be swapped by
 * mistake; stored and sent as its bare {@link #value()}.
 */
public interface Id {

	String value();

}
