package pl.utrwal.kernel.rule;

/**
 * Something that must hold for a command to be accepted; a small record named after what
 * it demands.
 */
public interface Rule {

	/**
	 * @throws RuleBroken saying why, if it does not hold
	 */
	void verify();

}
