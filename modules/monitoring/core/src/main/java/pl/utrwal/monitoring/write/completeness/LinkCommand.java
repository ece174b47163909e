package pl.utrwal.monitoring.write.completeness;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * What can be asked of a link between a plan and a demand of the law.
 */
public sealed interface LinkCommand extends MonitoringCommand {

	/**
	 * Says where a plan meets a demand of the law.
	 *
	 * @param requirement the code of the demand
	 * @param article as it is cited
	 * @param elements of the plan that meet it; possibly none
	 * @param texts what these elements are
	 * @param words where else it is met; possibly empty if there are elements
	 */
	record LinkRequirement(@TargetAggregateIdentifier LinkId link, MunicipalityId municipality, PlanId plan,
			String requirement, String article, List<ElementId> elements, List<String> texts,
			String words) implements LinkCommand {
	}

	/**
	 * Takes that back.
	 */
	record UnlinkRequirement(@TargetAggregateIdentifier LinkId link) implements LinkCommand {
	}

}
