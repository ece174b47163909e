package pl.utrwal.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.springframework.context.annotation.Bean;

import pl.utrwal.identity.contract.CommandAccess;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

/**
 * What is asked of the house, and who decides on it.
 */
final class CommandRules {

	private CommandRules() {
	}

	static boolean isAggregate(JavaClass type) {
		return handlers(type).findAny().isPresent();
	}

	private static Stream<JavaCodeUnit> handlers(JavaClass type) {
		return type.getCodeUnits().stream().filter((unit) -> unit.isAnnotatedWith(CommandHandler.class));
	}

	private static JavaClass handled(JavaCodeUnit handler) {
		return handler.getRawParameterTypes().getFirst();
	}

	/**
	 * All that stands under an interface of commands, and all that is handled.
	 */
	private static List<JavaClass> commands(House house) {
		Set<String> handled = new TreeSet<>();
		house.classes(CommandRules::isAggregate)
			.forEach((aggregate) -> handlers(aggregate).forEach((handler) -> handled.add(handled(handler).getName())));
		return house.classes((type) -> !isCommandInterface(type) && (handled.contains(type.getName())
				|| type.getAllRawInterfaces().stream().anyMatch(CommandRules::isCommandInterface)));
	}

	private static boolean isCommandInterface(JavaClass type) {
		return type.isInterface() && type.getSimpleName().endsWith("Command");
	}

	static List<String> commandHandlersOnlyInDomain(House house) {
		return house.broken(codeUnits().that()
			.areAnnotatedWith(CommandHandler.class)
			.should()
			.beDeclaredInClassesThat()
			.resideInAPackage(house.all("domain")));
	}

	static List<String> commandsAreRecordsWithOneTarget(House house) {
		return House.broken(commands(house), (command) -> {
			List<String> wrongs = new ArrayList<>();
			if (!command.isRecord()) {
				wrongs.add(command.getName() + " is a command and no record");
			}
			long targets = command.getFields()
				.stream()
				.filter((field) -> field.isAnnotatedWith(TargetAggregateIdentifier.class))
				.count();
			if (targets != 1) {
				wrongs.add("%s has %d target identifiers".formatted(command.getName(), targets));
			}
			return wrongs.stream();
		});
	}

	/**
	 * A handler of the sealed interface would never be called.
	 */
	static List<String> commandHasOneHandler(House house) {
		List<JavaCodeUnit> handlers = house.classes(CommandRules::isAggregate)
			.stream()
			.flatMap(CommandRules::handlers)
			.toList();
		Stream<String> ofInterfaces = handlers.stream()
			.filter((handler) -> handled(handler).isInterface())
			.map((handler) -> handler.getFullName() + " handles an interface");
		List<String> counted = House.broken(commands(house), (command) -> {
			long count = handlers.stream().filter((handler) -> handled(handler).equals(command)).count();
			return (count == 1) ? Stream.empty() : Stream.of("%s has %d handlers".formatted(command.getName(), count));
		});
		return Stream.concat(ofInterfaces, counted.stream()).toList();
	}

	static List<String> commandHasAnAccessRule(House house) {
		List<Class<?>> allowed = house.classes((type) -> type.getSimpleName().endsWith("Module"))
			.stream()
			.flatMap((module) -> accesses(module.reflect()))
			.<Class<?>>map(CommandAccess::command)
			.toList();
		return House.broken(commands(house),
				(command) -> allowed.stream().anyMatch((type) -> type.isAssignableFrom(command.reflect()))
						? Stream.empty() : Stream.of(command.getName() + " has no access rule"));
	}

	private static Stream<CommandAccess> accesses(Class<?> module) {
		return Stream.of(module.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Bean.class) && method.getReturnType() == CommandAccess.class)
			.map((method) -> access(module, method));
	}

	private static CommandAccess access(Class<?> module, Method bean) {
		try {
			Constructor<?> constructor = module.getDeclaredConstructor();
			constructor.setAccessible(true);
			bean.setAccessible(true);
			return (CommandAccess) bean.invoke(constructor.newInstance());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> aggregatesHideTheirState(House house) {
		return House.broken(house.classes(CommandRules::isAggregate), (aggregate) -> {
			Stream<String> fields = aggregate.getFields()
				.stream()
				.filter((field) -> !field.getModifiers().contains(JavaModifier.STATIC)
						&& !field.getModifiers().contains(JavaModifier.PRIVATE))
				.map((field) -> field.getFullName() + " is not private");
			Stream<String> getters = aggregate.getMethods()
				.stream()
				.filter((method) -> !method.getModifiers().contains(JavaModifier.PRIVATE)
						&& !method.getModifiers().contains(JavaModifier.SYNTHETIC)
						&& !method.getRawReturnType().getName().equals("void"))
				.map((method) -> method.getFullName() + " gives something away");
			return Stream.concat(fields, getters);
		});
	}

	static List<String> noTypeSuffix(House house) {
		return House.broken(house.classes(JavaClass::isRecord),
				(type) -> type.getSimpleName().matches(".*(Command|Event)") && !isInfrastructure(house, type)
						? Stream.of(type.getName() + " says in its name what its type says") : Stream.empty());
	}

	/** The store has events as a thing of its own. */
	private static boolean isInfrastructure(House house, JavaClass type) {
		return house.isIn(type, "event-store"::equals);
	}

}
