package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * The plan was taken from a document. The elements that were found follow in the same
 * commit.
 *
 * @param sha256 of the file, in hex
 * @param unplaced cells that fitted nowhere
 * @param readings how the columns of its tables were read
 */
@EventName("plans.document-imported")
public record DocumentImported(PlanId plan, String fileName, String sha256, List<Source> unplaced,
		List<TableReading> readings) implements PlanChange {

	public DocumentImported {
		readings = (readings != null) ? List.copyOf(readings) : List.of();
	}

	@Override
	public boolean needsAct() {
		return false;
	}

}
