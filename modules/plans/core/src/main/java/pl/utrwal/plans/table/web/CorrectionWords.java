package pl.utrwal.plans.table.web;

import java.util.List;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.table.Correction;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;

/**
 * What was put right in the words of a plan, and what is proposed. Templates know it as
 * {@code corrections}.
 */
@Component("corrections")
public class CorrectionWords {

	private final AccountNames names;

	CorrectionWords(AccountNames names) {
		this.names = names;
	}

	/**
	 * @return null if the name was erased
	 */
	public String name(AccountId id) {
		return this.names.displayName(id).orElse(null);
	}

	/**
	 * All of a plan, in the order of its table.
	 */
	public static List<Of> of(PlanTable table) {
		return table.elements()
			.flatMap((element) -> element.cells()
				.entrySet()
				.stream()
				.flatMap((cell) -> cell.getValue()
					.corrections()
					.stream()
					.map((correction) -> new Of(element, table.levelOf(element).name(), cell.getKey(), correction))))
			.toList();
	}

	/**
	 * How many wait for the owner of a plan.
	 */
	public static long proposed(PlanTable table) {
		return of(table).stream().filter((one) -> one.correction().isOpen()).count();
	}

	/**
	 * A correction and where it stands.
	 *
	 * @param level the name of the element's level
	 * @param column the key of the column of the words
	 */
	public record Of(Element element, String level, String column, Correction correction) {
	}

}
