package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Who drew the plan up. The name is kept apart, where it can be erased.
 *
 * @param label how the document led to the name, such as "Opracowała:"
 */
@EventName("plans.author-named")
public record AuthorNamed(PlanId plan, PersonId author, String label) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
