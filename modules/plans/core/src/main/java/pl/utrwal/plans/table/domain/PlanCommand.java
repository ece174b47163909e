package pl.utrwal.plans.table.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;

/**
 * What can be asked of a plan. {@code expectedVersion} is the version of the element that
 * the decision was made on.
 */
public interface PlanCommand {

	PlanId plan();

	/**
	 * Takes the correction over that was proposed for a cell.
	 *
	 * @param column the key of a column of words
	 */
	record AcceptCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String column) implements OwnerCommand {
	}

	/**
	 * @param parent null on the highest tier
	 * @param index its place among what the parent holds from 0, withdrawn ones counted;
	 * null for the end
	 * @param branch the element, with all that it holds
	 */
	record AddElement(@TargetAggregateIdentifier PlanId plan, ElementId parent, Integer index,
			Branch branch) implements PlanCommand {
	}

	/**
	 * Goes on with an import that does not fit one commit. An element that is there
	 * already is left as it is.
	 *
	 * @param elements each after the one that holds it
	 */
	record AddImported(@TargetAggregateIdentifier PlanId plan, List<PlacedBranch> elements) implements PlanCommand {

		/** So many elements at most. */
		public static final int MOST = PlanRules.FitsOneCommit.MOST_ELEMENTS;

		public AddImported {
			elements = List.copyOf(elements);
		}

	}

	/**
	 * @param expectedVersion of the plan that the act is about
	 */
	record AdoptPlan(@TargetAggregateIdentifier PlanId plan, long expectedVersion,
			Resolution act) implements OwnerCommand {
	}

	/**
	 * @param expectedVersion of the plan with all the changes that the act takes over
	 */
	record AmendPlan(@TargetAggregateIdentifier PlanId plan, long expectedVersion,
			Resolution act) implements OwnerCommand {
	}

	/**
	 * What is asked of a plan because of what happened elsewhere.
	 */
	sealed interface AutomatedCommand permits DateElement, UndateElement {

	}

	/**
	 * Gives a cell another value. Of parties, each that is new is assigned, and each that
	 * is missing is unassigned.
	 *
	 * @param column the key of a column of the element's level
	 */
	record ChangeCell(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion, String column,
			CellValue value) implements PlanCommand {
	}

	/**
	 * Gives many cells other values, adds rows, and withdraws or restores elements, all
	 * of it or nothing.
	 *
	 * @param cells each cell once; {@code expectedVersion} is that of its element before
	 * any of it
	 * @param rows each at the end of what its parent holds
	 * @param standing whether an element is to be in the plan, or withdrawn from it
	 */
	record ChangeCells(@TargetAggregateIdentifier PlanId plan, List<CellChange> cells, List<PlacedBranch> rows,
			List<Standing> standing) implements PlanCommand {

		/** So many cells and rows at most. */
		public static final int MOST = 400;

		public ChangeCells {
			cells = List.copyOf(cells);
			rows = List.copyOf(rows);
			standing = List.copyOf(standing);
		}

		public record Standing(ElementId element, long expectedVersion, boolean withdrawn) {
		}

		/**
		 * @param column the key of a column of the element's level
		 */
		public record CellChange(ElementId element, long expectedVersion, String column, CellValue value) {
		}

	}

	record CloseConsultation(@TargetAggregateIdentifier PlanId plan, LocalDate day,
			String outcome) implements PlanCommand {
	}

	/**
	 * Ends an import whose elements are all there.
	 *
	 * @param indicators how the document measures them
	 */
	record CompleteImport(@TargetAggregateIdentifier PlanId plan,
			List<IndicatorsNamed.Named> indicators) implements PlanCommand {

		public CompleteImport {
			indicators = List.copyOf(indicators);
		}

	}

	/**
	 * Puts a slip of spelling in words that an act adopted right.
	 *
	 * @param column the key of a column of words
	 */
	record CorrectElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String column, String text) implements OwnerCommand {
	}

	/**
	 * Has an element that waits for a trigger begin on the day on which that happened.
	 *
	 * @param revision of the trigger; a later one may bring another day
	 * @param name of the trigger
	 */
	record DateElement(@TargetAggregateIdentifier PlanId plan, ElementId element, TriggerId trigger, long revision,
			String name, LocalDate day) implements AutomatedCommand {
	}

	/**
	 * Declines the correction that was proposed for a cell.
	 *
	 * @param column the key of a column of words
	 */
	record DeclineCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String column) implements OwnerCommand {
	}

	/**
	 * Has a plan that was written here, and that no act has adopted, be no plan.
	 */
	record DiscardPlan(@TargetAggregateIdentifier PlanId plan) implements PlanCommand {
	}

	/**
	 * Begins a plan.
	 */
	record DraftPlan(@TargetAggregateIdentifier PlanId plan, PlanOutline outline) implements PlanCommand {

		public DraftPlan(PlanOutline outline) {
			this(outline.plan(), outline);
		}

	}

	/**
	 * Has a table of the plan's document teach nothing any more.
	 *
	 * @param signature of the table
	 */
	record ForgetReading(@TargetAggregateIdentifier PlanId plan, String signature) implements PlanCommand {
	}

	/**
	 * @param parent of the level above; null for an area
	 * @param index from 0 among all elements of the parent without the moved one; one
	 * past the end puts it last
	 */
	record MoveElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			ElementId parent, int index) implements PlanCommand {
	}

	record NoteElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String note) implements PlanCommand {
	}

	/**
	 * Takes an element out of a draft, with all that it holds.
	 */
	record RemoveElement(@TargetAggregateIdentifier PlanId plan, ElementId element,
			long expectedVersion) implements PlanCommand {
	}

	/**
	 * Says that a note of an element was written by mistake, or holds no more.
	 */
	record TakeNoteBack(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String note) implements PlanCommand {
	}

	record OpenConsultation(@TargetAggregateIdentifier PlanId plan, LocalDate from,
			LocalDate to) implements PlanCommand {
	}

	/**
	 * What only the one who answers for a plan may ask of it.
	 */
	interface OwnerCommand extends PlanCommand {

	}

	/**
	 * Proposes to the owner of a plan to put a slip of spelling in words that an act
	 * adopted right.
	 *
	 * @param column the key of a column of words
	 */
	record ProposeCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String column, String text) implements PlanCommand {
	}

	record RenumberElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
			String number) implements PlanCommand {
	}

	record RepealPlan(@TargetAggregateIdentifier PlanId plan, Resolution act) implements OwnerCommand {
	}

	/**
	 * Says what a reference means.
	 *
	 * @param index its place among the references of the element from 0
	 * @param resolved with the same words
	 */
	record ResolveReference(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion, int index,
			Reference resolved) implements PlanCommand {
	}

	record RestoreElement(@TargetAggregateIdentifier PlanId plan, ElementId element,
			long expectedVersion) implements PlanCommand {
	}

	record RetitlePlan(@TargetAggregateIdentifier PlanId plan, String title, TimeFrame period) implements PlanCommand {
	}

	record SucceedPlan(@TargetAggregateIdentifier PlanId plan, PlanId successor,
			LocalDate from) implements OwnerCommand {
	}

	/**
	 * Has an element that a trigger dated wait again, since that has not happened after
	 * all.
	 *
	 * @param revision of the trigger
	 * @param name of the trigger
	 */
	record UndateElement(@TargetAggregateIdentifier PlanId plan, ElementId element, TriggerId trigger, long revision,
			String name) implements AutomatedCommand {
	}

	/**
	 * Has a plan that was taken from a document, and that no act has adopted, be no plan.
	 */
	record UndoImport(@TargetAggregateIdentifier PlanId plan) implements PlanCommand {
	}

	record WithdrawElement(@TargetAggregateIdentifier PlanId plan, ElementId element,
			long expectedVersion) implements PlanCommand {
	}

}
