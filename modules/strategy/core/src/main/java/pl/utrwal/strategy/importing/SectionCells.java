package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * Opens the areas and goals that stand in columns of their own, beside their actions.
 */
final class SectionCells {

	private static final int GOAL = 1;

	private final PlanKind kind;

	private final OutlineDraft outline;

	private final FootnoteMarks marks;

	private final CurrentColumns columns;

	private final List<ImportIssue> issues;

	private boolean reported;

	SectionCells(PlanKind kind, OutlineDraft outline, FootnoteMarks marks, CurrentColumns columns,
			List<ImportIssue> issues) {
		this.kind = kind;
		this.outline = outline;
		this.marks = marks;
		this.columns = columns;
		this.issues = issues;
	}

	/**
	 * Opens what the row's section columns name.
	 * @return those of their cells that say nothing new
	 */
	List<SourceCell> open(TableGrid.Row row) {
		List<SourceCell> rest = new ArrayList<>();
		String number = "";
		for (Placed cell : row.filled()) {
			ColumnRole role = this.columns.role(cell);
			if (role.isSection() && (TableHeadings.isLabel(cell.raw()) || !opens(role, number, cell.source()))) {
				rest.add(cell.source());
			}
			number = this.columns.numbersTheNext(cell) ? FoldedText.normal(cell.raw()).replaceAll("[.)]$", "") : "";
		}
		return rest;
	}

	/**
	 * The same words again go on with what they opened.
	 * @param number in a cell of its own; empty if there is none
	 */
	private boolean opens(ColumnRole role, String number, SourceCell source) {
		NumberedText said = LevelTitle.of(source.raw())
			.filter((level) -> level.word() != LevelTitle.Word.ACTION)
			.map(LevelTitle::numbered)
			.orElseGet(() -> NumberedText.any(source.raw()));
		NumberedText title = said.hasNumber() ? said : new NumberedText(number, said.text());
		return switch (role) {
			case AREA -> {
				boolean opens = !this.outline.isArea(title.text());
				if (opens) {
					this.outline.openArea(title, List.of(source));
				}
				yield opens;
			}
			case GOAL -> {
				boolean opens = !this.outline.isGoal(title.text());
				if (opens) {
					this.outline.openGoal(title, source);
				}
				yield opens;
			}
			default -> this.outline.hasGoal() && targets(this.outline.goal(), source);
		};
	}

	private boolean targets(ElementDraft goal, SourceCell source) {
		if (!this.kind.levels().get(GOAL).column(Column.TARGET_GROUP).isPresent()) {
			if (!this.reported) {
				this.issues.add(IssueKind.COLUMN_NOT_IN_KIND.at(source, source.raw()));
			}
			this.reported = true;
			return false;
		}
		if (!goal.text(Column.TARGET_GROUP).isEmpty()) {
			return false;
		}
		this.marks.read(source.raw());
		goal.put(Column.TARGET_GROUP, new CellValue.Words(FoldedText.normal(source.raw())), List.of(), List.of(source));
		return true;
	}

}
