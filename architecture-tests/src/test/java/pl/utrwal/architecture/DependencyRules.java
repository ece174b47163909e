package pl.utrwal.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;

import pl.utrwal.eventstore.Commands;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Who may know whom.
 */
final class DependencyRules {

	private static final List<String> TOOLS = List.of("kernel", "event-store", "documents", "web-kit");

	private static final String PLANS = "plans";

	/** They keep plans, so their cores may know the core of plans; no other core may. */
	private static final List<String> BRING_KINDS = List.of("strategy/core", "continuation-plans/core",
			"partnerships/core");

	private static final List<String> KNOW_NO_CORE = List.of("application", "history", "analytics");

	private DependencyRules() {
	}

	static List<String> everyClassLiesInThePackageOfItsModule(House house) {
		return House.broken(house.classes((type) -> true),
				(type) -> house.moduleOf(type)
					.map((module) -> Stream.<String>empty())
					.orElseGet(() -> Stream.of(type.getName() + " lies in the package of no module")));
	}

	static List<String> kernelKnowsOnlyTheJdk(House house) {
		return house.broken(classes().that()
			.resideInAPackage(house.packageOf("kernel") + "..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(house.packageOf("kernel") + "..", "java.."));
	}

	static List<String> contractKnowsOnlyTheKernel(House house) {
		return unwanted(house, (type) -> house.isIn(type, House::isContract),
				(dependency) -> !dependency.getTargetClass().getPackageName().startsWith("java.")
						&& !house.isIn(dependency.getTargetClass(), List.of("kernel", PLANS + "/contract")::contains)
						&& !sameModule(house, dependency));
	}

	static List<String> coreKnowsNoOtherCore(House house) {
		return unwanted(house, (type) -> house.isIn(type, House::isCore),
				(dependency) -> house.isIn(dependency.getTargetClass(), House::isCore)
						&& !(house.isIn(dependency.getOriginClass(), BRING_KINDS::contains)
								&& house.isIn(dependency.getTargetClass(), (PLANS + "/core")::equals))
						&& !sameModule(house, dependency));
	}

	static List<String> historyKnowsNoCore(House house) {
		return unwanted(house, (type) -> house.isIn(type, KNOW_NO_CORE::contains),
				(dependency) -> house.isIn(dependency.getTargetClass(), House::isCore));
	}

	static List<String> toolsKnowOnlyTheKernel(House house) {
		return unwanted(house, (type) -> house.isIn(type, TOOLS::contains),
				(dependency) -> house.isIn(dependency.getTargetClass(), (module) -> !module.equals("kernel"))
						&& !sameModule(house, dependency));
	}

	static List<String> eventStoreKnowsNoSpring(House house) {
		return house.broken(noClasses().that()
			.resideInAPackage(house.packageOf("event-store") + "..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.."));
	}

	/**
	 * Contract and core of a module count as one: two contexts that know each other's
	 * contract cannot be understood, or left out, one without the other.
	 */
	static List<String> noCyclesBetweenContexts(House house) {
		return house.broken(SlicesRuleDefinition.slices()
			.assignedFrom(slices("contexts",
					(type) -> house.moduleOf(type).map((module) -> module.replaceFirst("/.*", "")).orElse(null)))
			.should()
			.beFreeOfCycles());
	}

	static List<String> noCyclesBetweenPackages(House house) {
		return house.broken(SlicesRuleDefinition.slices()
			.assignedFrom(slices("packages", (type) -> house.moduleOf(type).isPresent() ? type.getPackageName() : null))
			.should()
			.beFreeOfCycles());
	}

	static List<String> domainKnowsOnlyItself(House house) {
		return house.broken(noClasses().that()
			.resideInAPackage(house.all("domain"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(house.all("read"), house.all("web"), house.all("automation"), house.all("importing"),
					house.all("webkit"), house.all("eventstore"), "org.springframework..", "com.mongodb..",
					"org.bson..", "com.fasterxml.jackson..", "tools.jackson..", "jakarta.servlet.."));
	}

	static List<String> readKnowsNeitherDomainNorWeb(House house) {
		return house.broken(noClasses().that()
			.resideInAPackage(house.all("read"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(house.all("domain"), house.all("web"), house.all("webkit"), "jakarta.servlet..",
					"org.springframework.web.."));
	}

	static List<String> driverOnlyWhereDocumentsAreKept(House house) {
		List<String> keepers = List.of("event-store", "history", "analytics", "identity/core", "bootstrap",
				"benchmarks");
		return unwanted(house, (type) -> !house.isIn(type, keepers::contains) && !house.isInLayer(type, "read"),
				(dependency) -> dependency.getTargetClass().getPackageName().startsWith("com.mongodb")
						|| dependency.getTargetClass().getPackageName().startsWith("org.bson"));
	}

	static List<String> commandsAreSentFromTheEdge(House house) {
		return unwanted(house,
				(type) -> !house.isIn(type, List.of("event-store", "application", "demo", "bootstrap")::contains)
						&& !house.isInLayer(type, "automation"),
				(dependency) -> dependency.getTargetClass().isEquivalentTo(CommandGateway.class)
						|| dependency.getTargetClass().isEquivalentTo(CommandBus.class)
						|| dependency.getTargetClass().isEquivalentTo(Commands.class));
	}

	/**
	 * The rest of the house knows commands only; an aggregate is named by its neighbours,
	 * its heirs, and the module that registers it.
	 */
	static List<String> aggregateIsKnownToItsModuleOnly(House house) {
		return House.broken(house.classes(CommandRules::isAggregate),
				(aggregate) -> strangers(aggregate)
					.filter((dependency) -> !dependency.getOriginClass().getSimpleName().endsWith("Module")
							&& !dependency.getOriginClass().isAssignableTo(aggregate.getName()))
					.map(Dependency::getDescription));
	}

	/**
	 * What a constant says, the compiler copies: so the rest of the house can wait for a
	 * {@code PROCESSOR}, and for nothing else.
	 */
	static List<String> projectionIsKnownToItsPackageOnly(House house) {
		return House.broken(house.classes(EventRules::listens),
				(projection) -> strangers(projection).map(Dependency::getDescription));
	}

	private static Stream<Dependency> strangers(JavaClass type) {
		return type.getDirectDependenciesToSelf()
			.stream()
			.filter((dependency) -> !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
	}

	private static List<String> unwanted(House house, Predicate<JavaClass> who, Predicate<Dependency> what) {
		return House.broken(house.classes(who),
				(type) -> type.getDirectDependenciesFromSelf().stream().filter(what).map(Dependency::getDescription));
	}

	private static boolean sameModule(House house, Dependency dependency) {
		return house.moduleOf(dependency.getTargetClass()).equals(house.moduleOf(dependency.getOriginClass()));
	}

	private static SliceAssignment slices(String description, Function<JavaClass, String> slice) {
		return new SliceAssignment() {

			@Override
			public SliceIdentifier getIdentifierOf(JavaClass type) {
				String name = slice.apply(type);
				return (name != null) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
			}

			@Override
			public String getDescription() {
				return description;
			}

		};
	}

}
