package pl.utrwal.plans.table.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanTab;

/**
 * The pages that modules put beside the table of a plan. Templates know it as
 * {@code planTabs}.
 */
@Component("planTabs")
class PlanTabs {

	private final List<PlanTab> tabs;

	PlanTabs(ObjectProvider<PlanTab> tabs) {
		this.tabs = tabs.orderedStream().toList();
	}

	/**
	 * @param kind the code of the plan kind
	 */
	public List<PlanTab> of(String kind) {
		return this.tabs.stream().filter((tab) -> tab.isOf(kind)).toList();
	}

}
