package pl.utrwal.plans.importing.read;

import java.time.Instant;
import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;

/**
 * What somebody said that the columns of a table hold, for all tables of its shape.
 *
 * @param signature of the table
 * @param columns codes of what they hold, from left to right; of a card, of what its
 * labels name
 * @param heads what stands above them, or as labels; empty if that was not kept
 * @param plan that was taken from the document with the table
 * @param fileName of that document
 * @param by who said it
 */
public record Mapping(String signature, List<String> columns, List<String> heads, PlanId plan, String fileName,
		AccountId by, Instant at) {

	public Mapping {
		columns = List.copyOf(columns);
		heads = List.copyOf(heads);
	}

}
