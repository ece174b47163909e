package pl.utrwal.continuationplans;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.continuationplans.continuation.domain.ContinuationPlan;
import pl.utrwal.continuationplans.continuation.domain.DraftContinuationPlan;
import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent;
import pl.utrwal.continuationplans.sustaining.domain.DraftSustainingPlan;
import pl.utrwal.continuationplans.sustaining.domain.SustainingPlan;
import pl.utrwal.plans.table.domain.PlanAggregateType;

/**
 * Plans that keep what a programme has achieved: sustaining plans and continuation plans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ContinuationPlansModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(SustainingPlanEvent.class, ContinuationPlanEvent.class)
			.flatMap((type) -> Stream.<Class<?>>of(type.getPermittedSubclasses()))
			.distinct();
	}

	@Bean
	PlanAggregateType sustainingPlans() {
		return new PlanAggregateType(SustainingPlan.class, List.of(ContinuationKinds.SUSTAINING_PLAN),
				DraftSustainingPlan::new);
	}

	@Bean
	PlanAggregateType continuationPlans() {
		return new PlanAggregateType(ContinuationPlan.class, List.of(ContinuationKinds.CONTINUATION_PLAN),
				DraftContinuationPlan::new);
	}

}
