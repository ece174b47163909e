package pl.utrwal.monitoring.completeness.domain;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked of a link between a plan and a demand of the law.
 */
public sealed interface RequirementLinkCommand extends MonitoringCommand {

	/**
	 * Says where a plan meets a demand of the law.
	 *
	 * @param requirement the code of the demand
	 * @param article as it is cited
	 * @param elements of the plan that meet it; possibly none
	 * @param texts what these elements are
	 * @param words where else it is met; possibly empty if there are elements
	 */
	record LinkRequirement(@TargetAggregateIdentifier RequirementLinkId link, MunicipalityId municipality, PlanId plan,
			String requirement, String article, List<ElementId> elements, List<String> texts,
			String words) implements RequirementLinkCommand {
	}

	/**
	 * Takes that back.
	 */
	record UnlinkRequirement(@TargetAggregateIdentifier RequirementLinkId link) implements RequirementLinkCommand {
	}

}
