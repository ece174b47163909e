package pl.utrwal.plans.importing.read;

import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;

/**
 * What is still to be stored of an import that does not fit one commit.
 *
 * @param account in whose name it is done
 * @param role the name of a role
 * @param channel by which it was asked for
 * @param parts each for one commit, as JSON; without the first, which begins the plan
 */
public record PendingImport(PlanId plan, AccountId account, String role, MunicipalityId municipality, String channel,
		List<String> parts, List<IndicatorsNamed.Named> indicators) {

	public PendingImport {
		parts = List.copyOf(parts);
		indicators = List.copyOf(indicators);
	}

}
