package pl.utrwal.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.readmodel.CachingRepository;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;
import pl.utrwal.plans.contract.events.PlanEvent.PlanDrafted;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.contract.events.TriggerEvent;
import pl.utrwal.plans.kinds.domain.Kind;
import pl.utrwal.plans.kinds.domain.KindCommand;
import pl.utrwal.plans.kinds.read.OwnKinds;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.AutomatedCommand;
import pl.utrwal.plans.table.domain.PlanCommand.OwnerCommand;
import pl.utrwal.plans.teamwork.domain.Teamwork;
import pl.utrwal.plans.teamwork.domain.TeamworkCommand;
import pl.utrwal.plans.triggers.domain.Trigger;
import pl.utrwal.plans.triggers.domain.TriggerCommand;
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
		return Stream.of(PlanEvent.class, TriggerEvent.class, KindEvent.class, TeamworkEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	/**
	 * The catalogue of events of plans of these kinds, and of other events.
	 */
	public static EventCatalogue catalogue(PlanKinds kinds, Stream<Class<?>> others) {
		return EventCatalogue.of(Stream.concat(events(), others).toList())
			.with(PlanDrafted.class, kinds.drafted())
			.with(ElementAdded.class, kinds.added());
	}

	@Bean
	ConfigurerModule planAggregate(LedgerEpoch epoch) {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Plan.class)
			.configureRepository((axon) -> new CachingRepository<>(
					EventSourcingRepository.builder(Plan.class)
						.parameterResolverFactory(axon.parameterResolverFactory())
						.handlerDefinition(axon.handlerDefinition(Plan.class)),
					axon.eventStore(), axon::repository, epoch)));
	}

	@Bean
	ConfigurerModule plansAggregates() {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Trigger.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Kind.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Teamwork.class));
	}

	@Bean
	CommandAccess kindCommands() {
		return new CommandAccess(KindCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess teamworkCommands() {
		return new CommandAccess(TeamworkCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess triggerCommands() {
		return new CommandAccess(TriggerCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	PlanKinds planKinds(List<PlanKind> kinds, ObjectProvider<OwnKinds> own) {
		return new PlanKinds(kinds, (code) -> own.getObject().find(code));
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
