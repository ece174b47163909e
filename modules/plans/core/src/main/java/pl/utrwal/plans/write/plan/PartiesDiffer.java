package pl.utrwal.plans.write.plan;

import java.util.HashSet;
import java.util.List;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Party;

/**
 * There are not too many parties, each has a name, and stands once in each role.
 */
record PartiesDiffer(List<Party> parties) implements Rule {

	private static final int MOST = 200;

	@Override
	public void verify() {
		if (this.parties.size() > MOST) {
			throw new RuleBroken("too-many-parties", String.valueOf(MOST));
		}
		for (Party party : this.parties) {
			new HasText(party.name(), Plan.LONGEST_NAME).verify();
		}
		if (new HashSet<>(this.parties).size() < this.parties.size()) {
			throw new RuleBroken("party-twice");
		}
	}

}
