package pl.utrwal.kernel.event;

/**
 * Marks an event that says that the stored text of earlier events has been changed. When
 * it is met, everything that was made of those events is made anew.
 */
public interface RewritesThePast {

}
