package pl.utrwal.plans.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.contract.PartnerRef;
import pl.utrwal.partnerships.contract.Partners;

/**
 * Whom the parties of a plan mean, as the register had it when the plan stood like that.
 */
@Component
public class Meant {

	private final Partners partners;

	Meant(Partners partners) {
		this.partners = partners;
	}

	/**
	 * By the names of parties; those that are not resolved are left out.
	 */
	public Map<String, PartnerRef> by(View view) {
		PlanTable table = view.table();
		boolean now = view.then() == null || view.then().current();
		return now ? this.partners.resolve(table.municipality(), names(table))
				: this.partners.resolve(table.municipality(), names(table), view.then().day());
	}

	/**
	 * Gives the id of a partner by the name of a party, or null.
	 */
	public UnaryOperator<String> ids(View view) {
		return ids(by(view));
	}

	public UnaryOperator<String> ids(PlanTable table) {
		return ids(this.partners.resolve(table.municipality(), names(table)));
	}

	private static UnaryOperator<String> ids(Map<String, PartnerRef> meant) {
		return (name) -> Optional.ofNullable(meant.get(name)).map((partner) -> partner.id().value()).orElse(null);
	}

	private static List<String> names(PlanTable table) {
		return table.elements()
			.flatMap((element) -> element.cells().values().stream())
			.map(Cell::value)
			.filter(CellValue.Parties.class::isInstance)
			.flatMap((value) -> ((CellValue.Parties) value).parties().stream())
			.map(Party::name)
			.distinct()
			.toList();
	}

}
