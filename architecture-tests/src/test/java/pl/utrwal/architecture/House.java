package pl.utrwal.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Modules in their folders, each with its package. There is ours, and for every rule a
 * wrong one that breaks it.
 */
final class House {

	private static final String ROOT = "pl.utrwal";

	private static final List<String> WRONG_MODULES = List.of("kernel", "event-store", "history", "alpha/contract",
			"alpha/core", "beta/contract", "beta/core", "bootstrap");

	private final Path home;

	private final String root;

	private final List<String> modules;

	private final JavaClasses classes;

	private final List<Path> sources;

	private final List<Path> testSources;

	private House(Path home, String root, List<String> modules, JavaClasses classes, List<Path> sources,
			List<Path> testSources) {
		this.home = home;
		this.root = root;
		this.modules = modules;
		this.classes = classes;
		this.sources = sources;
		this.testSources = testSources;
	}

	/**
	 * Read from the folders, so that a new module is under the rules without being named
	 * here.
	 */
	static House ours() {
		Path home = ourHome();
		List<String> modules = Stream.concat(moduleFolders(home).stream(), Stream.of("bootstrap")).toList();
		List<Path> folders = modules.stream().map((module) -> folder(home, module)).toList();
		JavaClasses classes = new ClassFileImporter()
			.importPaths(folders.stream().map((folder) -> folder.resolve("target/classes")).toList());
		return new House(home, ROOT, modules, classes,
				folders.stream().map((folder) -> folder.resolve("src/main/java")).toList(),
				Stream.concat(folders.stream(), Stream.of(home.resolve("architecture-tests")))
					.map((folder) -> folder.resolve("src/test/java"))
					.toList());
	}

	/**
	 * The classes of the package {@code fixture.<name>}, with the folders of the resource
	 * {@code fixture/<name>}.
	 */
	static House wrong(String name) {
		String root = ROOT + ".architecture.fixture." + name;
		List<Path> folders = wrongFolders().map((folder) -> folder.resolve(name)).toList();
		return new House(folders.getLast(), root, WRONG_MODULES, new ClassFileImporter().importPackages(root), folders,
				folders);
	}

	/**
	 * What a rule has to find in a wrong house: every file and folder whose name says so.
	 */
	static List<String> wrongNames(String name) {
		return wrongFolders().map((folder) -> folder.resolve(name))
			.flatMap((folder) -> files(folder).stream().map(folder::relativize))
			.flatMap((file) -> StreamSupport.stream(file.spliterator(), false))
			.map(Path::toString)
			.filter((file) -> file.toLowerCase(Locale.ROOT).startsWith("wrong"))
			.map((file) -> file.replaceFirst("(_..)?\\.\\w+$", ""))
			.distinct()
			.toList();
	}

	static Stream<String> wrongHouses() {
		return wrongFolders().flatMap((folder) -> Stream.of(folder.toFile().list())).distinct();
	}

	private static Stream<Path> wrongFolders() {
		return Stream.of("java/pl/utrwal/architecture/fixture", "resources/fixture")
			.map((folder) -> ourHome().resolve("architecture-tests/src/test").resolve(folder));
	}

	private static Path ourHome() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			folder = folder.getParent();
		}
		return folder;
	}

	/**
	 * The names of all folders below {@code modules} that are modules.
	 */
	static List<String> moduleFolders(Path home) {
		Path modules = home.resolve("modules");
		if (!Files.isDirectory(modules)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.walk(modules, 2)) {
			return folders.filter((folder) -> Files.exists(folder.resolve("pom.xml")))
				.map((folder) -> modules.relativize(folder).toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder(Path home, String module) {
		return module.equals("bootstrap") ? home.resolve(module) : home.resolve("modules").resolve(module);
	}

	Path home() {
		return this.home;
	}

	JavaClasses classes() {
		return this.classes;
	}

	List<String> modules() {
		return this.modules;
	}

	/**
	 * The pattern of a package and all below it, as {@code ..domain..} within this house.
	 */
	String all(String... layers) {
		return this.root + ".." + String.join(".", layers) + "..";
	}

	String packageOf(String module) {
		return this.root + "." + module.replace("/core", "").replace('/', '.').replace("-", "");
	}

	/**
	 * The module whose package is the nearest around a class.
	 * @return empty for a class of nobody here
	 */
	Optional<String> moduleOf(JavaClass type) {
		String name = type.getPackageName() + ".";
		return this.modules.stream()
			.filter((module) -> name.startsWith(packageOf(module) + "."))
			.max(Comparator.comparingInt((module) -> packageOf(module).length()));
	}

	boolean isIn(JavaClass type, Predicate<String> module) {
		return moduleOf(type).filter(module).isPresent();
	}

	static boolean isCore(String module) {
		return module.endsWith("/core");
	}

	static boolean isContract(String module) {
		return module.endsWith("/contract");
	}

	/**
	 * Does one of these words stand in the class's package, below the package of the
	 * house?
	 */
	boolean isInLayer(JavaClass type, String... layers) {
		if (!(type.getPackageName() + ".").startsWith(this.root + ".")) {
			return false;
		}
		List<String> words = List.of((type.getPackageName() + ".").substring(this.root.length() + 1).split("\\."));
		return Stream.of(layers).anyMatch(words::contains);
	}

	List<JavaClass> classes(Predicate<JavaClass> which) {
		return this.classes.stream().filter(which).sorted(Comparator.comparing(JavaClass::getName)).toList();
	}

	List<Path> sources() {
		return java(this.sources);
	}

	List<Path> testSources() {
		return java(this.testSources);
	}

	private static List<Path> java(List<Path> folders) {
		return folders.stream()
			.flatMap((folder) -> files(folder).stream())
			.filter((file) -> file.toString().endsWith(".java"))
			.toList();
	}

	/**
	 * The files below {@code src/main/resources} of a module.
	 */
	List<Path> resources(String module, String folder) {
		return files(folder(this.home, module).resolve("src/main/resources").resolve(folder));
	}

	List<Path> resources(String folder) {
		return this.modules.stream().flatMap((module) -> resources(module, folder).stream()).toList();
	}

	/**
	 * A file below {@code src/test/resources} of the module that keeps the golden events
	 * of a class.
	 */
	Path goldenFile(JavaClass event, String file) {
		String core = moduleOf(event).orElseThrow().replace("/contract", "/core");
		return folder(this.home, core).resolve("src/test/resources/golden").resolve(file);
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What ArchUnit has to say; it refuses a rule that matches nothing.
	 */
	List<String> broken(ArchRule rule) {
		return rule.evaluate(this.classes).getFailureReport().getDetails();
	}

	/**
	 * What is wrong with each of some things, of which there has to be one.
	 */
	static <T> List<String> broken(Collection<T> things, Function<T, Stream<String>> wrongs) {
		if (things.isEmpty()) {
			throw new AssertionError("The rule matches nothing");
		}
		return things.stream().flatMap(wrongs).toList();
	}

}
