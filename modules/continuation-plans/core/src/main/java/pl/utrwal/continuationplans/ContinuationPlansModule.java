package pl.utrwal.continuationplans;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.continuationplans.contract.SustainingKinds;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent;
import pl.utrwal.continuationplans.write.continuation.ContinuationPlan;
import pl.utrwal.continuationplans.write.continuation.DraftContinuationPlan;
import pl.utrwal.continuationplans.write.sustaining.DraftSustainingPlan;
import pl.utrwal.continuationplans.write.sustaining.SustainingPlan;
import pl.utrwal.plans.write.plan.PlanType;

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
	PlanType sustainingPlans() {
		return new PlanType(SustainingPlan.class, List.of(SustainingKinds.SUSTAINING_PLAN), DraftSustainingPlan::new);
	}

	@Bean
	PlanType continuationPlans() {
		return new PlanType(ContinuationPlan.class, List.of(SustainingKinds.CONTINUATION_PLAN),
				DraftContinuationPlan::new);
	}

}
