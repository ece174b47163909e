package pl.utrwal.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program was called with: options as {@code --name=value}, and the rest as
 * {@code name=value}.
 */
final class Arguments {

	private final Map<String, String> options = new LinkedHashMap<>();

	private final Map<String, String> others = new LinkedHashMap<>();

	/**
	 * @param known the names of the options that there are
	 * @throws IllegalArgumentException if an argument has another form or name
	 */
	Arguments(String[] arguments, String... known) {
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			boolean option = argument.startsWith("--");
			if (equals < 0 || option && !List.of(known).contains(argument.substring(2, equals))) {
				throw new IllegalArgumentException(
						"'%s' is none of --%s=…".formatted(argument, String.join("=…, --", known)));
			}
			(option ? this.options : this.others).put(argument.substring(option ? 2 : 0, equals),
					argument.substring(equals + 1));
		}
	}

	int number(String option, int otherwise) {
		return numbers(option, String.valueOf(otherwise)).getFirst();
	}

	/**
	 * @param otherwise numbers with commas between them, as in the option
	 */
	List<Integer> numbers(String option, String otherwise) {
		return words(option, otherwise).stream().map(Integer::valueOf).toList();
	}

	List<String> words(String option, String otherwise) {
		return Arrays.asList(this.options.getOrDefault(option, otherwise).split(","));
	}

	/**
	 * What is no option, in its order.
	 */
	Map<String, String> others() {
		return this.others;
	}

}
