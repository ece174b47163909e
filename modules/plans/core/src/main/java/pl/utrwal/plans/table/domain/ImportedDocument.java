package pl.utrwal.plans.table.domain;

import java.util.List;

import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;
import pl.utrwal.plans.contract.events.StoredValues.TableReading;

/**
 * The document that a plan is taken from.
 *
 * @param sha256 of the file, in hex
 * @param author null if the document names none
 * @param signOff null if the document says nothing of it
 * @param citedAct by which the document says that it was adopted; null if it names none
 * @param unplaced cells that fitted nowhere
 * @param readings how the columns of its tables were read
 * @param indicators how it measures its elements
 * @param elements how many it has in all, if they come in parts; 0 if they all come with
 * it
 */
public record ImportedDocument(String fileName, String sha256, ImportedAuthor author, SignOff signOff,
		CitedAct citedAct, List<SourceCell> unplaced, List<TableReading> readings,
		List<IndicatorsNamed.Named> indicators, int elements) {

	/** One that names no indicators. */
	public ImportedDocument(String fileName, String sha256, ImportedAuthor author, SignOff signOff, CitedAct citedAct,
			List<SourceCell> unplaced, List<TableReading> readings) {
		this(fileName, sha256, author, signOff, citedAct, unplaced, readings, List.of(), 0);
	}

	public ImportedDocument {
		unplaced = List.copyOf(unplaced);
		readings = List.copyOf(readings);
		indicators = List.copyOf(indicators);
	}

}
