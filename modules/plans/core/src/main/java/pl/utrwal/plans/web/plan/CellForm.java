package pl.utrwal.plans.web.plan;

import java.util.List;
import java.util.stream.IntStream;

import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What the editor of a cell sends. Which of the values counts depends on the column.
 *
 * @param text words, or a time frame as it is typed
 * @param name of each party; empty for a line that was left out
 * @param role of each party, as many as names
 * @param kind of funding
 * @param sources of funding, one a line
 */
record CellForm(Long expectedVersion, String reason, String text, List<String> name, List<PartyRole> role,
		FundingKind kind, String sources) {

	CellValue value(CellValue before) {
		return switch (before) {
			case CellValue.Words words -> new CellValue.Words(text(this.text));
			case CellValue.When when -> new CellValue.When(TimeFrame.parse(text(this.text).strip()));
			case CellValue.Parties parties -> new CellValue.Parties(parties());
			case CellValue.Funding funding -> new CellValue.Funding(
					(this.kind != null) ? this.kind : FundingKind.UNKNOWN,
					(this.kind == FundingKind.SOURCES)
							? text(this.sources).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList()
							: List.of());
		};
	}

	long version() {
		if (this.expectedVersion == null) {
			throw new RuleBroken("version-missing");
		}
		return this.expectedVersion;
	}

	private List<Party> parties() {
		List<String> names = (this.name != null) ? this.name : List.of();
		List<PartyRole> roles = (this.role != null) ? this.role : List.of();
		return IntStream.range(0, Math.min(names.size(), roles.size()))
			.filter((index) -> !names.get(index).isBlank())
			.mapToObj((index) -> new Party(names.get(index).strip(), roles.get(index)))
			.toList();
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
