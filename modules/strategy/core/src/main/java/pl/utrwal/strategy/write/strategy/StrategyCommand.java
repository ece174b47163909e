package pl.utrwal.strategy.write.strategy;

import pl.utrwal.kernel.id.PlanId;

/**
 * What can be asked of a strategy or a schedule. {@code expectedVersion} is the version
 * of the element that the decision was made on.
 */
public sealed interface StrategyCommand permits DraftStrategy, DraftSuccessor, ImportStrategy, RetitlePlan, AddArea,
		AddGoal, AddAction, RewordElement, TargetGoal, RescheduleAction, AssignParties, FundAction, NoteElement,
		RenumberElement, MoveElement, WithdrawElement, RestoreElement {

	PlanId plan();

}
