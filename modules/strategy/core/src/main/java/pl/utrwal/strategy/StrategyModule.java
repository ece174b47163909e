package pl.utrwal.strategy;

import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.table.TableFold;
import pl.utrwal.strategy.contract.events.StrategyEvent;
import pl.utrwal.strategy.read.table.StrategyFold;
import pl.utrwal.strategy.write.strategy.Strategy;
import pl.utrwal.strategy.write.strategy.StrategyCommand;
import pl.utrwal.webkit.NavigationEntry;

/**
 * Strategies for solving social problems.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class StrategyModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(StrategyEvent.class.getPermittedSubclasses());
	}

	@Bean
	ConfigurerModule strategyAggregate() {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Strategy.class));
	}

	@Bean
	CommandAccess strategyCommands() {
		return new CommandAccess(StrategyCommand.class, Set.of(Role.PLANNER));
	}

	@Bean
	TableFold strategyFold() {
		return new StrategyFold();
	}

	@Bean
	NavigationEntry plansNavigation() {
		return new NavigationEntry("strategy.navigation", "/plans", 20, Set.of());
	}

}
