package pl.utrwal.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.eventstore.readmodel.CachingRepository;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanChange;
import pl.utrwal.plans.write.plan.Plan;
import pl.utrwal.plans.write.plan.PlanCommand;
import pl.utrwal.plans.write.plan.PlanCommand.AutomatedCommand;
import pl.utrwal.plans.write.plan.PlanCommand.OwnerCommand;
import pl.utrwal.plans.write.plan.PlanType;
import pl.utrwal.webkit.NavigationEntry;

/**
 * What every plan is, whatever its kind: the ground of the modules that keep plans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PlansModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(PlanChange.class.getPermittedSubclasses());
	}

	@Bean
	ConfigurerModule planAggregate(List<PlanType> types, LedgerEpoch epoch) {
		Set<Class<? extends Plan>> aggregates = types.stream().map(PlanType::aggregate).collect(Collectors.toSet());
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Plan.class)
			.withSubtypes(aggregates)
			.configureRepository((axon) -> new CachingRepository<>(
					EventSourcingRepository.builder(Plan.class)
						.subtypes(aggregates)
						.parameterResolverFactory(axon.parameterResolverFactory())
						.handlerDefinition(axon.handlerDefinition(Plan.class)),
					axon.eventStore(), axon::repository, epoch)));
	}

	@Bean
	PlanKinds planKinds(List<PlanType> types) {
		return new PlanKinds(types.stream().flatMap((type) -> type.kinds().stream()).toList());
	}

	@Bean
	CommandAccess planCommands() {
		return new CommandAccess(PlanCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess ownerCommands() {
		return new CommandAccess(OwnerCommand.class, Set.of(Role.OWNER));
	}

	/** The one in whose name it is sent was allowed to do what called for it. */
	@Bean
	CommandAccess automatedCommands() {
		return new CommandAccess(AutomatedCommand.class, Set.of(Role.values()));
	}

	@Bean
	NavigationEntry plansNavigation() {
		return new NavigationEntry("plans.navigation", "/plans", 20, Set.of());
	}

}
