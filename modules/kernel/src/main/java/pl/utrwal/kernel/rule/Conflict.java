package pl.utrwal.kernel.rule;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A command was decided on a version of an element that has been changed since.
 */
public class Conflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String plan;

	private final String element;

	private final long current;

	/**
	 * @param current the version that the element has now: the version of the change that
	 * came first
	 */
	public Conflict(PlanId plan, ElementId element, long expected, long current) {
		super("element " + element + " of plan " + plan + " is at version " + current + ", not " + expected);
		this.plan = plan.value();
		this.element = element.value();
		this.current = current;
	}

	public PlanId plan() {
		return new PlanId(this.plan);
	}

	public ElementId element() {
		return new ElementId(this.element);
	}

	public long current() {
		return this.current;
	}

}
