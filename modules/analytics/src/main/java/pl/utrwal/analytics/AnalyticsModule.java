package pl.utrwal.analytics;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.webkit.NavigationEntry;

/**
 * Questions across all plans of a municipality. Sends no command.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AnalyticsModule {

	@Bean
	NavigationEntry itemsNavigation() {
		return new NavigationEntry("items.title", "/items", 40, Set.of());
	}

}
