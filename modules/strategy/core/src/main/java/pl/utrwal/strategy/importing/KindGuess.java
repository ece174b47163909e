package pl.utrwal.strategy.importing;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Guesses what kind of plan a document is, by its title and by what its tables tell.
 */
final class KindGuess {

	private static final Pattern REPORT = Pattern.compile(
			"(?:sprawozdani|raport|informacja\\s+(?:o|z)\\s+(?:realizacji|stan\\p{L}+|wykonani\\p{L}+)|ocena\\s+realizacji).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern SOCIAL_PROGRAMME = Pattern.compile(
			".*(?:program|preliminarz|polityk|plan\\s+(?:działa|wsparci|pomoc)).*(?:profilakty|alkohol|narkoman|uzależnie|przemoc|rodzin|pieczy\\s+zastępcz"
					+ "|zdrowi|zdrowotn|niepełnosprawn|senior|starsz|osłonow|dożywian|bezdomn|młodzież|dzieci|opiek|dostępnoś).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	/** Of whatever subject. */
	private static final Pattern PROGRAMME = Pattern.compile(
			"(?:(?:gminn|miejsk|lokaln|powiatow|wieloletni|roczn|międzygminn)\\p{L}*\\s+){0,3}(?:program|polityk|preliminarz|plan\\s+(?:działa|rozwoju|utrzymani|trwałości|kontynuacji)).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private KindGuess() {
	}

	/**
	 * @param title null if there is none
	 */
	static PlanKind of(SourceCell title, Collection<TableLayout> plans) {
		String letters = (title != null) ? FoldedText.letters(title.raw()) : "";
		if (letters.startsWith("strategi") || letters.contains("strategi") && REPORT.matcher(title.raw()).matches()) {
			return StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;
		}
		if (title != null && SOCIAL_PROGRAMME.matcher(FoldedText.normal(title.raw())).matches()) {
			return StrategyKinds.SOCIAL_PROGRAMME;
		}
		List<ColumnMapping> readings = plans.stream().filter(TableLayout::isRead).map(TableLayout::reading).toList();
		if (title != null && PROGRAMME.matcher(FoldedText.normal(title.raw())).matches()
				&& readings.stream().noneMatch((reading) -> reading.has(ColumnRole.FROM))) {
			return StrategyKinds.SOCIAL_PROGRAMME;
		}
		boolean strategy = readings.stream()
			.anyMatch((reading) -> reading.has(ColumnRole.FUNDING) || reading.has(ColumnRole.FROM))
				|| plans.stream().anyMatch(TableLayout::card) || letters.contains("strategi");
		if (strategy && !letters.startsWith("harmonogram")) {
			return StrategyKinds.SOCIAL_PROBLEMS_STRATEGY;
		}
		if (readings.stream().noneMatch((reading) -> reading.has(ColumnRole.COST))) {
			return StrategyKinds.CARE_SYSTEM_SCHEDULE;
		}
		return letters.contains("strategi") ? StrategyKinds.SOCIAL_PROBLEMS_STRATEGY : StrategyKinds.SOCIAL_PROGRAMME;
	}

	/** What tells what was done is no plan. */
	static boolean isReport(SourceCell title, Collection<TableLayout> plans) {
		return title != null && REPORT.matcher(FoldedText.normal(title.raw())).matches() || plans.stream()
			.filter(TableLayout::isRead)
			.anyMatch((plan) -> plan.reading().roles().stream().filter(ColumnRole.DONE::equals).count() > 1);
	}

}
