package pl.utrwal.webkit;

/**
 * What a page asks for. Its public fields are the form's fields, by the same names; no
 * accessors are needed.
 */
public interface Form {

}
