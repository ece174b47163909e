package pl.utrwal.plans.table.web;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanView;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.PartnerDirectory;
import pl.utrwal.plans.contract.PartnerRef;
import pl.utrwal.plans.contract.RoleAnswer;
import pl.utrwal.webkit.StillUpdating;

/**
 * Whom the parties of a plan mean, by what the register said at the moment that is shown.
 */
@Component
public class PlanPartners {

	private static final Locale POLISH = Locale.of("pl");

	private final PartnerDirectory partners;

	private final ReadYourWrites reads;

	PlanPartners(PartnerDirectory partners, ReadYourWrites reads) {
		this.partners = partners;
		this.reads = reads;
	}

	/**
	 * Waits for what the register said up to a position.
	 * @param after null for nothing to wait for
	 * @throws StillUpdating if it is not there yet
	 */
	public void await(Long after) {
		this.reads.await(after, this.partners.processor());
	}

	/**
	 * By the names of parties; those that are not resolved are left out.
	 */
	public Map<String, PartnerRef> by(PlanView view) {
		await(view.asked().position());
		PlanTable table = view.table();
		return this.partners.resolve(table.municipality(), names(table), view.asked().known());
	}

	/** What partners said to the roles of a plan, by element. */
	Map<ElementId, List<RoleAnswer>> answers(PlanView view) {
		await(view.asked().position());
		return this.partners.answers(view.table().municipality(), view.asked().known()).of(view.table());
	}

	/** By what the register says now. */
	Map<ElementId, List<RoleAnswer>> answers(PlanTable table) {
		return this.partners.answers(table.municipality(), Known.NOW).of(table);
	}

	/**
	 * Gives the id of a partner by the name of a party, or null.
	 */
	public UnaryOperator<String> ids(PlanView view) {
		return ids(by(view));
	}

	/**
	 * What a party may be called: as the register calls it, or as the plan has called one
	 * already.
	 */
	List<String> suggestions(PlanTable table) {
		return Stream.concat(this.partners.names(table.municipality()).stream(), names(table).stream())
			.distinct()
			.sorted(Collator.getInstance(POLISH))
			.toList();
	}

	/** By what the register says now. */
	public UnaryOperator<String> ids(PlanTable table) {
		return ids(this.partners.resolve(table.municipality(), names(table), Known.NOW));
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
