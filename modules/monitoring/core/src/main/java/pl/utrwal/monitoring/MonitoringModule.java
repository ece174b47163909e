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
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.contract.events.TriggerEvent;
import pl.utrwal.monitoring.write.MonitoringCommand;
import pl.utrwal.monitoring.write.progress.PlanProgress;
import pl.utrwal.monitoring.write.report.CouncilReport;
import pl.utrwal.monitoring.write.report.IssueReport;
import pl.utrwal.monitoring.write.trigger.Trigger;
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
		return Stream.of(ProgressEvent.class, TriggerEvent.class, CouncilReportEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule monitoringAggregates() {
		return (configurer) -> Stream.of(PlanProgress.class, Trigger.class, CouncilReport.class)
			.forEach((aggregate) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)));
	}

	@Bean
	CommandAccess monitoringCommands() {
		return new CommandAccess(MonitoringCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess issuingReports() {
		return new CommandAccess(IssueReport.class, Set.of(Role.OWNER));
	}

	@Bean
	NavigationEntry homeNavigation() {
		return new NavigationEntry("home.title", "/", 10, Set.of());
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
