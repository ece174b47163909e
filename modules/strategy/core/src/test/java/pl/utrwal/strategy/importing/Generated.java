package pl.utrwal.strategy.importing;

/**
 * A document that was drawn at random, and what it says.
 */
interface Generated {

	GeneratedPlan plan();

	/** Are areas drawn at all? */
	boolean hasAreas();

	boolean hasTerms();

	boolean hasFunding();

	byte[] bytes();

}
