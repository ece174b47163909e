package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;

/**
 * Who pays, as it is stored.
 *
 * @param kind the name of a {@link FundingKind}
 */
public record Funds(String kind, List<String> sources) {

	public Funds {
		sources = List.copyOf(sources);
	}

	public static Funds of(CellValue.Funding funding) {
		return new Funds(funding.kind().name(), funding.sources());
	}

	public CellValue.Funding funding() {
		return new CellValue.Funding(FundingKind.valueOf(this.kind), this.sources);
	}

}
