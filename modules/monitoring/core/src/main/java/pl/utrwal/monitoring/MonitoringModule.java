package pl.utrwal.monitoring;

import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.application.PlanTab;
import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.monitoring.completeness.domain.RequirementLink;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;
import pl.utrwal.monitoring.duties.domain.Duty;
import pl.utrwal.monitoring.duties.domain.Fulfilment;
import pl.utrwal.monitoring.evaluation.domain.Question;
import pl.utrwal.monitoring.indicators.domain.Indicator;
import pl.utrwal.monitoring.progress.domain.PlanProgress;
import pl.utrwal.monitoring.reports.domain.CouncilReport;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.IssueReport;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;
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
		return Stream
			.of(CouncilReportEvent.class, DutyEvent.class, EvaluationEvent.class, FulfilmentEvent.class,
					IndicatorEvent.class, RequirementLinkEvent.class, ProgressEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule monitoringAggregates() {
		return (configurer) -> Stream
			.of(CouncilReport.class, Duty.class, Fulfilment.class, Indicator.class, PlanProgress.class, Question.class,
					RequirementLink.class)
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
	NavigationEntry dutiesNavigation() {
		return new NavigationEntry("duties.navigation", "/duties", 35, Set.of());
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
