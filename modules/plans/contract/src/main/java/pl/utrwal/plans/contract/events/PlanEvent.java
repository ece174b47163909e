package pl.utrwal.plans.contract.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.SelfNamed;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.contract.events.StoredValues.*;

/**
 * What can happen to every plan, whatever its kind.
 */
public sealed interface PlanEvent extends DomainEvent {

	PlanId plan();

	/**
	 * Whether, once the plan is adopted, it takes another act for this to come into
	 * force, and until then it waits.
	 */
	default boolean needsAct() {
		return true;
	}

	/**
	 * The plan began as a draft.
	 *
	 * @param fact the name that its kind gives it
	 * @param kind the code of a {@link pl.utrwal.kernel.table.PlanKind}
	 * @param predecessor the plan that it follows; null if there is none
	 */
	@EventName("plans.plan-drafted")
	record PlanDrafted(String fact, PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements PlanEvent, SelfNamed {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * An element came into the plan, with all its first values.
	 *
	 * @param fact the name that its level gives it
	 * @param parent null on the highest tier
	 * @param index its place among what the parent holds from 0, withdrawn ones counted;
	 * null for the end
	 * @param level the name of its level
	 * @param contents of a column that is missing nothing is known
	 * @param labels cells of the document that say what it is, not what it holds
	 */
	@EventName("plans.element-added")
	record ElementAdded(String fact, PlanId plan, ElementId parent, ElementId element, Integer index, String level,
			String number, List<Content> contents, List<Source> labels) implements PlanEvent, SelfNamed {

		public ElementAdded {
			contents = List.copyOf(contents);
			labels = List.copyOf(labels);
		}

		/**
		 * @param cells by column key; of a column that is missing nothing is known
		 */
		public static ElementAdded of(PlanId plan, ElementId parent, ElementId element, Integer index, Level level,
				String number, Map<String, Cell> cells, List<SourceCell> labels) {
			return new ElementAdded(level.added(), plan, parent, element, index, level.name(), number,
					Content.of(cells, level), Source.of(labels));
		}

		/**
		 * Its words in the column that every level has; empty if it has none.
		 */
		public String text() {
			return this.contents.stream()
				.filter((content) -> content.column().equals(Column.TEXT))
				.findFirst()
				.map(Content::words)
				.orElse("");
		}

	}

	/**
	 * The plan was given another title.
	 */
	@EventName("plans.plan-retitled")
	record PlanRetitled(PlanId plan, String before, String after) implements PlanEvent {
	}

	/**
	 * The years that the plan is for were changed.
	 */
	@EventName("plans.plan-period-changed")
	record PlanPeriodChanged(PlanId plan, Frame before, Frame after) implements PlanEvent {
	}

	/**
	 * The plan was signed off at a place on a day.
	 */
	@EventName("plans.plan-signed-off")
	record PlanSignedOff(PlanId plan, String place, LocalDate day) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The plan was taken from a document. The elements that were found follow in the same
	 * commit.
	 *
	 * @param sha256 of the file, in hex
	 * @param unplaced cells that fitted nowhere
	 * @param readings how the columns of its tables were read
	 */
	@EventName("plans.document-imported")
	record DocumentImported(PlanId plan, String fileName, String sha256, List<Source> unplaced,
			List<TableReading> readings) implements PlanEvent {

		public DocumentImported {
			readings = (readings != null) ? List.copyOf(readings) : List.of();
		}

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The plan is taken from a document that has more elements than one commit holds.
	 * Until the import is completed, the plan is not whole.
	 *
	 * @param elements how many there will be
	 */
	@EventName("plans.import-begun")
	record ImportBegun(PlanId plan, int elements) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * All elements of the document that the plan is taken from are there.
	 */
	@EventName("plans.import-completed")
	record ImportCompleted(PlanId plan) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The plan was written here by mistake, or is not wanted any more, and no act adopted
	 * it. There is no such plan any more: nothing but its events is left of it.
	 */
	@EventName("plans.plan-discarded")
	record PlanDiscarded(PlanId plan) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * That the plan was taken from a document was undone. There is no such plan any more:
	 * nothing but its events is left of it.
	 */
	@EventName("plans.import-undone")
	record ImportUndone(PlanId plan) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * How the columns of a table of the plan's document were read is not to be used for
	 * other documents any more.
	 *
	 * @param signature of the table
	 * @param heads what stands above its columns
	 */
	@EventName("plans.reading-forgotten")
	record ReadingForgotten(PlanId plan, String signature, List<String> heads) implements PlanEvent {

		public ReadingForgotten {
			heads = List.copyOf(heads);
		}

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The document that the plan was taken from names the act that adopted it. That an
	 * act adopted the plan is another event.
	 *
	 * @param body that passed it, as written
	 * @param annex the number of the annex that the document is; empty if it is none
	 */
	@EventName("plans.act-cited")
	record ActCited(PlanId plan, String number, String body, LocalDate day, String annex,
			List<Source> source) implements PlanEvent {

		public ActCited {
			source = List.copyOf(source);
		}

		public static ActCited of(PlanId plan, CitedAct act) {
			return new ActCited(plan, act.number(), act.body(), act.day(), act.annex(), Source.of(act.source()));
		}

		public CitedAct act() {
			return new CitedAct(this.number, this.body, this.day, this.annex, Source.cells(this.source));
		}

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The document that the plan was taken from says how its elements are measured. The
	 * indicators themselves are put on record by whoever keeps them.
	 */
	@EventName("plans.indicators-named")
	record IndicatorsNamed(PlanId plan, List<Named> indicators) implements PlanEvent {

		public IndicatorsNamed {
			indicators = List.copyOf(indicators);
		}

		@Override
		public boolean needsAct() {
			return false;
		}

		/**
		 * An indicator in the words of the document.
		 *
		 * @param elementText what the element is
		 * @param baseline empty if none is said
		 * @param baselineYear null if none is said
		 * @param target empty if none is said
		 * @param targetYear null if none is said
		 * @param source where the data come from; empty if that is not said
		 */
		public record Named(ElementId element, String elementText, String name, String baseline, Integer baselineYear,
				String target, Integer targetYear, String source) {
		}

	}

	/**
	 * Who drew the plan up. The name is kept apart, where it can be erased.
	 *
	 * @param label how the document led to the name, such as "Opracowała:"
	 */
	@EventName("plans.author-named")
	record AuthorNamed(PlanId plan, PersonId author, String label) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * A footnote of the plan.
	 *
	 * @param mark by which cells refer to it, as written
	 */
	@EventName("plans.footnote-added")
	record FootnoteAdded(PlanId plan, String mark, String text, List<Source> source) implements PlanEvent {
	}

	@EventName("plans.element-reworded")
	record ElementReworded(PlanId plan, ElementId element, String before, String after) implements PlanEvent {
	}

	/**
	 * Words beside the text of an element were changed; empty for nothing said.
	 *
	 * @param column the key of the column, such as {@code targetGroup}
	 * @param level the name of the element's level
	 */
	@EventName("plans.element-described")
	record ElementDescribed(PlanId plan, ElementId element, String level, String column, String before,
			String after) implements PlanEvent {
	}

	@EventName("plans.element-rescheduled")
	record ElementRescheduled(PlanId plan, ElementId element, Frame before, Frame after) implements PlanEvent {
	}

	/**
	 * What an element waited for has happened, so it runs from that day. The plan itself
	 * said so: no act is needed.
	 *
	 * @param revision of the trigger: the version of what was declared last
	 * @param triggerName in the words of the one who declared it
	 */
	@EventName("plans.element-dated")
	record ElementDated(PlanId plan, ElementId element, TriggerId trigger, long revision, String triggerName,
			LocalDate day, Frame before, Frame after) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * What an element waited for has not happened after all, so it waits again. The plan
	 * itself said so: no act is needed.
	 *
	 * @param revision of the trigger: the version of what took it back
	 * @param triggerName in the words of the one who had declared it
	 * @param before as the trigger had left it
	 * @param after as it was before the trigger dated it
	 */
	@EventName("plans.element-undated")
	record ElementUndated(PlanId plan, ElementId element, TriggerId trigger, long revision, String triggerName,
			Frame before, Frame after) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	@EventName("plans.party-assigned")
	record PartyAssigned(PlanId plan, ElementId element, Assignment party) implements PlanEvent {
	}

	@EventName("plans.party-unassigned")
	record PartyUnassigned(PlanId plan, ElementId element, Assignment party) implements PlanEvent {
	}

	@EventName("plans.element-funded")
	record ElementFunded(PlanId plan, ElementId element, Funds before, Funds after) implements PlanEvent {
	}

	@EventName("plans.element-costed")
	record ElementCosted(PlanId plan, ElementId element, Estimate before, Estimate after) implements PlanEvent {
	}

	@EventName("plans.element-quantified")
	record ElementQuantified(PlanId plan, ElementId element, Amounts before, Amounts after) implements PlanEvent {
	}

	/**
	 * What an element refers to was changed.
	 */
	@EventName("plans.element-referred")
	record ElementReferred(PlanId plan, ElementId element, List<Link> before, List<Link> after) implements PlanEvent {
	}

	/**
	 * Somebody said what a reference means.
	 *
	 * @param index its place among the references of the element from 0
	 */
	@EventName("plans.reference-resolved")
	record ReferenceResolved(PlanId plan, ElementId element, int index, Link before, Link after) implements PlanEvent {

		/** What it means is said; the plan stays as it was adopted. */
		@Override
		public boolean needsAct() {
			return false;
		}

	}

	@EventName("plans.element-noted")
	record ElementNoted(PlanId plan, ElementId element, String note) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * A note of an element was written by mistake, or holds no more.
	 */
	@EventName("plans.note-taken-back")
	record NoteTakenBack(PlanId plan, ElementId element, String note) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	@EventName("plans.element-renumbered")
	record ElementRenumbered(PlanId plan, ElementId element, String before, String after) implements PlanEvent {
	}

	/**
	 * An element changed its place; indexes count from 0 among all elements of the
	 * parent, withdrawn ones too.
	 *
	 * @param fromParent null for an area
	 * @param toParent null for an area
	 */
	@EventName("plans.element-moved")
	record ElementMoved(PlanId plan, ElementId element, ElementId fromParent, int fromIndex, ElementId toParent,
			int toIndex) implements PlanEvent {
	}

	@EventName("plans.element-withdrawn")
	record ElementWithdrawn(PlanId plan, ElementId element) implements PlanEvent {
	}

	/**
	 * An element was taken out of a draft with all that it held, as if it had never been
	 * there. Of a plan that an act adopted, elements are withdrawn.
	 *
	 * @param level the name of its level
	 * @param held how many elements it held
	 */
	@EventName("plans.element-removed")
	record ElementRemoved(PlanId plan, ElementId element, String level, String number, String text,
			int held) implements PlanEvent {
	}

	@EventName("plans.element-restored")
	record ElementRestored(PlanId plan, ElementId element) implements PlanEvent {
	}

	/**
	 * The owner of an adopted plan put a slip of spelling right. What the act said stays;
	 * the correction is a mark beside it.
	 *
	 * @param level the name of the element's level
	 * @param column the key of a column of words
	 * @param before the words as they stand
	 * @param after the same with the slip put right
	 */
	@EventName("plans.element-corrected")
	record ElementCorrected(PlanId plan, ElementId element, String level, String column, String before,
			String after) implements PlanEvent {

		/** It marks what the act said, and leaves it as it is. */
		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * Somebody proposed to put a slip of spelling in an adopted plan right. It counts for
	 * nothing until the owner of the plan takes it over.
	 *
	 * @param level the name of the element's level
	 * @param column the key of a column of words
	 * @param before the words as they stand
	 * @param after the same with the slip put right
	 */
	@EventName("plans.correction-proposed")
	record CorrectionProposed(PlanId plan, ElementId element, String level, String column, String before,
			String after) implements PlanEvent {

		/** It marks what the act said, and leaves it as it is. */
		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The owner of a plan took a proposed correction over. What the act said stays; the
	 * correction is a mark beside it.
	 *
	 * @param level the name of the element's level
	 * @param column the key of a column of words
	 * @param before the words as they stand
	 * @param after the same with the slip put right
	 */
	@EventName("plans.correction-accepted")
	record CorrectionAccepted(PlanId plan, ElementId element, String level, String column, String before,
			String after) implements PlanEvent {

		/** It marks what the act said, and leaves it as it is. */
		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The owner of a plan declined a proposed correction.
	 *
	 * @param level the name of the element's level
	 * @param column the key of a column of words
	 * @param before the words as they stand
	 * @param after the same with the slip put right
	 */
	@EventName("plans.correction-declined")
	record CorrectionDeclined(PlanId plan, ElementId element, String level, String column, String before,
			String after) implements PlanEvent {

		/** It marks what the act said, and leaves it as it is. */
		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * Anybody may say what they think of the plan, from the first day to the last.
	 */
	@EventName("plans.consultation-opened")
	record ConsultationOpened(PlanId plan, LocalDate from, LocalDate to) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * The plan came back from consultation.
	 *
	 * @param outcome what came of it, in the office's words
	 */
	@EventName("plans.consultation-closed")
	record ConsultationClosed(PlanId plan, LocalDate day, String outcome) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * An act adopted the plan, as it stood just before this event.
	 */
	@EventName("plans.plan-adopted")
	record PlanAdopted(PlanId plan, Resolution act) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * An act took over all that was changed since the one before it.
	 */
	@EventName("plans.plan-amended")
	record PlanAmended(PlanId plan, Resolution act) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * An act ends the plan.
	 */
	@EventName("plans.plan-repealed")
	record PlanRepealed(PlanId plan, Resolution act) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

	/**
	 * Another plan takes the plan's place.
	 *
	 * @param from the first day of the successor
	 */
	@EventName("plans.plan-succeeded")
	record PlanSucceeded(PlanId plan, PlanId successor, LocalDate from) implements PlanEvent {

		@Override
		public boolean needsAct() {
			return false;
		}

	}

}
