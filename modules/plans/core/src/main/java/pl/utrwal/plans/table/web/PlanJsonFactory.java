package pl.utrwal.plans.table.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanView;
import pl.utrwal.identity.contract.Persons;

/**
 * A plan as the API answers it.
 */
@Component
public class PlanJsonFactory {

	private final PlanQueryService plans;

	private final PlanPartners partners;

	private final CorrectionWords corrections;

	private final Persons persons;

	PlanJsonFactory(PlanQueryService plans, PlanPartners partners, CorrectionWords corrections, Persons persons) {
		this.plans = plans;
		this.partners = partners;
		this.corrections = corrections;
		this.persons = persons;
	}

	public PlanJson of(PlanView view) {
		return PlanJson.of(view, this.partners.ids(view), this.corrections::name, this.plans.counts(view.table()),
				Optional.ofNullable(view.table().heading().author()).map(this.persons::displayName).orElse(null));
	}

}
