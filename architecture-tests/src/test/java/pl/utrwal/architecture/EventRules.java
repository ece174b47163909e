package pl.utrwal.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/**
 * What is kept for ever, and who listens to it.
 */
final class EventRules {

	private static final Set<Class<?>> SCALARS = Set.of(String.class, int.class, long.class, boolean.class,
			Integer.class, LocalDate.class, Instant.class);

	private static final String NAME = "\\.[a-z]+(-[a-z]+)*";

	private EventRules() {
	}

	/**
	 * Everything that is a domain event and can be made.
	 */
	static List<JavaClass> events(House house) {
		return house.classes((type) -> type.isAssignableTo(DomainEvent.class) && !type.isInterface());
	}

	private static EventName name(JavaClass event) {
		return event.reflect().getAnnotation(EventName.class);
	}

	private static List<JavaClass> named(House house) {
		return events(house).stream().filter((event) -> name(event) != null).toList();
	}

	/**
	 * The names that kinds of plan give to events, by the class that holds the kind.
	 */
	static Map<String, JavaClass> namesFromKinds(House house) {
		Map<String, JavaClass> names = new TreeMap<>();
		house.classes((type) -> type.getSimpleName().endsWith("Kinds"))
			.forEach((holder) -> kinds(holder.reflect())
				.flatMap((kind) -> Stream.concat(Stream.of(kind.drafted()), kind.levels().stream().map(Level::added)))
				.forEach((name) -> names.put(name, holder)));
		return names;
	}

	private static Stream<PlanKind> kinds(Class<?> holder) {
		return Stream.of(holder.getFields())
			.filter((field) -> field.getType() == PlanKind.class)
			.map(EventRules::constant)
			.map(PlanKind.class::cast);
	}

	private static Object constant(Field field) {
		try {
			return field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> eventsAreRecordsUnderASealedInterface(House house) {
		List<JavaClass> all = house
			.classes((type) -> type.isAssignableTo(DomainEvent.class) && !type.isEquivalentTo(DomainEvent.class));
		return House.broken(all, (event) -> {
			List<String> wrongs = new ArrayList<>();
			if (!event.getPackageName().endsWith(".contract.events")) {
				wrongs.add(event.getName() + " is an event outside contract.events");
			}
			if (event.isInterface()) {
				if (!event.reflect().isSealed()) {
					wrongs.add(event.getName() + " is not sealed");
				}
			}
			else if (!event.isRecord()) {
				wrongs.add(event.getName() + " is an event and no record");
			}
			else if (Stream.of(event.reflect().getInterfaces()).noneMatch(Class::isSealed)) {
				wrongs.add(event.getName() + " stands under no sealed interface");
			}
			return wrongs.stream();
		});
	}

	static List<String> eventNamesAreUnique(House house) {
		Map<String, List<String>> users = new HashMap<>();
		named(house).forEach((event) -> users
			.computeIfAbsent(name(event).value() + "." + name(event).revision(), (key) -> new ArrayList<>())
			.add(event.getName()));
		Stream<String> ofKinds = namesFromKinds(house).entrySet().stream().flatMap((named) -> {
			String module = module(house, named.getValue());
			return named.getKey().matches(module + NAME) && !users.containsKey(named.getKey() + ".1") ? Stream.empty()
					: Stream.of("%s names an event %s, not %s.<fact-in-kebab-case>"
						.formatted(named.getValue().getName(), named.getKey(), module));
		});
		List<String> ofClasses = House.broken(events(house), (event) -> {
			if (name(event) == null) {
				return Stream.of(event.getName() + " has no @EventName");
			}
			String module = module(house, event);
			List<String> wrongs = new ArrayList<>();
			if (!name(event).value().matches(module + NAME)) {
				wrongs.add("%s is named %s, not %s.<fact-in-kebab-case>".formatted(event.getName(), name(event).value(),
						module));
			}
			List<String> same = users.get(name(event).value() + "." + name(event).revision());
			if (same.size() > 1) {
				wrongs.add("%s: the same name for %s".formatted(name(event).value(), same));
			}
			return wrongs.stream();
		});
		return Stream.concat(ofKinds, ofClasses.stream()).toList();
	}

	private static String module(House house, JavaClass type) {
		return house.moduleOf(type).orElseThrow().replaceFirst("/.*", "");
	}

	static List<String> eventsHoldOnlyPlainValues(House house) {
		return House.broken(events(house),
				(event) -> components(event.reflect()).map((wrong) -> event.getName() + " holds " + wrong));
	}

	private static Stream<String> components(Class<?> type) {
		if (!type.isRecord()) {
			return Stream.of(type.getName());
		}
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getGenericType).flatMap(EventRules::wrong);
	}

	private static Stream<String> wrong(Type type) {
		if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
			return wrong(list.getActualTypeArguments()[0]);
		}
		if (!(type instanceof Class<?> plain)) {
			return Stream.of(type.getTypeName());
		}
		boolean id = plain.isRecord() && Id.class.isAssignableFrom(plain);
		if (SCALARS.contains(plain) || id) {
			return Stream.empty();
		}
		return plain.getPackageName().endsWith(".contract.events") ? components(plain) : Stream.of(plain.getName());
	}

	/**
	 * What {@code events()} of the modules does not name cannot be stored.
	 */
	static List<String> eventsAreInTheCatalogue(House house) {
		Set<Class<?>> stored = house.classes((type) -> type.getSimpleName().endsWith("Module"))
			.stream()
			.flatMap((module) -> stored(module.reflect()))
			.collect(Collectors.toSet());
		return House.broken(events(house), (event) -> stored.contains(event.reflect()) ? Stream.empty()
				: Stream.of(event.getName() + " is stored by no module"));
	}

	private static Stream<Class<?>> stored(Class<?> module) {
		return Stream.of(module.getMethods())
			.filter((method) -> method.getName().equals("events"))
			.flatMap(EventRules::events);
	}

	private static Stream<Class<?>> events(Method method) {
		try {
			return ((Stream<?>) method.invoke(null)).map((event) -> (Class<?>) event);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> eventsHaveAGoldenFile(House house) {
		return House.broken(namesWithRevisions(house).entrySet(), (named) -> {
			String file = named.getKey() + ".json";
			return Files.exists(house.goldenFile(named.getValue(), file)) ? Stream.empty()
					: Stream.of("%s has no golden file %s".formatted(named.getValue().getName(), file));
		});
	}

	static List<String> eventsHaveASentence(House house) {
		Map<String, Map<String, String>> texts = Texts.all(house);
		return House.broken(namesWithRevisions(house).entrySet(), (named) -> {
			String key = "event." + named.getKey().replaceFirst("\\.\\d+$", "");
			return Texts.LANGUAGES.stream()
				.filter((language) -> !texts.get(language).containsKey(key))
				.map((language) -> "%s has no sentence %s in %s".formatted(named.getValue().getName(), key, language));
		});
	}

	/**
	 * Every name in the store, with dot and revision, by the class that says so.
	 */
	private static Map<String, JavaClass> namesWithRevisions(House house) {
		Map<String, JavaClass> names = new TreeMap<>();
		named(house).forEach((event) -> names.put(name(event).value() + "." + name(event).revision(), event));
		namesFromKinds(house).forEach((name, holder) -> names.put(name + ".1", holder));
		return names;
	}

	static List<String> eventHandlersOnlyWhereEventsAreRead(House house) {
		return house.broken(methods().that()
			.areAnnotatedWith(EventHandler.class)
			.should()
			.beDeclaredInClassesThat()
			.resideInAnyPackage(house.all("read"), house.all("automation")));
	}

	/**
	 * The name of a processor is the key of its token: free for no one else, and found by
	 * its constant.
	 */
	static List<String> projectionsNameTheirProcessor(House house) {
		List<JavaClass> projections = house.classes(EventRules::listens);
		Map<String, Long> users = projections.stream()
			.filter((projection) -> projection.isAnnotatedWith(ProcessingGroup.class))
			.collect(
					Collectors.groupingBy((projection) -> projection.getAnnotationOfType(ProcessingGroup.class).value(),
							Collectors.counting()));
		return House.broken(projections, (projection) -> {
			if (!projection.isAnnotatedWith(ProcessingGroup.class)) {
				return Stream.of(projection.getName() + " has no @ProcessingGroup");
			}
			String group = projection.getAnnotationOfType(ProcessingGroup.class).value();
			if (!group.equals(constant(projection.reflect()))) {
				return Stream.of(projection.getName() + " is not in the group of its constant PROCESSOR");
			}
			return (users.get(group) == 1) ? Stream.empty()
					: Stream.of(projection.getName() + " shares its processor " + group);
		});
	}

	/**
	 * A processor stores at once how far it is only if it handles the event; of the
	 * others seconds later, and who waits for it waits as long.
	 */
	static List<String> projectionsHearOfEveryEvent(House house) {
		return House.broken(house.classes((type) -> listens(type) && house.isInLayer(type, "read")),
				(projection) -> projection.getMethods()
					.stream()
					.anyMatch((method) -> method.isAnnotatedWith(EventHandler.class)
							&& method.getRawParameterTypes().getFirst().isEquivalentTo(DomainEvent.class))
									? Stream.empty()
									: Stream.of(projection.getName() + " does not hear of every event"));
	}

	private static Object constant(Class<?> projection) {
		try {
			var field = projection.getDeclaredField("PROCESSOR");
			field.setAccessible(true);
			return field.get(null);
		}
		catch (NoSuchFieldException ex) {
			return null;
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean listens(JavaClass type) {
		return type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(EventHandler.class));
	}

}
