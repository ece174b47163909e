package pl.utrwal.architecture;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * How modules, classes and their members are made.
 */
final class ShapeRules {

	private static final List<Class<? extends Annotation>> HANDLERS = List.of(CommandHandler.class, EventHandler.class,
			EventSourcingHandler.class, ResetHandler.class);

	private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

	private static final Pattern LISTED = Pattern.compile("<module>modules/([^<]+)</module>");

	private static final Pattern COLLECTION = Pattern
		.compile("\\bDocuments\\s*\\.of\\([^,]+,\\s*([^,]+),|\\bgetCollection\\(\\s*([^,)]+)[,)]");

	private static final Pattern IS_TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

	private static final Pattern IS_ABSTRACT = Pattern.compile("(?m)^(public )?abstract class ");

	private ShapeRules() {
	}

	static List<String> modulesAreListed(House house) {
		List<String> folders = House.moduleFolders(house.home());
		Path pom = house.home().resolve("pom.xml");
		List<String> listed = LISTED.matcher(Files.exists(pom) ? House.read(pom) : "")
			.results()
			.map((module) -> module.group(1))
			.toList();
		Set<String> all = new TreeSet<>(folders);
		all.addAll(listed);
		return House.broken(all, (module) -> {
			if (!listed.contains(module)) {
				return Stream.of("modules/" + module + " is not built: pom.xml does not list it");
			}
			return folders.contains(module) ? Stream.empty() : Stream.of("modules/" + module + " has no pom.xml");
		});
	}

	/**
	 * The one public configuration of a module, which scans no more than its own package.
	 */
	static List<String> moduleIsTheOnePublicConfiguration(House house) {
		List<JavaClass> configurations = house.classes((type) -> type.isAnnotatedWith(Configuration.class)
				&& type.getModifiers().contains(JavaModifier.PUBLIC) && !house.isIn(type, "bootstrap"::equals));
		return House.broken(configurations, (type) -> {
			List<String> wrongs = new ArrayList<>();
			if (!type.getSimpleName().endsWith("Module")
					|| !house.moduleOf(type).map(house::packageOf).filter(type.getPackageName()::equals).isPresent()) {
				wrongs.add(type.getName() + " is a public configuration and not that of its module");
			}
			if (type.isAnnotatedWith(ComponentScan.class)) {
				ComponentScan scan = type.getAnnotationOfType(ComponentScan.class);
				if (scan.value().length + scan.basePackages().length + scan.basePackageClasses().length > 0) {
					wrongs.add(type.getName() + " scans other packages than its own");
				}
			}
			return wrongs.stream();
		});
	}

	/**
	 * Two may be public by name: an aggregate, which its module registers, and a
	 * projection with a public {@code PROCESSOR}, the name of what a page waits for. In
	 * them too all that handles is package-private, and nobody else can make them, but
	 * the heirs of an abstract one.
	 */
	static List<String> handlersArePackagePrivate(House house) {
		Predicate<JavaClass> controller = (type) -> type.isMetaAnnotatedWith(Controller.class)
				|| type.isMetaAnnotatedWith(ControllerAdvice.class);
		List<JavaClass> types = house
			.classes((type) -> controller.test(type) || EventRules.listens(type) || CommandRules.isAggregate(type));
		return House.broken(types, (type) -> {
			Stream<String> self = (isPackagePrivate(type.getModifiers()) || isPublicByName(type)) ? Stream.empty()
					: Stream.of(type.getName() + " is not package-private");
			Stream<String> members = type.getCodeUnits()
				.stream()
				.filter((unit) -> unit.isConstructor() ? !controller.test(type) && isPublicByName(type)
						&& !type.getModifiers().contains(JavaModifier.ABSTRACT) : handles(unit))
				.filter((unit) -> !isPackagePrivate(unit.getModifiers()))
				.map((unit) -> unit.getFullName() + " is not package-private");
			return Stream.concat(self, members);
		});
	}

	private static boolean isPublicByName(JavaClass type) {
		return CommandRules.isAggregate(type) || (EventRules.listens(type) && type.getFields()
			.stream()
			.anyMatch((field) -> field.getName().equals("PROCESSOR")
					&& field.getModifiers().contains(JavaModifier.PUBLIC)));
	}

	private static boolean isPackagePrivate(Set<JavaModifier> modifiers) {
		return !modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.PROTECTED)
				&& !modifiers.contains(JavaModifier.PRIVATE);
	}

	private static boolean handles(JavaCodeUnit unit) {
		return HANDLERS.stream().anyMatch(unit::isAnnotatedWith) || unit.isMetaAnnotatedWith(RequestMapping.class);
	}

	/**
	 * Ids and times are passed in.
	 */
	static List<String> noClockNorChance(House house) {
		return House.broken(house.classes((type) -> house.isInLayer(type, "kernel", "contract", "domain", "read")),
				(type) -> type.getAccessesFromSelf()
					.stream()
					.filter(ShapeRules::isClockOrChance)
					.map(JavaAccess::getDescription));
	}

	private static boolean isClockOrChance(JavaAccess<?> access) {
		String owner = access.getTargetOwner().getName();
		String name = access.getTarget().getName();
		return switch (owner) {
			case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
			case "java.util.UUID" -> name.equals("randomUUID");
			case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
			case "java.lang.Math" -> name.equals("random");
			case "java.util.Date", "java.util.Random", "java.security.SecureRandom" -> true;
			case "java.util.concurrent.ThreadLocalRandom" -> true;
			default -> owner.startsWith("java.time.") && name.equals("now");
		};
	}

	/**
	 * Money is counted in decimals, from its parsing to its storing.
	 */
	static List<String> noFloatingPoint(House house) {
		return House.broken(house.classes((type) -> house.isInLayer(type, "kernel", "contract", "domain")), (type) -> {
			Stream<String> fields = type.getFields()
				.stream()
				.filter((field) -> FLOATING.contains(field.getRawType().getName()))
				.map(JavaField::getFullName);
			Stream<String> units = type.getCodeUnits()
				.stream()
				.filter((unit) -> Stream
					.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
					.anyMatch((used) -> FLOATING.contains(used.getName())))
				.map(JavaCodeUnit::getFullName);
			Stream<String> calls = type.getAccessesFromSelf()
				.stream()
				.filter((access) -> FLOATING.contains(access.getTargetOwner().getName())
						|| access.getTarget().getName().matches("doubleValue|floatValue"))
				.map(JavaAccess::getDescription);
			return Stream.of(fields, units, calls)
				.flatMap((found) -> found)
				.map((found) -> found + " is or makes a floating-point number");
		});
	}

	/**
	 * A collection is named by a literal, or a constant of the same file; {@code
	 * DatabaseDocuments} alone is given the name.
	 */
	static List<String> collectionBelongsToOnePackage(House house) {
		Map<String, Set<String>> owners = new HashMap<>();
		Map<String, Set<String>> files = new HashMap<>();
		List<String> wrongs = new ArrayList<>();
		for (Path source : house.sources()) {
			String file = source.getFileName().toString();
			if (source.endsWith("pl/utrwal/eventstore/DatabaseDocuments.java")) {
				continue;
			}
			String text = House.read(source);
			Matcher use = COLLECTION.matcher(text);
			while (use.find()) {
				String argument = ((use.group(1) != null) ? use.group(1) : use.group(2)).strip();
				String name = argument.startsWith("\"") ? argument : constant(text, argument);
				if (name == null) {
					wrongs.add("%s names a collection by %s".formatted(file, argument));
					continue;
				}
				owners.computeIfAbsent(name, (key) -> new TreeSet<>()).add(source.getParent().toString());
				files.computeIfAbsent(name, (key) -> new TreeSet<>()).add(file);
			}
		}
		wrongs.addAll(House.broken(owners.entrySet(), (owner) -> (owner.getValue().size() == 1) ? Stream.empty()
				: Stream.of("The collection %s is used in %s".formatted(owner.getKey(), files.get(owner.getKey())))));
		return wrongs;
	}

	private static String constant(String text, String name) {
		Matcher constant = Pattern.compile("static final String " + Pattern.quote(name) + " = (\"[^\"]*\");")
			.matcher(text);
		return constant.find() ? constant.group(1) : null;
	}

	/**
	 * Surefire passes over others without a word. What an abstract class holds, its heirs
	 * run.
	 */
	static List<String> testClassesEndInTest(House house) {
		List<Path> tests = house.testSources()
			.stream()
			.filter((source) -> IS_TEST.matcher(House.read(source)).find())
			.filter((source) -> !IS_ABSTRACT.matcher(House.read(source)).find())
			.filter((source) -> !isFixture(source) || isFixture(house.home()))
			.toList();
		return House.broken(tests, (test) -> test.getFileName().toString().endsWith("Test.java") ? Stream.empty()
				: Stream.of(test.getFileName() + " holds tests that do not run"));
	}

	private static boolean isFixture(Path path) {
		return path.toString().contains("/fixture/") || path.toString().contains("\\fixture\\");
	}

}
