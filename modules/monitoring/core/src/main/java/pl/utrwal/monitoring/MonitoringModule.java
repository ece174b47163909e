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
		return Stream.<Class<?>>of(ProgressEvent.class, CouncilReportEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule progressAggregate() {
		return (configurer) -> configurer
			.configureAggregate(AggregateConfigurer.defaultConfiguration(PlanProgress.class));
import pl.utrwal.plans.web.PlanTab;
import pl.utrwal.webkit.NavigationEntry;

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
<<<<<<< HEAD
		return Stream.<Class<?>>of(CouncilReportEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
=======
		return Stream.<Class<?>>of(ProgressEvent.class).flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule progressAggregate() {
		return (configurer) -> configurer
			.configureAggregate(AggregateConfigurer.defaultConfiguration(PlanProgress.class));
>>>>>>> main
	}

	@Bean
	CommandAccess monitoringCommands() {
		return new CommandAccess(MonitoringCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	ConfigurerModule councilReports() {
		return (configurer) -> configurer
			.configureAggregate(AggregateConfigurer.defaultConfiguration(CouncilReport.class));
	}

	@Bean
	CommandAccess issuingReports() {
		return new CommandAccess(IssueReport.class, Set.of(Role.OWNER));
	}

	@Bean
	NavigationEntry councilReportsNavigation() {
		return new NavigationEntry("council-report.title", "/reports", 45, Set.of());
	}

	@Bean
	PlanTab monitoringTab() {
		return PlanTab.ofEveryKind("monitoring.title", "monitoring");
	}

}
