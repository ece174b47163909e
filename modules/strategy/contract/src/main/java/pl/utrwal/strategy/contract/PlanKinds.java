package pl.utrwal.strategy.contract;

/**
 * The plan kinds of this module, by the names under which they are stored.
 */
public final class PlanKinds {

	public static final String SOCIAL_PROBLEMS_STRATEGY = "SocialProblemsStrategy";

	private PlanKinds() {
	}

}
