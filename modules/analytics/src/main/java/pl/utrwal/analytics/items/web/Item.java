package pl.utrwal.analytics.items.web;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A row with its plan, and how it stands.
 */
record Item(PlanTable table, Row row, RowStanding standing) {

	private static final CellValue.Funding NOTHING_SAID = new CellValue.Funding(FundingKind.UNKNOWN, List.of());

	public List<String> path() {
		return this.table.pathTo(this.row.id()).stream().map(Section::text).toList();
	}

	public TimeFrame timeFrame() {
		return value(Column.TIME_FRAME, CellValue.When.class).map(CellValue.When::timeFrame)
			.findFirst()
			.orElseGet(() -> TimeFrame.unspecified(""));
	}

	public List<Party> parties() {
		return value(Column.PARTIES, CellValue.Parties.class).flatMap((value) -> value.parties().stream()).toList();
	}

	/**
	 * Unknown, too, in a plan that has no such column.
	 */
	public CellValue.Funding funding() {
		return value(Column.FUNDING, CellValue.Funding.class).findFirst().orElse(NOTHING_SAID);
	}

	/**
	 * As reported last, such as {@code on_time}; null if nobody reported.
	 */
	public String status() {
		return (this.standing.kind() != null) ? this.standing.kind().code() : null;
	}

	private <T extends CellValue> Stream<T> value(String column, Class<T> type) {
		return Stream.ofNullable(this.row.cells().get(column)).map(Cell::value).map(type::cast);
	}

}
