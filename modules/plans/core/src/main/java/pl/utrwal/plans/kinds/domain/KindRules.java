package pl.utrwal.plans.kinds.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.plans.contract.events.KindEvent.OwnColumn;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;

/**
 * What must hold for a kind of plan that an office defines.
 */
public final class KindRules {

	/** Parts, lists in them, and rows in the lists. */
	public static final int TIERS = 3;

	/** Columns of a level beside its words, as many as a page can show. */
	public static final int MOST_COLUMNS = 10;

	private KindRules() {
	}

	/**
	 * There are three levels, called differently; the columns of each are called
	 * differently too, and of those that are not words there is one of a kind.
	 */
	record LevelsFit(List<OwnLevel> levels) implements Rule {

		@Override
		public void verify() {
			if (this.levels.size() != TIERS) {
				throw new RuleBroken("kind-levels-three");
			}
			verifyDifferent(this.levels.stream().map(OwnLevel::text));
			this.levels.forEach(LevelsFit::verify);
		}

		private static void verify(OwnLevel level) {
			if (level.columns().size() > MOST_COLUMNS) {
				throw new RuleBroken("kind-columns-too-many", String.valueOf(MOST_COLUMNS));
			}
			verifyDifferent(Stream.concat(Stream.of(level.text()), level.columns().stream().map(OwnColumn::text)));
			Set<ColumnKind> seen = new HashSet<>();
			for (OwnColumn column : level.columns()) {
				ColumnKind form = form(column.form());
				if (form != ColumnKind.WORDS && !seen.add(form)) {
					throw new RuleBroken("kind-column-twice", column.text());
				}
			}
		}

		private static ColumnKind form(String name) {
			return Stream.of(ColumnKind.values())
				.filter((form) -> form.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new RuleBroken("kind-form-unknown", String.valueOf(name)));
		}

		private static void verifyDifferent(Stream<String> texts) {
			Set<String> seen = new HashSet<>();
			texts.forEach((text) -> {
				new HasText(text, Kind.LONGEST_NAME).verify();
				if (!seen.add(text.strip().toLowerCase(Locale.ROOT))) {
					throw new RuleBroken("kind-name-twice", text.strip());
				}
			});
		}

	}

}
