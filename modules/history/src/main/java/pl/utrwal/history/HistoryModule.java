package pl.utrwal.history;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.webkit.NavigationEntry;

/**
 * Every event of every module as a line of audit, and the proof that none was touched.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HistoryModule {

	@Bean
	NavigationEntry historyNavigation() {
		return new NavigationEntry("history.navigation", "/history", 50, Set.of());
	}

}
