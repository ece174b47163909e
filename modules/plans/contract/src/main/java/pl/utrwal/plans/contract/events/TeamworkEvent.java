package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;

/**
 * What those who work on a plan do beside it. None of it is part of the plan.
 */
public sealed interface TeamworkEvent extends DomainEvent {

	TeamworkId teamwork();

	/**
	 * Somebody said something about an element, or about one of its cells.
	 *
	 * @param column the key of the cell's column; null for the element as a whole
	 */
	@EventName("plans.comment-made")
	record CommentMade(TeamworkId teamwork, MunicipalityId municipality, PlanId plan, ElementId element, String column,
			CommentId comment, String text) implements TeamworkEvent {
	}

	/**
	 * What a comment asked for is done, or needs no more.
	 */
	@EventName("plans.comment-resolved")
	record CommentResolved(TeamworkId teamwork, ElementId element, CommentId comment,
			String text) implements TeamworkEvent {
	}

	/**
	 * What a comment asked for is not done after all.
	 */
	@EventName("plans.comment-reopened")
	record CommentReopened(TeamworkId teamwork, ElementId element, CommentId comment,
			String text) implements TeamworkEvent {
	}

	/**
	 * Somebody in the office sees to an element from now on, beside the parties that the
	 * plan names.
	 *
	 * @param elementText what it was then
	 */
	@EventName("plans.element-entrusted")
	record ElementEntrusted(TeamworkId teamwork, MunicipalityId municipality, PlanId plan, ElementId element,
			String elementText, AccountId account) implements TeamworkEvent {
	}

	/**
	 * Somebody in the office does not see to an element any more.
	 */
	@EventName("plans.element-released")
	record ElementReleased(TeamworkId teamwork, ElementId element, AccountId account) implements TeamworkEvent {
	}

}
