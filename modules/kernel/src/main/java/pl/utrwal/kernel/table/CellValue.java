package pl.utrwal.kernel.table;

import java.util.List;

import pl.utrwal.kernel.time.TimeFrame;

/**
 * What a cell can hold.
 */
public sealed interface CellValue {

	record Words(String text) implements CellValue {
	}

	record When(TimeFrame timeFrame) implements CellValue {
	}

	record Parties(List<Party> parties) implements CellValue {

		public Parties {
			parties = List.copyOf(parties);
		}

	}

	/**
	 * Who pays. {@link FundingKind#NONE} was said to be so; {@link FundingKind#UNKNOWN}
	 * was not said.
	 */
	record Funding(FundingKind kind, List<String> sources) implements CellValue {

		public Funding {
			sources = List.copyOf(sources);
		}

	}

}
