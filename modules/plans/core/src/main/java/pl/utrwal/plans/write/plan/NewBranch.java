package pl.utrwal.plans.write.plan;

import java.util.Set;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;

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
