package pl.utrwal.bootstrap;

import java.util.Optional;

import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import pl.utrwal.analytics.AnalyticsModule;
import pl.utrwal.application.ApplicationModule;
import pl.utrwal.bootstrap.guide.GuideModule;
import pl.utrwal.continuationplans.ContinuationPlansModule;
import pl.utrwal.demo.DemoModule;
import pl.utrwal.history.HistoryModule;
import pl.utrwal.identity.IdentityModule;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.strategy.StrategyModule;
import pl.utrwal.webkit.WebKitModule;

/**
 * The whole of Utrwal: its modules, by name.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// it would register each guard of commands once more
@EnableAutoConfiguration(exclude = InterceptorAutoConfiguration.class)
@Import({ StoreConfiguration.class, StoreFailures.class, RestoredStore.class, EventConfiguration.class,
		MetricsConfiguration.class, DemoModule.class, ApiDescription.class, GuideModule.class, WebKitModule.class,
		ApplicationModule.class, IdentityModule.class, PlansModule.class, StrategyModule.class,
		ContinuationPlansModule.class, PartnershipsModule.class, MonitoringModule.class, HistoryModule.class,
		AnalyticsModule.class })
public class Utrwal {

	public static void main(String[] arguments) {
		Optional<String> command = OperatorCommand.in(arguments);
		if (command.isPresent()) {
			System.exit(OperatorCommand.run(command.get(), arguments));
		}
		SpringApplication.run(Utrwal.class, arguments);
	}

}
