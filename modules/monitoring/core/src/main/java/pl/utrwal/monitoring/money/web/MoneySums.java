package pl.utrwal.monitoring.money.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;

/**
 * What all rows of a plan were given and have cost.
 *
 * @param entries by source and year; here and below an amount of which nobody said
 * anything is null
 * @param years of all sources
 */
record MoneySums(List<Entry> entries, List<Year> years, Money budgeted, Money spent) {

	static MoneySums of(List<Figure> figures) {
		Map<Entry.Key, Entry> entries = new TreeMap<>(
				Comparator.comparing(Entry.Key::source, Collator.getInstance(Locale.of("pl")))
					.thenComparing(Entry.Key::source)
					.thenComparingInt(Entry.Key::year));
		Map<Integer, Year> years = new TreeMap<>();
		for (Figure figure : figures) {
			entries.merge(new Entry.Key(figure.source(), figure.year()), Entry.of(figure), Entry::plus);
			years.merge(figure.year(), Year.of(figure), Year::plus);
		}
		return new MoneySums(List.copyOf(entries.values()), List.copyOf(years.values()), sum(figures, Figure::budgeted),
				sum(figures, Figure::spent));
	}

	private static Money sum(List<Figure> figures, Function<Figure, Money> amount) {
		return figures.stream().map(amount).filter(Objects::nonNull).reduce(Money::plus).orElse(null);
	}

	private static Money plus(Money one, Money other) {
		return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.reduce(Money::plus)
			.orElse(null);
	}

	record Entry(String source, int year, Money budgeted, Money spent) {

		private static Entry of(Figure figure) {
			return new Entry(figure.source(), figure.year(), figure.budgeted(), figure.spent());
		}

		private Entry plus(Entry other) {
			return new Entry(this.source, this.year, MoneySums.plus(this.budgeted, other.budgeted),
					MoneySums.plus(this.spent, other.spent));
		}

		private record Key(String source, int year) {
		}

	}

	record Year(int year, Money budgeted, Money spent) {

		private static Year of(Figure figure) {
			return new Year(figure.year(), figure.budgeted(), figure.spent());
		}

		private Year plus(Year other) {
			return new Year(this.year, MoneySums.plus(this.budgeted, other.budgeted),
					MoneySums.plus(this.spent, other.spent));
		}

	}

}
