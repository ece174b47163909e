package pl.utrwal.strategy.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.Level;

/**
 * The kinds of plan of this module: each a tree of three levels.
 */
public enum PlanKind {

	SOCIAL_PROBLEMS_STRATEGY("SocialProblemsStrategy", new Level("area", List.of(words(Column.TEXT))),
			new Level("goal", List.of(words(Column.TEXT))),
			new Level("action",
					List.of(words(Column.TEXT), parties(), timeFrame(),
							new Column(Column.FUNDING, ColumnKind.FUNDING)))),

	CARE_SYSTEM_SCHEDULE("CareSystemSchedule", new Level("direction", List.of(words(Column.TEXT))),
			new Level("goal", List.of(words(Column.TEXT), words(Column.TARGET_GROUP))),
			new Level("task", List.of(words(Column.TEXT), timeFrame(), parties())));

	private final String code;

	private final List<Level> levels;

	PlanKind(String code, Level... levels) {
		this.code = code;
		this.levels = List.of(levels);
	}

	/**
	 * The name under which the kind is stored and sent.
	 */
	public String code() {
		return this.code;
	}

	public List<Level> levels() {
		return this.levels;
	}

	/**
	 * Whether the elements of a level have a column.
	 * @param level 0 for the highest
	 */
	public boolean has(int level, String column) {
		return this.levels.get(level).columns().stream().anyMatch((candidate) -> candidate.key().equals(column));
	}

	/**
	 * @return empty if it is no kind of this module
	 */
	public static Optional<PlanKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code.equals(code)).findFirst();
	}

	private static Column words(String key) {
		return new Column(key, ColumnKind.WORDS);
	}

	private static Column parties() {
		return new Column(Column.PARTIES, ColumnKind.PARTIES);
	}

	private static Column timeFrame() {
		return new Column(Column.TIME_FRAME, ColumnKind.TIME_FRAME);
	}

}
