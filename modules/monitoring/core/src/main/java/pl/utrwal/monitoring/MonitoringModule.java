package pl.utrwal.monitoring;

import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.LinkEvent;
import pl.utrwal.monitoring.write.MonitoringCommand;
import pl.utrwal.monitoring.write.completeness.RequirementLink;
import pl.utrwal.monitoring.write.evaluation.Question;
import pl.utrwal.monitoring.write.indicator.Indicator;
import pl.utrwal.plans.web.PlanTab;

/**
 * What came of plans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MonitoringModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.<Class<?>>of(IndicatorEvent.class, EvaluationEvent.class, LinkEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule measuredAggregates() {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Indicator.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Question.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(RequirementLink.class));
	}

	@Bean
	CommandAccess monitoringCommands() {
		return new CommandAccess(MonitoringCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	PlanTab monitoringTab() {
		return PlanTab.ofEveryKind("monitoring.title", "monitoring");
	}

}
