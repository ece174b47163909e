package pl.utrwal.strategy.importing;

import java.util.List;

import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * An action. Its values are normalised in white space; the raw text is in the source
 * cells, of which blank ones are left out.
 *
 * @param number as written, without its dot; empty if it has none
 * @param labels cells that say what the row is, such as "DZIAŁANIA"
 */
public record ProposedAction(String number, String text, TimeFrame timeFrame, List<Party> parties,
		FundingKind fundingKind, List<String> fundingSources, List<SourceCell> textSource, List<SourceCell> timeSource,
		List<SourceCell> partySource, List<SourceCell> fundingSource, List<SourceCell> labels) {

	public ProposedAction {
		parties = List.copyOf(parties);
		fundingSources = List.copyOf(fundingSources);
		textSource = List.copyOf(textSource);
		timeSource = List.copyOf(timeSource);
		partySource = List.copyOf(partySource);
		fundingSource = List.copyOf(fundingSource);
		labels = List.copyOf(labels);
	}

}
