package pl.utrwal.kernel.table;

import java.util.List;

import pl.utrwal.kernel.time.TimeFrame;

public enum ColumnKind {

	WORDS(new CellValue.Words("")), TIME_FRAME(new CellValue.When(TimeFrame.unspecified(""))),
	PARTIES(new CellValue.Parties(List.of())), FUNDING(new CellValue.Funding(FundingKind.UNKNOWN, List.of())),
	COST(new CellValue.Cost("", List.of())), QUANTITIES(new CellValue.Quantities("", List.of())),
	REFERENCES(new CellValue.References(List.of()));

	private final CellValue nothing;

	ColumnKind(CellValue nothing) {
		this.nothing = nothing;
	}

	/**
	 * The value of a cell of which nothing is known.
	 */
	public CellValue nothing() {
		return this.nothing;
	}

	/**
	 * Is it a value that cells of this kind have?
	 */
	public boolean holds(CellValue value) {
		return this.nothing.getClass().isInstance(value);
	}

}
