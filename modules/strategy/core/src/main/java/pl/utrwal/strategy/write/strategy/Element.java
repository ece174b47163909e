package pl.utrwal.strategy.write.strategy;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What the aggregate must remember of an element to decide.
 */
record Element(Level level, ElementId parent, String number, String text, String targetGroup, TimeFrame timeFrame,
		List<Party> parties, CellValue.Funding funding, boolean withdrawn, long version) {

	static Element of(Level level, ElementId parent, String number, String text) {
		return new Element(level, parent, number, text, "", null, List.of(),
				new CellValue.Funding(FundingKind.UNKNOWN, List.of()), false, -1);
	}

	Element at(long version) {
		return new Element(this.level, this.parent, this.number, this.text, this.targetGroup, this.timeFrame,
				this.parties, this.funding, this.withdrawn, version);
	}

	Element under(ElementId parent) {
		return new Element(this.level, parent, this.number, this.text, this.targetGroup, this.timeFrame, this.parties,
				this.funding, this.withdrawn, this.version);
	}

	Element renumbered(String number) {
		return new Element(this.level, this.parent, number, this.text, this.targetGroup, this.timeFrame, this.parties,
				this.funding, this.withdrawn, this.version);
	}

	Element reworded(String text) {
		return new Element(this.level, this.parent, this.number, text, this.targetGroup, this.timeFrame, this.parties,
				this.funding, this.withdrawn, this.version);
	}

	Element targeted(String targetGroup) {
		return new Element(this.level, this.parent, this.number, this.text, targetGroup, this.timeFrame, this.parties,
				this.funding, this.withdrawn, this.version);
	}

	Element scheduled(TimeFrame timeFrame) {
		return new Element(this.level, this.parent, this.number, this.text, this.targetGroup, timeFrame, this.parties,
				this.funding, this.withdrawn, this.version);
	}

	Element assigned(List<Party> parties) {
		return new Element(this.level, this.parent, this.number, this.text, this.targetGroup, this.timeFrame, parties,
				this.funding, this.withdrawn, this.version);
	}

	Element with(Party party) {
		return assigned(Stream.concat(this.parties.stream(), Stream.of(party)).toList());
	}

	Element without(Party party) {
		return assigned(this.parties.stream().filter((candidate) -> !candidate.equals(party)).toList());
	}

	Element funded(CellValue.Funding funding) {
		return new Element(this.level, this.parent, this.number, this.text, this.targetGroup, this.timeFrame,
				this.parties, funding, this.withdrawn, this.version);
	}

	Element withdrawn(boolean withdrawn) {
		return new Element(this.level, this.parent, this.number, this.text, this.targetGroup, this.timeFrame,
				this.parties, this.funding, withdrawn, this.version);
	}

}
