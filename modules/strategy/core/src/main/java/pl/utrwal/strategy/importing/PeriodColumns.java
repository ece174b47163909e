package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.CostWords;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.PeriodHeading;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * Columns of which each stands for a period: marks in them are a term, amounts a cost.
 */
final class PeriodColumns {

	private static final Pattern WHOLE_SUM = Pattern.compile(
			"(?:.*\\s)?(?:razem|ogółem|łącznie|suma|łączn[yae]|całkowit[yae])(?:\\s.*)?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NO_AMOUNT = Pattern.compile("[0.,\\s\\p{Z}\\p{Pd}]*");

	private static final Pattern TICK = Pattern.compile("[xX×+✓✔☑☒√■●•▪◼█Vv*]|tak");

	private static final Pattern LETTERS = Pattern.compile("\\p{L}{3}");

	private static final Pattern QUARTERS = Pattern.compile("(?:I{1,3}|IV)(?:\\s*(?:[,i]|\\p{Pd})\\s*(?:I{1,3}|IV))*");

	private final int width;

	private final ColumnMapping reading;

	private final TableHeadings headings;

	/**
	 * @param width of the table
	 * @param headings null if it has none
	 */
	PeriodColumns(int width, ColumnMapping reading, TableHeadings headings) {
		this.width = width;
		this.reading = reading;
		this.headings = headings;
	}

	/**
	 * Columns of years, quarters or months with a mark in some of them say when, and
	 * "I–III" below "Kwartał" counts quarters.
	 */
	Optional<String> marked(TableGrid.Row row) {
		List<Placed> cells = this.reading.cells(row, ColumnRole.TIME_FRAME);
		if (cells.size() == 1 && QUARTERS.matcher(cells.getFirst().raw().strip()).matches()
				&& headed(cells.getFirst()).toLowerCase(Locale.ROOT).startsWith("kwarta")) {
			return Optional.of(FoldedText.normal(cells.getFirst().raw()) + " kwartał");
		}
		List<Placed> ticked = cells.stream().filter((cell) -> TICK.matcher(cell.raw().strip()).matches()).toList();
		return term(ticked.isEmpty() && tellWhat(cells) ? cells : ticked, ColumnRole.TIME_FRAME);
	}

	/**
	 * Of columns of years that tell what is done in each, those that tell something say
	 * when.
	 */
	private boolean tellWhat(List<Placed> cells) {
		return !cells.isEmpty() && cells.stream()
			.allMatch((cell) -> heading(cell).isPresent() && LETTERS.matcher(cell.raw()).find()
					&& !ColumnGuess.isTime(cell.raw()));
	}

	/** Where no column says when, it is when money is spent. */
	List<Placed> spent(TableGrid.Row row) {
		return TableReader.TERMS.stream().anyMatch(this.reading::has) ? List.of()
				: this.reading.cells(row, ColumnRole.COST)
					.stream()
					.filter((cell) -> !cell.goesOn() && !NO_AMOUNT.matcher(cell.raw()).matches()
							&& heading(cell).filter((period) -> period.unit() == PeriodHeading.Unit.YEAR).isPresent())
					.toList();
	}

	Optional<String> term(List<Placed> cells, ColumnRole role) {
		if (this.headings == null) {
			return Optional.empty();
		}
		List<PeriodHeading> chosen = cells.stream()
			.flatMap((cell) -> IntStream.range(Math.max(0, cell.from()), cell.to()).boxed())
			.flatMap((column) -> PeriodHeading.of(this.headings.texts().get(column)).stream())
			.toList();
		List<PeriodHeading> all = IntStream.range(0, this.width)
			.filter((column) -> this.reading.role(column) == role)
			.boxed()
			.flatMap((column) -> PeriodHeading.of(this.headings.texts().get(column)).stream())
			.toList();
		return chosen.isEmpty() ? Optional.empty() : Optional.of(PeriodHeading.term(chosen, all));
	}

	private Optional<PeriodHeading> heading(Placed cell) {
		return (this.headings == null || cell.from() < 0 || WHOLE_SUM.matcher(headed(cell)).matches())
				? Optional.empty() : PeriodHeading.of(headed(cell));
	}

	private String headed(Placed cell) {
		return (this.headings != null && cell.from() >= 0) ? this.headings.texts().get(cell.from()) : "";
	}

	/**
	 * A sum that is merged down is one for all of its rows: it is counted with the first.
	 * Of sums in several columns the one that holds the others counts.
	 */
	List<Placed> sums(TableGrid.Row row) {
		List<Placed> cells = costs(row);
		List<Placed> whole = cells.stream().filter((cell) -> WHOLE_SUM.matcher(headed(cell)).matches()).toList();
		return whole.isEmpty() ? cells : List.of(whole.getLast());
	}

	CellValue.Cost cost(Placed cell) {
		return CostWords.read(cell.raw(), headed(cell));
	}

	List<Placed> costs(TableGrid.Row row) {
		return this.reading.cells(row, ColumnRole.COST).stream().filter((cell) -> !cell.goesOn()).toList();
	}

}
