package pl.utrwal.plans.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands in a document.
 *
 * @param table its number, from 1; 0 for a paragraph outside tables
 * @param row its number in the table, or the line of the paragraph
 */
public record Place(int table, int row) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

	/**
	 * @param written as by {@link #toString()}
	 * @return empty if it is not so written
	 */
	public static Optional<Place> of(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		return matcher.matches()
				? Optional.of(new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.table + "-" + this.row;
	}

}
