package pl.utrwal.webkit.json;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API.
 *
 * @param next the cursor of the rest; null at the end
 */
@NullMarked
public record Page<T>(List<T> items, @Nullable String next) {

	private static final int LARGEST = 10000;

	/**
	 * @param cursor null for the beginning, or what {@link #next} was
	 */
	public static <T> Page<T> of(List<T> all, Integer limit, Integer cursor) {
		int from = Math.min((cursor != null) ? Math.max(cursor, 0) : 0, all.size());
		int size = (limit != null) ? Math.clamp(limit, 1, LARGEST) : LARGEST;
		int to = Math.min(from + size, all.size());
		return new Page<>(all.subList(from, to), (to < all.size()) ? String.valueOf(to) : null);
	}

	public <R> Page<R> map(Function<T, R> change) {
		return new Page<>(this.items.stream().map(change).toList(), this.next);
	}

}
