package pl.utrwal.history;

import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.application.PlanTab;
import pl.utrwal.eventstore.contract.events.LedgerEvent;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.webkit.NavigationEntry;

/**
 * Every event of every module as a line of audit, and the proof that none was touched.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HistoryModule {

	/**
	 * The events of the ledger itself, which this module tells of.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(LedgerEvent.class.getPermittedSubclasses());
	}

	@Bean
	NavigationEntry historyNavigation() {
		return new NavigationEntry("webkit.history", "/history", 50, Set.of());
	}

	@Bean
	PlanTab replayTab() {
		return PlanTab.ofEveryKind("replay.title", "replay");
	}

	@Bean
	NavigationEntry proofNavigation() {
		return new NavigationEntry("proof.title", "/proof", 51, Set.of());
	}

	@Bean
	NavigationEntry systemNavigation() {
		return new NavigationEntry("system.title", "/system", 910, Set.of(Actor.INSTALLATION));
	}

	@Bean
	NavigationEntry securityNavigation() {
		return new NavigationEntry("security.nav", "/security", 880,
				Set.of(Role.ADMINISTRATOR.name(), Role.AUDITOR.name()));
	}

	@Bean
	NavigationEntry erasuresNavigation() {
		return new NavigationEntry("erasures.title", "/erasures", 890, Set.of(Role.ADMINISTRATOR.name()));
	}

}
