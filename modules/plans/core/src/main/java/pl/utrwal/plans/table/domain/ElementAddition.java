package pl.utrwal.plans.table.domain;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * An element that was decided to be added.
 *
 * @param parent null on the highest tier
 * @param index its place among what the parent holds from 0; null for the end
 * @param cells by column key, one for each column of its level
 */
public record ElementAddition(PlanId plan, ElementId parent, Integer index, ElementId element, Level level,
		String number, Map<String, Cell> cells, List<SourceCell> labels) {

	/**
	 * @return empty if the level has no such column
	 */
	public String words(String column) {
		Cell cell = this.cells.get(column);
		return (cell != null) ? ((CellValue.Words) cell.value()).text() : "";
	}

	public List<Party> parties() {
		Cell cell = this.cells.get(Column.PARTIES);
		return (cell != null) ? ((CellValue.Parties) cell.value()).parties() : List.of();
	}

	public TimeFrame timeFrame() {
		Cell cell = this.cells.get(Column.TIME_FRAME);
		return (cell != null) ? ((CellValue.When) cell.value()).timeFrame() : TimeFrame.unspecified("");
	}

	public CellValue.Funding funding() {
		Cell cell = this.cells.get(Column.FUNDING);
		return (CellValue.Funding) ((cell != null) ? cell.value() : Column.funding().kind().nothing());
	}

	public CellValue.Cost cost() {
		Cell cell = this.cells.get(Column.COST);
		return (CellValue.Cost) ((cell != null) ? cell.value() : Column.cost().kind().nothing());
	}

	public CellValue.Quantities quantities() {
		Cell cell = this.cells.get(Column.QUANTITIES);
		return (CellValue.Quantities) ((cell != null) ? cell.value() : Column.quantities().kind().nothing());
	}

	public CellValue.References references() {
		Cell cell = this.cells.get(Column.REFERENCES);
		return (CellValue.References) ((cell != null) ? cell.value() : Column.references().kind().nothing());
	}

	/**
	 * The document's cells that the value of a column was taken from.
	 */
	public List<SourceCell> source(String column) {
		Cell cell = this.cells.get(column);
		return (cell != null) ? cell.source() : List.of();
	}

}
