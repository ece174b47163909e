package pl.utrwal.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.CurrentActor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.webkit.CurrentViewer;
import pl.utrwal.webkit.NavigationEntry;
import pl.utrwal.webkit.Viewer;

/**
 * Accounts, roles, API tokens, sign-in, and the erasable store of names. Needs a
 * {@code MongoDatabase}, a {@code CommitLog} and a {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class IdentityModule implements WebMvcConfigurer {

	private final RequestActor actor = new RequestActor();

	/**
	 * The events of the journal of security.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(SecurityEvent.class.getPermittedSubclasses());
	}

	@Bean
	CurrentActor currentActor() {
		return this.actor;
	}

	@Bean
	CurrentViewer currentViewer() {
		return () -> this.actor.get()
			.map((actor) -> new Viewer(actor.account().value(), actor.displayName(), actor.role().name(), rights(actor),
					actor.municipalityName()));
	}

	@Bean
	NavigationEntry accountsEntry() {
		return new NavigationEntry("accounts.title", "/accounts", 900, Set.of(Role.ADMINISTRATOR.name()));
	}

	@Bean
	NavigationEntry municipalitiesEntry() {
		return new NavigationEntry("municipalities.title", "/municipalities", 905, Set.of(Actor.INSTALLATION));
	}

	private static Set<String> rights(Actor actor) {
		String role = actor.role().name();
		return actor.overInstallation() ? Set.of(role, Actor.INSTALLATION) : Set.of(role);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new RolesBeforeContent()).order(Ordered.HIGHEST_PRECEDENCE);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.actor);
	}

}
