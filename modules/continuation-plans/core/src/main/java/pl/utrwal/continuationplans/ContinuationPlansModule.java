package pl.utrwal.continuationplans;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.kernel.table.PlanKind;

/**
 * Plans that keep what a programme has achieved: sustaining plans and continuation plans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ContinuationPlansModule {

	@Bean
	PlanKind sustainingPlan() {
		return ContinuationKinds.SUSTAINING_PLAN;
	}

	@Bean
	PlanKind continuationPlan() {
		return ContinuationKinds.CONTINUATION_PLAN;
	}

}
