package pl.utrwal.bootstrap;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.jackson.TypeNameResolver;

import pl.utrwal.eventstore.readmodel.Difference;

/**
 * What the records of the API are called in its description: a record in a class after
 * both, without {@code Api} and {@code Json}.
 */
class RecordNames extends TypeNameResolver {

	private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

	@Override
	protected String nameForClass(Class<?> type, Set<Options> options) {
		String own = type.getSimpleName().replaceFirst("(Api|Json)$", "");
		String holder = (type.getEnclosingClass() != null)
				? type.getEnclosingClass().getSimpleName().replaceFirst("(Api|Json)$", "") : "";
		String name = (type == Difference.class) ? "ReadModelDifference" : own.startsWith(holder) ? own : holder + own;
		Class<?> other = this.classes.putIfAbsent(name, type);
		if (other != null && other != type) {
			throw new IllegalStateException("Both %s and %s would be called %s".formatted(other, type, name));
		}
		return name;
	}

	/**
	 * What was named.
	 */
	Map<String, Class<?>> classes() {
		return Map.copyOf(this.classes);
	}

}
