package pl.utrwal.plans.teamwork.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;

/**
 * What those who work on a plan can do beside it.
 */
public sealed interface TeamworkCommand {

	TeamworkId teamwork();

	/**
	 * Says something about an element, or about one of its cells.
	 *
	 * @param column the key of the cell's column; null for the element as a whole
	 */
	record MakeComment(@TargetAggregateIdentifier TeamworkId teamwork, MunicipalityId municipality, PlanId plan,
			ElementId element, String column, CommentId comment, String text) implements TeamworkCommand {
	}

	/**
	 * Says that what a comment asked for is done.
	 */
	record ResolveComment(@TargetAggregateIdentifier TeamworkId teamwork,
			CommentId comment) implements TeamworkCommand {
	}

	/**
	 * Says that what a comment asked for is not done after all.
	 */
	record ReopenComment(@TargetAggregateIdentifier TeamworkId teamwork, CommentId comment) implements TeamworkCommand {
	}

	/**
	 * Has somebody in the office see to an element.
	 *
	 * @param elementText what it is
	 */
	record EntrustElement(@TargetAggregateIdentifier TeamworkId teamwork, MunicipalityId municipality, PlanId plan,
			ElementId element, String elementText, AccountId account) implements TeamworkCommand {
	}

	/**
	 * Has somebody in the office see to an element no more.
	 */
	record ReleaseElement(@TargetAggregateIdentifier TeamworkId teamwork, ElementId element,
			AccountId account) implements TeamworkCommand {
	}

}
