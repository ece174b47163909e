package pl.utrwal.kernel.rule;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;

/**
 * A command was decided on a version of an element, or of an aggregate, that has been
 * changed since.
 */
public class Conflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String subject;

	private final String element;

	private final long current;

	/**
	 * @param current the version that the element has now: the version of the change that
	 * came first
	 */
	public Conflict(Id subject, ElementId element, long expected, long current) {
		super("element " + element + " of " + subject + " is at version " + current + ", not " + expected);
		this.subject = subject.value();
		this.element = element.value();
		this.current = current;
	}

	/**
	 * The same for an aggregate as a whole.
	 */
	public Conflict(Id subject, long expected, long current) {
		super(subject + " is at version " + current + ", not " + expected);
		this.subject = subject.value();
		this.element = null;
		this.current = current;
	}

	/**
	 * The id of the aggregate.
	 */
	public String subject() {
		return this.subject;
	}

	/**
	 * Null if it was the aggregate as a whole.
	 */
	public ElementId element() {
		return (this.element != null) ? new ElementId(this.element) : null;
	}

	public long current() {
		return this.current;
	}

}
