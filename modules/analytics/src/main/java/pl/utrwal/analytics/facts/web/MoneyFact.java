package pl.utrwal.analytics.facts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import pl.utrwal.kernel.money.Money;

/**
 * What a row was given and has cost in a year out of a source, or the sum of these over
 * all that have the same of what it is grouped by; what it is not grouped by is null
 * then.
 *
 * @param item the id of the row
 * @param budgeted in złoty, with a point and two decimals; null if nobody said, as
 * {@code spent}
 */
@NullMarked
record MoneyFact(@Nullable String plan, @Nullable String item, @Nullable String source, @Nullable Integer year,
		@Nullable String budgeted, @Nullable String spent) {

	/** In the order of the columns of a file. */
	static final Map<String, Function<MoneyFact, @Nullable Object>> KEYS = keys();

	private static Map<String, Function<MoneyFact, @Nullable Object>> keys() {
		Map<String, Function<MoneyFact, @Nullable Object>> keys = new LinkedHashMap<>();
		keys.put("plan", MoneyFact::plan);
		keys.put("item", MoneyFact::item);
		keys.put("source", MoneyFact::source);
		keys.put("year", MoneyFact::year);
		return keys;
	}

	/**
	 * Sums, in the order in which each first comes.
	 * @param by names out of {@link #KEYS}; empty leaves the facts as they are
	 */
	static List<MoneyFact> grouped(List<MoneyFact> facts, Set<String> by) {
		if (by.isEmpty()) {
			return facts;
		}
		Map<MoneyFact, MoneyFact> sums = new LinkedHashMap<>();
		facts.forEach((fact) -> sums.merge(fact.only(by), fact.only(by).with(fact.budgeted, fact.spent),
				(one, other) -> one.with(plus(one.budgeted, other.budgeted), plus(one.spent, other.spent))));
		return new ArrayList<>(sums.values());
	}

	private MoneyFact only(Set<String> by) {
		return new MoneyFact(by.contains("plan") ? this.plan : null, by.contains("item") ? this.item : null,
				by.contains("source") ? this.source : null, by.contains("year") ? this.year : null, null, null);
	}

	private MoneyFact with(@Nullable String budgeted, @Nullable String spent) {
		return new MoneyFact(this.plan, this.item, this.source, this.year, budgeted, spent);
	}

	private static @Nullable String plus(@Nullable String one, @Nullable String other) {
		return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.map(Money::of)
			.reduce(Money::plus)
			.map(Money::toString)
			.orElse(null);
	}

}
