package pl.utrwal.monitoring.progress.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.progress.read.RowProgress;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;
import pl.utrwal.monitoring.progress.read.RowProgress.Filed;
import pl.utrwal.plans.contract.RoleAnswer;

/**
 * A row of a plan, and how it gets on.
 *
 * @param path the sections that hold it, from the highest down
 * @param standing null if it was withdrawn
 * @param answers what partners said to the roles that it gives them
 */
public record BoardRow(Row row, List<Section> path, RowStanding standing, RowProgress told, List<RoleAnswer> answers) {

	public String numbered() {
		return this.row.number().isEmpty() ? this.row.text() : this.row.number() + ". " + this.row.text();
	}

	public TimeFrame frame() {
		Cell cell = this.row.cells().get(Column.TIME_FRAME);
		return (cell != null && cell.value() instanceof CellValue.When when) ? when.timeFrame()
				: TimeFrame.unspecified("");
	}

	/**
	 * Null if it has none.
	 */
	public LocalDate due() {
		return frame().due().orElse(null);
	}

	/**
	 * The report that says how it stands; null if nobody reported.
	 */
	public Filed last() {
		return (this.standing == null || this.standing.asOf() == null) ? null
				: this.told.last(this.standing.asOf()).orElse(null);
	}

	/**
	 * All reports that count, the newest first.
	 */
	public List<Filed> reports() {
		return this.told.reports().reversed();
	}

	/**
	 * How often it is reported on, as an ISO 8601 period: as was laid down beside the
	 * plan, or as the plan says; null if neither does.
	 */
	public String cadence() {
		return this.told.cadence().map(Object::toString).orElse(plansCadence());
	}

	/**
	 * Null if the plan does not say how often.
	 */
	public String plansCadence() {
		return (frame().form() == TimeFrame.Form.ONGOING) ? frame().recurrence() : null;
	}

	public List<Figure> money() {
		return this.told.money();
	}

	/**
	 * What the plan says that it costs; null if it says nothing, or only how much is
	 * promised.
	 */
	public Money planned() {
		Cell cell = this.row.cells().get(Column.COST);
		return (cell != null && !this.row.cells().containsKey(Column.QUANTITIES)
				&& cell.value() instanceof CellValue.Cost cost && !cost.parts().isEmpty()) ? cost.total() : null;
	}

	boolean is(StatusKind kind) {
		return Optional.ofNullable(this.standing).map(RowStanding::kind).filter((one) -> one == kind).isPresent();
	}

}
