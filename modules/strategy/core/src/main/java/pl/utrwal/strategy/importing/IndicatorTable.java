package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.ProposedIndicator;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * A table that says how goals are measured, and nothing else: its indicators belong to
 * the goals that it names, or to the goal under which it stands.
 */
final class IndicatorTable {

	private final TableGrid grid;

	private final TableHeadings headings;

	IndicatorTable(TableGrid grid, TableHeadings headings) {
		this.grid = grid;
		this.headings = headings;
	}

	/**
	 * @param apart whether it stands in another chapter than the goal above it
	 * @return false if it names no goal that is known; then nothing was read
	 */
	boolean read(OutlineDraft outline, boolean apart) {
		int named = this.headings.meant().indexOf(ColumnRole.GOAL);
		if (!outline.hasGoal() || apart && named < 0) {
			return false;
		}
		List<TableGrid.Row> rows = this.grid.rows()
			.stream()
			.filter((row) -> !this.headings.rows().contains(row.number()))
			.toList();
		ElementDraft goal = (named < 0) ? outline.goal() : null;
		for (TableGrid.Row row : rows) {
			Placed cell = row.at(Math.max(0, named));
			if (named >= 0 && cell != null && !cell.isBlank()) {
				goal = goal(outline, cell.raw()).orElse(goal);
			}
			if (goal == null) {
				return false;
			}
		}
		goal = (named < 0) ? outline.goal() : null;
		for (TableGrid.Row row : this.grid.rows()) {
			Placed cell = row.at(Math.max(0, named));
			if (this.headings.rows().contains(row.number())) {
				row.sources().forEach(outline::note);
				continue;
			}
			if (named >= 0 && cell != null && !cell.isBlank()) {
				goal = goal(outline, cell.raw()).orElse(goal);
			}
			row.sources().forEach(goal.labels()::add);
			goal.indicators()
				.addAll(ProposedIndicator.of(raw(row, ColumnRole.INDICATOR), raw(row, ColumnRole.BASELINE),
						heading(ColumnRole.BASELINE), raw(row, ColumnRole.TARGET), heading(ColumnRole.TARGET),
						raw(row, ColumnRole.DATA_SOURCE)));
		}
		return true;
	}

	/** The goal with such a number and such words, or with such words. */
	private static Optional<ElementDraft> goal(OutlineDraft outline, String raw) {
		NumberedText title = LevelTitle.of(raw).map(LevelTitle::numbered).orElseGet(() -> NumberedText.any(raw));
		String letters = FoldedText.letters(title.text());
		return outline.areas()
			.stream()
			.flatMap((area) -> area.inner().stream())
			.filter((goal) -> letters.isEmpty() ? goal.number().equals(title.number())
					: FoldedText.letters(goal.text(Column.TEXT)).equals(letters))
			.findFirst();
	}

	private String raw(TableGrid.Row row, ColumnRole role) {
		return row.filled()
			.stream()
			.filter((cell) -> cell.from() >= 0 && this.headings.meant().get(cell.from()) == role)
			.map(Placed::raw)
			.collect(Collectors.joining("\n"));
	}

	private String heading(ColumnRole role) {
		return IntStream.range(0, this.grid.width())
			.filter((column) -> this.headings.meant().get(column) == role)
			.mapToObj((column) -> this.headings.texts().get(column))
			.findFirst()
			.orElse("");
	}

}
