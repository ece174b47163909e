package pl.utrwal.architecture;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;
import pl.utrwal.plans.contract.events.PlanEvent.PlanDrafted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/events.md} true. The system property {@code utrwal.docs} with the
 * value {@code write} writes it anew.
 */
class EventsListTest {

	private static final House OURS = House.ours();

	private static final Map<String, Map<String, String>> TEXTS = Texts.all(OURS);

	private static final Path LIST = OURS.home().resolve("docs/events.md");

	@Test
	void listIsWhatTheCodeSays() throws IOException {
		String list = list();
		if ("write".equals(System.getProperty("utrwal.docs"))) {
			Files.createDirectories(LIST.getParent());
			Files.writeString(LIST, list);
		}
		assertThat(LIST).as("written by ./mvnw -pl architecture-tests -am verify -Dutrwal.docs=write").hasContent(list);
	}

	private static String list() {
		List<JavaClass> events = EventRules.events(OURS)
			.stream()
			.sorted(Comparator.comparing((event) -> name(event).value() + name(event).revision()))
			.toList();
		StringBuilder list = new StringBuilder(
				"""
						# Events

						Everything that the store keeps, by the name under which it is kept for ever. Written by `EventsListTest` of
						`architecture-tests` from the code. A component that is a record of the same contract is spelt out below.

						| Name | Revision | Record | Components | Polish | English |
						|---|---|---|---|---|---|
						""");
		Map<String, String> lines = new TreeMap<>();
		events.forEach((event) -> lines.put(name(event).value(), line(name(event).value(), event)));
		EventRules.namesFromKinds(OURS)
			.keySet()
			.forEach((name) -> lines.put(name, line(name,
					name.endsWith("-drafted") ? event(events, PlanDrafted.class) : event(events, ElementAdded.class))));
		lines.values().forEach(list::append);
		list.append("""

				## Their parts

				| Record | Components |
				|---|---|
				""");
		parts(events)
			.forEach((part) -> list.append("| `%s` | %s |\n".formatted(part.getSimpleName(), components(part))));
		return list.toString();
	}

	private static JavaClass event(List<JavaClass> events, Class<?> type) {
		return events.stream().filter((event) -> event.isEquivalentTo(type)).findFirst().orElseThrow();
	}

	private static String line(String name, JavaClass event) {
		return "| %s | %d | `%s` | %s | %s | %s |\n".formatted(name, name(event).revision(), event.getSimpleName(),
				components(event.reflect()), sentence(name, "pl"), sentence(name, "en"));
	}

	/**
	 * The records in the packages of events that are none.
	 */
	private static Stream<Class<?>> parts(List<JavaClass> events) {
		List<String> packages = events.stream().map(JavaClass::getPackageName).distinct().toList();
		return OURS
			.classes((type) -> type.isRecord() && packages.contains(type.getPackageName()) && !events.contains(type))
			.stream()
			.map(JavaClass::reflect);
	}

	private static EventName name(JavaClass event) {
		return event.reflect().getAnnotation(EventName.class);
	}

	private static String components(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.map((component) -> "`%s %s`".formatted(type(component), component.getName()))
			.collect(Collectors.joining(", "));
	}

	private static String type(RecordComponent component) {
		Type type = component.getGenericType();
		return type.getTypeName().replaceAll("[\\w.$]+[.$](\\w+)", "$1");
	}

	private static String sentence(String name, String language) {
		return TEXTS.get(language).get("event." + name).replace("|", "\\|");
	}

}
