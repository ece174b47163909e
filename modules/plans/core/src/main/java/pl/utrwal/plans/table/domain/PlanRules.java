package pl.utrwal.plans.table.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;

/**
 * What must hold for what is asked of a plan.
 */
final class PlanRules {

	private PlanRules() {
	}

	/**
	 * An act says all that is needed to find it, and neither it nor its force comes
	 * before the act before it, or what is in force on a day could not be told.
	 *
	 * @param before the act before it; null if there is none
	 */
	record ActComplete(Resolution act, Resolution before) implements Rule {

		@Override
		public void verify() {
			if (this.act == null) {
				throw new RuleBroken("act-missing");
			}
			new HasText(this.act.number(), Plan.LONGEST_NAME).verify();
			new HasText(this.act.body(), Plan.LONGEST_NAME).verify();
			new DaysInOrder(this.act.date(), this.act.inForceFrom()).verify();
			if (this.act.annex() != null && this.act.annex().length() > Plan.LONGEST_NAME) {
				throw new RuleBroken("text-too-long", String.valueOf(Plan.LONGEST_NAME));
			}
			if (this.before != null && (this.act.date().isBefore(this.before.date())
					|| this.act.inForceFrom().isBefore(this.before.inForceFrom()))) {
				throw new RuleBroken("act-order", this.before.number());
			}
		}

		Resolution stripped() {
			return new Resolution(this.act.number().strip(), this.act.body().strip(), this.act.date(),
					this.act.inForceFrom(), (this.act.annex() != null) ? this.act.annex().strip() : "");
		}

	}

	record Adopted(boolean adopted) implements Rule {

		@Override
		public void verify() {
			if (!this.adopted) {
				throw new RuleBroken("plan-not-adopted");
			}
		}

	}

	record Consulting(boolean open) implements Rule {

		@Override
		public void verify() {
			if (!this.open) {
				throw new RuleBroken("consultation-not-open");
			}
		}

	}

	record DaysInOrder(LocalDate first, LocalDate last) implements Rule {

		@Override
		public void verify() {
			if (this.first == null || this.last == null) {
				throw new RuleBroken("day-missing");
			}
			if (this.last.isBefore(this.first)) {
				throw new RuleBroken("days-backwards");
			}
		}

	}

	record FewEnough(int changes, int most) implements Rule {

		@Override
		public void verify() {
			if (this.changes > this.most) {
				throw new RuleBroken("changes-too-many", String.valueOf(this.most));
			}
		}

	}

	/**
	 * An import is stored wholly or not at all, and a commit holds so many events at
	 * most.
	 */
	record FitsOneCommit(List<Branch> branches) implements Rule {

		static final int MOST_ELEMENTS = 1000;

		@Override
		public void verify() {
			if (this.branches.stream().flatMap(Branch::all).count() > MOST_ELEMENTS) {
				throw new RuleBroken("import-too-large", String.valueOf(MOST_ELEMENTS));
			}
		}

	}

	/**
	 * Sources are named if and only if the funding says that there are some.
	 */
	record FundingSaysWho(CellValue.Funding funding) implements Rule {

		@Override
		public void verify() {
			boolean named = !this.funding.sources().isEmpty()
					&& this.funding.sources().stream().noneMatch(String::isBlank);
			boolean holds = (this.funding.kind() == FundingKind.SOURCES) ? named : this.funding.sources().isEmpty();
			if (!holds) {
				throw new RuleBroken("funding-sources");
			}
		}

	}

	/**
	 * An act that amends a plan takes over changes that wait for it.
	 */
	record HasChanges(boolean pending) implements Rule {

		@Override
		public void verify() {
			if (!this.pending) {
				throw new RuleBroken("nothing-to-amend");
			}
		}

	}

	/**
	 * What is added is not there yet, has a text, and is of levels that hold one another.
	 * Cells that are empty may be given for columns that a level lacks.
	 *
	 * @param there all elements of the plan
	 */
	record NewBranch(PlanKind kind, Branch branch, Set<ElementId> there) implements Rule {

		@Override
		public void verify() {
			Level level = this.kind.level(this.branch.level());
			new NotThereYet(this.there.contains(this.branch.id())).verify();
			new NumberFits(this.branch.number()).verify();
			new HasText((this.branch.cells().get(Column.TEXT) != null) ? this.branch.words(Column.TEXT) : "",
					Plan.LONGEST_TEXT)
				.verify();
			this.branch.cells().forEach((column, cell) -> verify(level, column, cell));
			for (Branch inner : this.branch.branches()) {
				new OfLevel(level.holds().contains(inner.level())).verify();
				new NewBranch(this.kind, inner, this.there).verify();
			}
		}

		private static void verify(Level level, String column, Cell cell) {
			boolean empty = Stream.of(ColumnKind.values()).anyMatch((kind) -> kind.nothing().equals(cell.value()));
			new OfLevel(empty || level.column(column).isPresent()).verify();
			switch (cell.value()) {
				case CellValue.Words words -> new WordsFit(words.text()).verify();
				case CellValue.When when -> {
				}
				case CellValue.Parties parties -> new PartiesDiffer(parties.parties()).verify();
				case CellValue.Funding funding -> new FundingSaysWho(funding).verify();
				case CellValue.Cost cost -> new WordsFit(cost.source()).verify();
				case CellValue.Quantities quantities -> new WordsFit(quantities.source()).verify();
				case CellValue.References references -> new ReferencesMeanOneThing(references).verify();
			}
		}

	}

	/**
	 * One correction of a cell is decided on before the next.
	 *
	 * @param proposed the words of the one that waits; null for none
	 */
	record NoneProposed(String proposed) implements Rule {

		@Override
		public void verify() {
			if (this.proposed != null) {
				throw new RuleBroken("correction-waits");
			}
		}

	}

	record Imported(boolean imported) implements Rule {

		@Override
		public void verify() {
			if (!this.imported) {
				throw new RuleBroken("not-imported");
			}
		}

	}

	record Importing(boolean importing) implements Rule {

		@Override
		public void verify() {
			if (!this.importing) {
				throw new RuleBroken("import-completed");
			}
		}

	}

	record NotImporting(boolean importing) implements Rule {

		@Override
		public void verify() {
			if (this.importing) {
				throw new RuleBroken("import-unfinished");
			}
		}

	}

	record NotAdopted(boolean adopted) implements Rule {

		@Override
		public void verify() {
			if (this.adopted) {
				throw new RuleBroken("plan-adopted");
			}
		}

	}

	record NoteStands(List<String> notes, String note) implements Rule {

		@Override
		public void verify() {
			if (!this.notes.contains(this.note)) {
				throw new RuleBroken("note-gone");
			}
		}

	}

	record NotConsulting(boolean open) implements Rule {

		@Override
		public void verify() {
			if (this.open) {
				throw new RuleBroken("consultation-open");
			}
		}

	}

	/**
	 * A plan that was repealed or succeeded is not changed any more.
	 */
	record NotEnded(boolean ended) implements Rule {

		@Override
		public void verify() {
			if (this.ended) {
				throw new RuleBroken("plan-ended");
			}
		}

	}

	record NotThereYet(boolean known) implements Rule {

		@Override
		public void verify() {
			if (this.known) {
				throw new RuleBroken("element-exists");
			}
		}

	}

	record NotWithdrawn(boolean withdrawn) implements Rule {

		@Override
		public void verify() {
			if (this.withdrawn) {
				throw new RuleBroken("element-withdrawn");
			}
		}

	}

	/**
	 * A number is short, and may be empty.
	 */
	record NumberFits(String number) implements Rule {

		private static final int LONGEST = 20;

		@Override
		public void verify() {
			if (this.number == null || this.number.length() > LONGEST) {
				throw new RuleBroken("number-too-long", String.valueOf(LONGEST));
			}
		}

	}

	/**
	 * An element lies under one of the level above, and is given only what its level has.
	 */
	record OfLevel(boolean fits) implements Rule {

		@Override
		public void verify() {
			if (!this.fits) {
				throw new RuleBroken("level-wrong");
			}
		}

	}

	/**
	 * What is accepted or declined was proposed.
	 *
	 * @param proposed the words of the correction that waits; null for none
	 */
	record OneProposed(String proposed) implements Rule {

		@Override
		public void verify() {
			if (this.proposed == null) {
				throw new RuleBroken("correction-not-proposed");
			}
		}

	}

	/**
	 * A plan is not succeeded by itself.
	 */
	record OtherPlan(PlanId plan, PlanId other) implements Rule {

		@Override
		public void verify() {
			if (this.other == null || this.other.equals(this.plan)) {
				throw new RuleBroken("successor-missing");
			}
		}

	}

	/**
	 * There are not too many parties, each has a name, and stands once in each role.
	 */
	record PartiesDiffer(List<Party> parties) implements Rule {

		private static final int MOST = 200;

		@Override
		public void verify() {
			if (this.parties.size() > MOST) {
				throw new RuleBroken("too-many-parties", String.valueOf(MOST));
			}
			for (Party party : this.parties) {
				new HasText(party.name(), Plan.LONGEST_NAME).verify();
			}
			if (new HashSet<>(this.parties).size() < this.parties.size()) {
				throw new RuleBroken("party-twice");
			}
		}

	}

	/**
	 * An element is put among its siblings or after the last of them.
	 *
	 * @param index null for the end
	 */
	record PlaceExists(Integer index, int siblings) implements Rule {

		@Override
		public void verify() {
			if (this.index != null && (this.index < 0 || this.index > this.siblings)) {
				throw new RuleBroken("place-unknown");
			}
		}

	}

	/**
	 * What changes the policy of a plan that was adopted says why.
	 */
	record ReasonGiven(boolean needed, String reason) implements Rule {

		@Override
		public void verify() {
			if (this.needed && (this.reason == null || this.reason.isBlank())) {
				throw new RuleBroken("reason-needed");
			}
		}

	}

	/**
	 * A reference that means something says it in words, and an element is one of a plan.
	 */
	record ReferenceMeansOneThing(Reference reference) implements Rule {

		@Override
		public void verify() {
			boolean holds = this.reference.isOpen() ? this.reference.plan() == null && this.reference.element() == null
					: this.reference.plan() != null || this.reference.element() == null;
			if (!holds) {
				throw new RuleBroken("reference-target");
			}
			if (!this.reference.isOpen()) {
				new HasText(this.reference.meaning(), Plan.LONGEST_TEXT).verify();
			}
		}

	}

	/**
	 * Each reference says something, and means one thing or nothing yet.
	 */
	record ReferencesMeanOneThing(CellValue.References references) implements Rule {

		@Override
		public void verify() {
			for (Reference reference : this.references.references()) {
				new HasText(reference.words(), Plan.LONGEST_TEXT).verify();
				new ReferenceMeansOneThing(reference).verify();
			}
		}

	}

	/**
	 * What is said of a reference is said of one that the element has, and says what it
	 * means.
	 */
	record SameReference(List<Reference> references, int index, Reference resolved) implements Rule {

		@Override
		public void verify() {
			boolean there = this.index >= 0 && this.index < this.references.size()
					&& this.references.get(this.index).words().equals(this.resolved.words());
			if (!there || this.resolved.isOpen()) {
				throw new RuleBroken("reference-target");
			}
		}

	}

	/**
	 * Only words that an act adopted are corrected. All others are changed.
	 *
	 * @param words null if no act adopted them, or they were changed since
	 */
	record WordsAdopted(String words) implements Rule {

		@Override
		public void verify() {
			if (this.words == null) {
				throw new RuleBroken("correction-not-adopted");
			}
		}

	}

	/**
	 * Words that may be empty are not too long.
	 */
	record WordsFit(String text) implements Rule {

		@Override
		public void verify() {
			if (!this.text.isBlank()) {
				new HasText(this.text, Plan.LONGEST_TEXT).verify();
			}
		}

	}

	record WrittenHere(boolean imported) implements Rule {

		@Override
		public void verify() {
			if (this.imported) {
				throw new RuleBroken("plan-imported");
			}
		}

	}

}
