package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What can happen to a kind of plan that an office defined.
 */
public sealed interface KindEvent extends DomainEvent {

	KindId kindId();

	/**
	 * An office defined a kind of its own. What it holds never changes, since plans are
	 * read by it.
	 *
	 * @param name what the office calls such a plan
	 * @param levels three, the highest first
	 */
	@EventName("plans.kind-defined")
	record KindDefined(KindId kindId, MunicipalityId municipality, String name,
			List<OwnLevel> levels) implements KindEvent {

		public KindDefined {
			levels = List.copyOf(levels);
		}

	}

	/**
	 * No more plans of a kind are to be begun.
	 */
	@EventName("plans.kind-retired")
	record KindRetired(KindId kindId, String name) implements KindEvent {
	}

	/**
	 * Plans of a kind may be begun again.
	 */
	@EventName("plans.kind-reinstated")
	record KindReinstated(KindId kindId, String name) implements KindEvent {
	}

	/**
	 * @param text what the office calls an element of the level; also the heading of its
	 * words
	 * @param columns beside the words
	 */
	record OwnLevel(String text, List<OwnColumn> columns) {

		public OwnLevel {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * @param text the heading
	 * @param form the name of a {@link pl.utrwal.kernel.table.ColumnKind}
	 */
	record OwnColumn(String text, String form) {
	}

}
