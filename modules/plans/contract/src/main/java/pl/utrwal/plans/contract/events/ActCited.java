package pl.utrwal.plans.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CitedAct;

/**
 * The document that the plan was taken from names the act that adopted it. That an act
 * adopted the plan is another event.
 *
 * @param body that passed it, as written
 * @param annex the number of the annex that the document is; empty if it is none
 */
@EventName("plans.act-cited")
public record ActCited(PlanId plan, String number, String body, LocalDate day, String annex,
		List<Source> source) implements PlanChange {

	public ActCited {
		source = List.copyOf(source);
	}

	public static ActCited of(PlanId plan, CitedAct act) {
		return new ActCited(plan, act.number(), act.body(), act.day(), act.annex(), Source.of(act.source()));
	}

	public CitedAct act() {
		return new CitedAct(this.number, this.body, this.day, this.annex, Source.cells(this.source));
	}

	@Override
	public boolean needsAct() {
		return false;
	}

}
