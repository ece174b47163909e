package pl.utrwal.strategy.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;

/**
 * What the columns of a table hold at the row that is read: a table may have further
 * headings below.
 */
final class CurrentColumns {

	/** No table has so many that differ; the rest are taken for the last of them. */
	private static final int MOST_HEADINGS = 20;

	private final TableLayout layout;

	/** By the texts of the headings. */
	private final Map<List<String>, ColumnMapping> readings = new HashMap<>();

	private ColumnMapping reading;

	/** The headings that hold for the rows that follow; null before the first. */
	private TableHeadings headings;

	CurrentColumns(TableLayout layout) {
		this.layout = layout;
		this.reading = layout.reading();
		this.headings = layout.headings();
	}

	/**
	 * @param found null for headings of which nothing is known
	 */
	void turnTo(TableHeadings found) {
		if (found != null && !this.layout.isTold()) {
			this.reading = reading(found);
		}
		this.headings = (found != null) ? found : this.layout.headings();
	}

	/** The table is looked through once for each of its different headings. */
	private ColumnMapping reading(TableHeadings found) {
		ColumnMapping known = this.readings.get(found.texts());
		if (known == null) {
			known = (this.readings.size() < MOST_HEADINGS) ? this.layout.read(found) : this.reading;
			this.readings.put(found.texts(), known);
		}
		return known;
	}

	ColumnMapping reading() {
		return this.reading;
	}

	TableHeadings headings() {
		return this.headings;
	}

	boolean has(ColumnRole role) {
		return this.reading.has(role);
	}

	boolean says(TableGrid.Row row, Set<ColumnRole> roles) {
		return this.reading.says(row, roles);
	}

	ColumnRole role(Placed cell) {
		return this.reading.role(cell);
	}

	List<Placed> cells(TableGrid.Row row, ColumnRole role) {
		return this.reading.cells(row, role);
	}

	/** What numbers the row: the nearest of the cells that number its levels. */
	Optional<Placed> number(TableGrid.Row row) {
		return cells(row, ColumnRole.NUMBER).stream().filter((cell) -> !cell.goesOn()).reduce((first, last) -> last);
	}

	/** Whether it holds the number of what stands to its right, below one heading. */
	boolean numbersTheNext(Placed cell) {
		return role(cell) == ColumnRole.NUMBER && this.headings != null && cell.to() < this.layout.grid().width()
				&& this.headings.cells().get(cell.from()) == this.headings.cells().get(cell.to());
	}

	List<SourceCell> sources(TableGrid.Row row, ColumnRole role) {
		return cells(row, role).stream().map((cell) -> cell.origin().source()).toList();
	}

	/**
	 * What is said above the first column of that role; empty if nothing is.
	 */
	String heading(ColumnRole role) {
		return (this.headings == null) ? ""
				: IntStream.range(0, this.layout.grid().width())
					.filter((column) -> this.reading.role(column) == role)
					.mapToObj((column) -> this.headings.texts().get(column))
					.findFirst()
					.orElse("");
	}

	/** Whether rows are expected to say it. */
	boolean asks(ColumnRole... roles) {
		return Stream.of(roles).anyMatch(this.reading::has) || this.headings == null;
	}

}
