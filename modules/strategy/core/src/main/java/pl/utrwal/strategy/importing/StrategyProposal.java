package pl.utrwal.strategy.importing;

import java.util.List;

/**
 * What was read out of a document, for a planner to look at and decide on.
 *
 * @param kind the kind of plan
 * @param period the years that the actions span, such as "2004–2014"; null if no action
 * is dated
 */
public record StrategyProposal(String kind, String period, List<ProposedArea> areas, List<ImportIssue> issues) {

	public StrategyProposal {
		areas = List.copyOf(areas);
		issues = List.copyOf(issues);
	}

}
