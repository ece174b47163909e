package pl.utrwal.kernel.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of plan: a grammar of levels. On the page every kind has three tiers: parts,
 * lists in them, and rows in the lists; a tier may have several levels.
 *
 * @param code under which the kind is stored and sent, such as
 * {@code SocialProblemsStrategy}; the message key is {@code kind.<code>}
 * @param drafted the name of the event by which such a plan begins
 * @param levels each before those that it holds
 * @param counts what is counted in such a plan
 */
public record PlanKind(String code, String drafted, List<Level> levels, List<Count> counts) {

	public PlanKind {
		levels = List.copyOf(levels);
		counts = List.copyOf(counts);
	}

	/**
	 * @throws java.util.NoSuchElementException if there is no such level
	 */
	public Level level(String name) {
		return this.levels.get(index(name));
	}

	/**
	 * The index of a level.
	 * @throws java.util.NoSuchElementException if there is no such level
	 */
	public int index(String name) {
		return Stream.iterate(0, (index) -> index < this.levels.size(), (index) -> index + 1)
			.filter((index) -> this.levels.get(index).name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The levels whose elements one of a level can hold.
	 * @param above null for the plan itself
	 */
	public List<Level> levelsUnder(Level above) {
		return levelsUnder(this.levels, above);
	}

	/**
	 * The level of the first rows that an element of a level can come to hold, or the
	 * level itself.
	 */
	public Level rowLevel(String name) {
		return rowLevel(this.levels, level(name));
	}

	static Level rowLevel(List<Level> levels, Level level) {
		return level.isRow() ? level : rowLevel(levels, levelsUnder(levels, level).getFirst());
	}

	static List<Level> levelsUnder(List<Level> levels, Level above) {
		return levels.stream()
			.filter((level) -> (above != null) ? above.holds().contains(level.name())
					: levels.stream().noneMatch((other) -> other.holds().contains(level.name())))
			.toList();
	}

	/**
	 * Something that is counted.
	 *
	 * @param name as the API gives it
	 * @param level whose elements are counted
	 * @param column whose parties are counted instead; null for the elements
	 */
	public record Count(String name, String level, String column) {

		public static Count of(String name, String level) {
			return new Count(name, level, null);
		}

	}

}
