package pl.utrwal.plans.contract.events;

import java.util.List;

/**
 * How the columns of a document's table were read.
 *
 * @param signature tells tables of the same shape
 * @param columns what each column was taken for, from left to right
 */
public record TableReading(int table, String signature, List<String> columns) {

	public TableReading {
		columns = List.copyOf(columns);
	}

}
