package pl.utrwal.strategy;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.plans.table.domain.PlanAggregateType;
import pl.utrwal.strategy.contract.StrategyKinds;
import pl.utrwal.strategy.contract.events.ProgrammeEvent;
import pl.utrwal.strategy.contract.events.StrategyEvent;
import pl.utrwal.strategy.programmes.domain.DraftProgramme;
import pl.utrwal.strategy.programmes.domain.LocalActivityProgramme;
import pl.utrwal.strategy.strategies.domain.DraftStrategy;
import pl.utrwal.strategy.strategies.domain.Strategy;

/**
 * Strategies for solving social problems, schedules of care systems, and local activity
 * programmes.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class StrategyModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(StrategyEvent.class, ProgrammeEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	PlanAggregateType strategies() {
		return new PlanAggregateType(Strategy.class, StrategyKinds.OF_TABLES, DraftStrategy::new);
	}

	@Bean
	PlanAggregateType programmes() {
		return new PlanAggregateType(LocalActivityProgramme.class, List.of(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME),
				DraftProgramme::new);
	}

}
