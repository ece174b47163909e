package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.stream.IntStream;

import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.ShortEnough;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Plan;

/**
 * What the editor of a cell sends. Which of the values counts depends on the column.
 *
 * @param text words; a time frame, a cost or quantities as they are typed; or references,
 * one a line
 * @param name of each party; empty for a line that was left out
 * @param role of each party, as many as names
 * @param kind of funding
 * @param sources of funding, one a line
 * @param correction true if a slip is put right
 */
record CellForm(Long expectedVersion, String reason, String text, List<String> name, List<PartyRole> role,
		FundingKind kind, String sources, Boolean correction) {

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
			case CellValue.Cost cost -> CellValue.Cost.parse(text(this.text).strip());
			case CellValue.Quantities quantities -> CellValue.Quantities.parse(text(this.text).strip());
			case CellValue.References references -> references(this.text, references);
		};
	}

	boolean corrects() {
		return Boolean.TRUE.equals(this.correction);
	}

	/**
	 * What is known of a reference stays known while its words stay.
	 */
	static CellValue.References references(String lines, CellValue.References before) {
		return new CellValue.References(text(lines).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> before.references()
				.stream()
				.filter((known) -> known.words().equals(line))
				.findFirst()
				.orElseGet(() -> Reference.open(line, ReferenceKind.of(line))))
			.toList());
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

	static String text(String typed) {
		String text = (typed != null) ? typed : "";
		new ShortEnough(text, Plan.LONGEST_TEXT).verify();
		return text;
	}

}
