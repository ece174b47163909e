package pl.utrwal.kernel.rule;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A command was decided on a version of an element, or of a plan, that has been changed
 * since.
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

	/**
	 * The same for a plan as a whole.
	 */
	public Conflict(PlanId plan, long expected, long current) {
		super("plan " + plan + " is at version " + current + ", not " + expected);
		this.plan = plan.value();
		this.element = null;
		this.current = current;
	}

	public PlanId plan() {
		return new PlanId(this.plan);
	}

	/**
	 * Null if it was the plan as a whole.
	 */
	public ElementId element() {
		return (this.element != null) ? new ElementId(this.element) : null;
	}

	public long current() {
		return this.current;
	}

}
