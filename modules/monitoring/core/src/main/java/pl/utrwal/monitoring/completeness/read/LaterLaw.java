package pl.utrwal.monitoring.completeness.read;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.indicators.read.IndicatorRepository;

/**
 * What amendments of the law ask of plans that were adopted before them.
 */
@Component
public class LaterLaw {

	private final RequirementCatalogue requirements;

	private final IndicatorRepository indicators;

	private final RequirementLinkRepository links;

	LaterLaw(RequirementCatalogue requirements, IndicatorRepository indicators, RequirementLinkRepository links) {
		this.requirements = requirements;
		this.indicators = indicators;
		this.links = links;
	}

	/**
	 * What a plan lacks of what the law has asked for since it was adopted. A plan that
	 * is not in force lacks nothing.
	 */
	public List<Completeness.Item> asks(PlanTable table, LocalDate today) {
		if (table.heading().lifecycle().on(today) != PlanState.ADOPTED) {
			return List.of();
		}
		LocalDate adopted = table.heading().lifecycle().adoption(today).map(Act::date).orElseThrow();
		List<LegalRequirement> later = this.requirements.later(table, adopted, today);
		return later.isEmpty() ? List.of()
				: Completeness
					.of(table, later, this.indicators.of(table.id(), Known.NOW), this.links.of(table.id(), Known.NOW))
					.lacking();
	}

}
