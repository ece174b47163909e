package pl.utrwal.plans.kinds.domain;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;

/**
 * What can be asked of a kind of plan that an office defines.
 */
public sealed interface KindCommand {

	KindId kind();

	/**
	 * Defines a kind. The same said again changes nothing.
	 *
	 * @param levels three, the highest first
	 */
	record DefineKind(@TargetAggregateIdentifier KindId kind, MunicipalityId municipality, String name,
			List<OwnLevel> levels) implements KindCommand {

		public DefineKind {
			levels = List.copyOf(levels);
		}

	}

	/**
	 * Has no more plans of a kind begun. Those that there are stay as they are.
	 */
	record RetireKind(@TargetAggregateIdentifier KindId kind) implements KindCommand {
	}

	/**
	 * Lets plans of a retired kind be begun again.
	 */
	record ReinstateKind(@TargetAggregateIdentifier KindId kind) implements KindCommand {
	}

}
