package pl.utrwal.strategy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Strategies for solving social problems, schedules of care systems, programmes of social
 * policy, and local activity programmes.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class StrategyModule {

	@Bean
	PlanKind socialProblemsStrategy() {
		return StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;
	}

	@Bean
	PlanKind careSystemSchedule() {
		return StrategyKinds.CARE_SYSTEM_SCHEDULE;
	}

	@Bean
	PlanKind socialProgramme() {
		return StrategyKinds.SOCIAL_PROGRAMME;
	}

	@Bean
	PlanKind localActivityProgramme() {
		return StrategyKinds.LOCAL_ACTIVITY_PROGRAMME;
	}

}
