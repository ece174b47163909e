package pl.utrwal.partnerships;

import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.application.PlanTab;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.contract.events.PartyNameEvent;
import pl.utrwal.partnerships.grants.domain.Call;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.partners.domain.Partner;
import pl.utrwal.partnerships.partners.domain.PartnerCommand;
import pl.utrwal.partnerships.partners.domain.PartyName;
import pl.utrwal.partnerships.partners.domain.PartyNameCommand;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partnerships.domain.Partnership;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand;
import pl.utrwal.webkit.NavigationEntry;

/**
 * The register of partners, and what they do together.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PartnershipsModule {

	/**
	 * What this module stores.
	 */
	public static Stream<Class<?>> events() {
		return Stream.of(PartnerEvent.class, PartyNameEvent.class, PartnershipEvent.class, CallEvent.class)
			.flatMap((events) -> Stream.of(events.getPermittedSubclasses()));
	}

	@Bean
	ConfigurerModule partnershipsAggregates() {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Partner.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(PartyName.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Partnership.class))
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Call.class));
	}

	@Bean
	PlanKind cooperationProgramme() {
		return CooperationKinds.COOPERATION_PROGRAMME;
	}

	@Bean
	CommandAccess callCommands() {
		return new CommandAccess(CallCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess partnerCommands() {
		return new CommandAccess(PartnerCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess partyNameCommands() {
		return new CommandAccess(PartyNameCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	@Bean
	CommandAccess partnershipCommands() {
		return new CommandAccess(PartnershipCommand.class, Set.of(Role.PLANNER, Role.OWNER));
	}

	/** What words were once inflected must not outlive their erasing. */
	@Bean
	SmartInitializingSingleton inflectionForgets(LedgerEpoch epoch, Lemmatizer inflection) {
		return () -> epoch.onRewrite(inflection::forget);
	}

	@Bean
	NavigationEntry partnersNavigation() {
		return new NavigationEntry("partners.title", "/partners", 30, Set.of());
	}

	@Bean
	NavigationEntry programmesNavigation() {
		return new NavigationEntry("programmes.navigation", "/programmes", 31, Set.of());
	}

	@Bean
	PlanTab grantsTab() {
		return new PlanTab(CooperationKinds.COOPERATION_PROGRAMME.code(), "grants.title", "grants");
	}

}
